import { IntlMessageFormat, MissingValueError } from 'intl-messageformat';
import { memo } from './memo.ts';

/** Words by section, as `content/words/<locale>.yaml` nests them. */
export interface WordTree {
  readonly [key: string]: string | WordTree;
}

/** Looks up a word by its dotted place in the tree. */
export function findWord(tree: WordTree, key: string): string | undefined {
  const leaf = key
    .split('.')
    .reduce<string | WordTree | undefined>(
      (node, part) => (typeof node === 'object' ? node[part] : undefined),
      tree,
    );
  return typeof leaf === 'string' ? leaf : undefined;
}

/** Every dotted key of a tree, in the order of the file. */
export function wordKeys(tree: WordTree, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([name, node]) =>
    typeof node === 'string' ? [prefix + name] : wordKeys(node, `${prefix}${name}.`),
  );
}

/** A word that cannot be said: it is not there, is no message, or lacks a value. */
export class WordFault extends Error {
  override readonly name = 'WordFault';
  /** Dotted place of the word. */
  readonly key: string;

  constructor(key: string, what: string) {
    super(what);
    this.key = key;
  }
}

/**
 * Says the words of a tree by their keys, with their arguments filled in.
 *
 * What comes back throws a WordFault where a word is not there, does not parse or lacks an argument.
 */
export function makeSpeaker(
  tree: WordTree,
  tag: string,
): (key: string, values: Readonly<Record<string, string | number>>) => string {
  const messageOf = memo((key: string) => {
    const message = findWord(tree, key);
    if (message === undefined) throw new WordFault(key, `the word "${key}" is missing`);
    return parseWord(key, message, tag);
  });
  return (key, values) => {
    const message = messageOf(key);
    try {
      return String(message.format({ ...values }));
    } catch (error) {
      if (!(error instanceof MissingValueError)) throw error;
      const [, missing = ''] = /variable "(.+?)"/.exec(error.message) ?? [];
      const given = Object.keys(values).map((name) => `{${name}}`);
      const use = given.length > 0 ? `only ${given.join(', ')}` : 'no value at all';
      throw new WordFault(key, `"${key}" names {${missing}}, but is given ${use}`);
    }
  };
}

/** Reads an ICU message; @throws WordFault where it is none. */
export function parseWord(key: string, message: string, tag: string): IntlMessageFormat {
  try {
    return new IntlMessageFormat(message, tag);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const why = error.message.toLowerCase().replaceAll('_', ' ');
    throw new WordFault(key, `"${key}" is no message (${why})`);
  }
}
