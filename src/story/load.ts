import type { Locale } from '../locale/locale.ts';
import { makeLocale } from '../locale/make.ts';
import { WordFault } from '../locale/words.ts';
import { storySchema, type StoryMeta } from '../schemas/story.ts';
import type { Refs } from '../schemas/refs.ts';
import { resolveChapter } from './chapter.ts';
import { readChapters } from './chapters.ts';
import type { Content } from './content.ts';
import {
  boundNumbers,
  checkMeta,
  datasetNames,
  doubledRows,
  numbersSchema,
  readDataset,
  type RawSet,
} from './datasets.ts';
import { inOrder, StoryFaults, type Checked, type Fault } from './fault.ts';
import { addressesOf, checkIds } from './ids.ts';
import type { DatasetEntry, Story } from './model.ts';
import { readYamlFile } from './read-yaml.ts';
import { readWords } from './read-words.ts';
import { makeLibrary, readRecords } from './records.ts';
import type { SceneContext } from './scene.ts';
import { checkShape, type Locate } from './shape.ts';

/** The file that says what the story is. */
export const storyFile = 'content/story.yaml';

/** The source language, as long as the story does not say. */
const SOURCE = 'en';

/**
 * Reads the story in its source language: all records, data sets, words and chapters, checked
 * against one another.
 *
 * @throws StoryFaults with everything that is wrong, not only the first thing. A file that does
 * not parse hides no more than itself.
 */
export async function loadStory(content: Content): Promise<Story> {
  const meta = readMeta(content);
  const language = meta.value?.source ?? SOURCE;
  const records = readRecords(content);
  const words = readWords(content, language);
  const names = datasetNames(content);
  const sets = names.map((name) => readDataset(content, name));
  const known = new Map(sets.flatMap(({ value }) => (value ? [[value.name, value] as const] : [])));
  const { chapters, unread, faults: unparsed } = readChapters(content, language, meta);

  const faults: Fault[] = [...meta.faults, ...records.faults, ...words.faults];
  // Charts draw from records and words that are in order, or not at all.
  const complete = faults.length === 0;
  faults.push(...sets.flatMap((set) => set.faults), ...unparsed);

  const dir = meta.value?.languages.find(({ id }) => id === language)?.dir ?? 'ltr';
  const locale = await makeLocale({ id: language, dir }, words.value?.tree ?? {});
  const library = makeLibrary(records.value.raw, language);
  const notes = new Map<string, WordFault>();
  const context: SceneContext = {
    refs: records.value.refs,
    library,
    names: records.value.names,
    sets: known,
    addresses: addressesOf(chapters.map(({ syntax }) => syntax)),
    unread: { chapters: unread, sets: new Set(names.filter((name) => !known.has(name))) },
    language,
    numberWords: words.value?.numbers,
    formatNumber: (value) => locale.number(value),
    locale: complete ? noting(locale, notes) : undefined,
  };
  const datasets = describeSets(known, records.value.refs);
  const resolved = chapters.map(({ syntax, number }) => resolveChapter(syntax, number, context));
  faults.push(
    ...datasets.faults,
    ...checkIds(chapters.map(({ syntax }) => syntax)),
    ...resolved.flatMap((chapter) => chapter.faults),
    ...[...notes.values()].flatMap((fault) => words.value?.toFault(fault) ?? []),
  );
  if (faults.length > 0 || !meta.value || !datasets.value) throw new StoryFaults(inOrder(faults));
  return {
    locale,
    meta: meta.value,
    library,
    chapters: resolved.flatMap(({ value }) => value ?? []),
    datasets: datasets.value,
  };
}

/** For callers that only want to know what is wrong. */
export async function checkStory(content: Content): Promise<readonly Fault[]> {
  try {
    await loadStory(content);
    return [];
  } catch (error) {
    if (error instanceof StoryFaults) return error.faults;
    throw error;
  }
}

function readMeta(content: Content): Checked<StoryMeta> & { readonly locate: Locate } {
  const yaml = readYamlFile(content, storyFile);
  if (!yaml.value) return { faults: yaml.faults, locate: () => ({ file: storyFile }) };
  const { data, locate } = yaml.value;
  return { ...checkShape(storySchema, data, locate), locate };
}

/** A locale that notes what it cannot say and goes on, so that all of it is told at once. */
function noting(locale: Locale, notes: Map<string, WordFault>): Locale {
  return {
    ...locale,
    word: (key, values) => {
      try {
        return locale.word(key, values);
      } catch (error) {
        if (!(error instanceof WordFault)) throw error;
        notes.set(key, error);
        return key;
      }
    },
  };
}

function describeSets(
  sets: ReadonlyMap<string, RawSet>,
  refs: Refs,
): Checked<ReadonlyMap<string, DatasetEntry>> {
  const faults: Fault[] = [];
  const entries = new Map<string, DatasetEntry>();
  for (const [name, set] of sets) {
    const meta = checkMeta(set, refs);
    faults.push(...meta.faults, ...doubledRows(set));
    if (name === 'numbers') {
      faults.push(...checkShape(numbersSchema(refs), set.data, set.locate).faults);
    }
    if (meta.value) entries.set(name, { name, meta: meta.value, numbers: boundNumbers(set) });
  }
  return { value: entries, faults };
}
