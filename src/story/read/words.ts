import { z } from 'zod';
import { formatTag } from '../../locale/dates.ts';
import type { House } from '../../locale/make.ts';
import { findWord, parseWord, WordFault, wordKeys, type WordTree } from '../../locale/words.ts';
import type { Content } from './content.ts';
import type { Checked, Fault } from './fault.ts';
import { readYamlFile } from './yaml.ts';
import { checkShape } from './shape.ts';

const tree: z.ZodType<WordTree> = z.lazy(() => z.record(z.string(), z.union([z.string(), tree])));

const filled = z.string().min(1);

const wordsSchema = z.strictObject({
  /** House style, where ICU has it otherwise or not at all. */
  formats: z
    .strictObject({
      months: z.array(filled).length(12),
      day: filled,
      date: filled,
      month: filled,
      between: filled,
      last: filled,
    })
    .optional(),
  numbers: z.record(z.string(), z.string()),
  interface: tree,
  figures: tree,
  /** In a translation: the words of records and data sets, in the shape of theirs. */
  claims: tree.optional(),
  events: tree.optional(),
  groups: tree.optional(),
  people: tree.optional(),
  places: tree.optional(),
  sources: tree.optional(),
  data: tree.optional(),
  corrections: tree.optional(),
});

/** What a translation says in the place of the records' own words. */
export type TranslatedProse = Readonly<
  Record<
    'claims' | 'events' | 'groups' | 'people' | 'places' | 'sources' | 'data' | 'corrections',
    WordTree | undefined
  >
>;

/** The words of a language. */
export interface Words {
  /** Words of the interface and of figures. */
  readonly tree: WordTree;
  readonly house: House;
  readonly prose: TranslatedProse;
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
  const { value: words, faults } = checkShape(wordsSchema, data, locate);
  if (!words) return { faults };
  const numbers = Object.entries(words.numbers).map(
    ([value, said]) => [Number(value), said.split(',').map((word) => word.trim())] as const,
  );
  const toFault = ({ key, message }: WordFault): Fault => ({
    ...locate(key.split('.')),
    what: `${message}; a figure or the page says it, so mend it here`,
  });
  const { claims, events, groups, people, places, sources, data: sets, corrections } = words;
  const messages = { interface: words.interface, figures: words.figures };
  return {
    value: {
      tree: messages,
      house: houseOf(words.formats),
      prose: { claims, events, groups, people, places, sources, data: sets, corrections },
      numbers: new Map(numbers),
      toFault,
    },
    faults: brokenMessages(messages, language).map(toFault),
  };
}

function houseOf(formats: z.infer<typeof wordsSchema>['formats']): House {
  if (!formats) return {};
  const { between, last, ...dates } = formats;
  return { dates, list: { between, last } };
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
