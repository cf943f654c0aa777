import type { Story } from '../story/model.ts';
import { besides } from '../story/page.ts';

/** A page beside the story. */
export interface Way {
  /** Path below the first page of the language, ending in a slash. */
  readonly path: string;
  readonly name: string;
}

/** The pages beside the story, in the order of the menu. */
export function waysOf({ locale }: Story): readonly Way[] {
  return besides.map((page) => ({
    path: `${page}/`,
    name: locale.word(`interface.beside.${page}`),
  }));
}
