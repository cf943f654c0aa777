import { IntlMessageFormat } from 'intl-messageformat';

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

/**
 * Fills the arguments of an ICU message.
 *
 * @throws Error where the message does not parse or lacks an argument.
 */
export function fillIn(
  message: string,
  tag: string,
  values: Readonly<Record<string, string | number>>,
): string {
  return String(new IntlMessageFormat(message, tag).format({ ...values }));
}
