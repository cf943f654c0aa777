import { z } from 'zod';
import type { WordTree } from '../locale/words.ts';
import type { Content } from './content.ts';
import type { Checked } from './fault.ts';
import { readYaml } from './read-yaml.ts';
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
}

/** Reads `content/words/<language>.yaml`. */
export function readWords(content: Content, language: string): Checked<Words> {
  const file = `content/words/${language}.yaml`;
  const yaml = readYaml(file, content.text(file));
  if (!yaml.value) return { faults: yaml.faults };
  const checked = checkShape(wordsSchema, yaml.value.data, yaml.value.locate);
  if (!checked.value) return { faults: checked.faults };
  const numbers = Object.entries(checked.value.numbers).map(
    ([value, words]) => [Number(value), words.split(',').map((word) => word.trim())] as const,
  );
  return { value: { tree: checked.value, numbers: new Map(numbers) }, faults: [] };
}
