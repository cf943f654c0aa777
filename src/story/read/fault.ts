/** Where something stands: a file of `content/` and, where known, a line from 1. */
export interface Place {
  /** Path from the project's root. */
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** One thing that is wrong with the content, in words for the person who wrote it. */
export interface Fault extends Place {
  /** What is wrong, and what would be right. */
  readonly what: string;
}

/**
 * All faults of a story. The message lists them, a line each. It leads to the content and not to
 * the program: `loc` is where Astro's overlay looks for the first, and the stack is no more than
 * the message.
 */
export class StoryFaults extends Error {
  override readonly name = 'StoryFaults';
  readonly faults: readonly Fault[];
  readonly loc: Required<Place> | undefined;

  constructor(faults: readonly Fault[]) {
    super(faults.map(formatFault).join('\n'));
    this.faults = faults;
    this.loc = faults[0] && locate(faults[0]);
    this.stack = `${this.name}: ${this.message}`;
  }
}

function locate({ file, line = 1, column = 1 }: Place): Required<Place> {
  return { file, line, column };
}

/** `content/chapters/en/02-new-names.mdx:41: unknown step …` */
export function formatFault({ file, line, what }: Fault): string {
  return line === undefined ? `${file}: ${what}` : `${file}:${String(line)}: ${what}`;
}

/** What was read, with what was wrong in it. Half-read values are never used. */
export interface Checked<T> {
  readonly value?: T;
  readonly faults: readonly Fault[];
}

/** Faults file by file and line by line; what several scenes find in one data set is said once. */
export function inOrder(faults: readonly Fault[]): Fault[] {
  const unique = [...new Map(faults.map((fault) => [formatFault(fault), fault])).values()];
  const files = [...new Set(unique.map(({ file }) => file))];
  return unique.sort(
    (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || (a.line ?? 0) - (b.line ?? 0),
  );
}
