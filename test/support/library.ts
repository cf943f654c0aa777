import type { Library, Records } from '../../src/schemas/library.ts';

/**
 * A library of the few records that a test's figures ask for, each with the few fields that they
 * read: a figure that asks for more than its test knows of fails there.
 */
export function libraryOf(records: {
  readonly [C in keyof Records]?: (id: never) => unknown;
}): Library {
  // Whole records would bury what a test is about; the cast stands here, once.
  return records as unknown as Library;
}
