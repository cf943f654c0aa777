import { z } from 'zod';
import { formatTag } from '../locale/dates.ts';
import { findWord, parseWord, WordFault, wordKeys, type WordTree } from '../locale/words.ts';
import type { Content } from './content.ts';
import type { Checked, Fault } from './fault.ts';
import { readYamlFile } from './read-yaml.ts';
import { checkShape } from './shape.ts';

const tree: z.ZodType<WordTree> = z.lazy(() => z.record(z.string(), z.union([z.string(), tree])));

const wordsSchema = z.strictObject({
  numbers: z.record(z.string(), z.string()),
  interface: tree,
  figures: tree,
});

/** The words of a language. */
export interface Words {
  readonly tree: WordTree;
  /** Value → words that may say it in prose. */
  readonly numbers: ReadonlyMap<number, readonly string[]>;
  /** What is wrong with a word, as a fault in its file. */
  readonly toFault: (fault: WordFault) => Fault;
}

/** Reads `content/words/<language>.yaml`. */
export function readWords(content: Content, language: string): Checked<Words> {
  const yaml = readYamlFile(content, `content/words/${language}.yaml`);
  if (!yaml.value) return { faults: yaml.faults };
  const { data, locate } = yaml.value;
  const { value: tree, faults } = checkShape(wordsSchema, data, locate);
  if (!tree) return { faults };
  const numbers = Object.entries(tree.numbers).map(
    ([value, words]) => [Number(value), words.split(',').map((word) => word.trim())] as const,
  );
  const toFault = ({ key, message }: WordFault): Fault => ({
    ...locate(key.split('.')),
    what: `${message}; a figure or the page says it, so mend it here`,
  });
  const messages = { interface: tree.interface, figures: tree.figures };
  return {
    value: { tree, numbers: new Map(numbers), toFault },
    faults: brokenMessages(messages, language).map(toFault),
  };
}

function brokenMessages(tree: WordTree, language: string): WordFault[] {
  return wordKeys(tree).flatMap((key) => {
    try {
      parseWord(key, findWord(tree, key) ?? '', formatTag(language));
      return [];
    } catch (error) {
      if (error instanceof WordFault) return [error];
      throw error;
    }
  });
}
