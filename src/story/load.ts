import type { Locale } from '../locale/locale.ts';
import { makeLocale } from '../locale/make.ts';
import { WordFault } from '../locale/words.ts';
import type { Correction } from '../schemas/correction.ts';
import { storySchema, type StoryMeta } from '../schemas/story.ts';
import type { Refs } from '../schemas/refs.ts';
import { resolveChapter } from './chapter.ts';
import { chapterFile } from './address.ts';
import { readCorrections } from './corrections.ts';
import { readChapters, type Chapters, type Numbered } from './chapters.ts';
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
import { direct } from './direct.ts';
import { inOrder, StoryFaults, type Checked, type Fault } from './fault.ts';
import { addressesOf, checkIds } from './ids.ts';
import type { DatasetEntry, Story } from './model.ts';
import { readYamlFile } from './read-yaml.ts';
import { readWords } from './read-words.ts';
import { localiseCorrections, localiseRecords, localiseSets } from './localise.ts';
import { makeLibrary, readRecords, recordFiles, type RecordSet } from './records.ts';
import type { SceneContext } from './scene.ts';
import { checkShape, type Locate } from './shape.ts';

/** The file that says what the story is. */
export const storyFile = 'content/story.yaml';

/** The source language, as long as the story does not say. */
const SOURCE = 'en';

/** What all languages share, read once. */
interface Shared {
  readonly content: Content;
  readonly meta: Checked<StoryMeta> & { readonly locate: Locate };
  readonly records: RecordSet;
  readonly sets: ReadonlyMap<string, RawSet>;
  readonly corrections: readonly Correction[];
  /** Names of data sets that do not parse. */
  readonly unreadSets: ReadonlySet<string>;
  /** Chapters of the source language: they direct the figures of all. */
  readonly source: Chapters;
  readonly faults: readonly Fault[];
}

/**
 * Reads the story in every language that is published, the source language first: all records,
 * data sets, words and chapters, checked against one another.
 *
 * @throws StoryFaults with everything that is wrong, not only the first thing. A file that does
 * not parse hides no more than itself.
 */
export async function loadStories(content: Content): Promise<ReadonlyMap<string, Story>> {
  const shared = readShared(content);
  const source = shared.meta.value?.source ?? SOURCE;
  const languages = shared.meta.value?.languages.filter(({ draft }) => !draft) ?? [];
  const first = languages.find(({ id }) => id === source) ?? { id: source, dir: 'ltr' as const };
  const others = languages.filter(({ id }) => id !== source);
  const faults = [...shared.faults];
  const stories = new Map<string, Story>();
  for (const language of [first, ...others]) {
    const told = await tell(shared, language, language === first);
    faults.push(...told.faults);
    if (told.value) stories.set(language.id, told.value);
  }
  if (faults.length > 0) throw new StoryFaults(unique(inOrder(faults)));
  return stories;
}

/**
 * The story in its source language.
 *
 * @throws StoryFaults as `loadStories` does.
 */
export async function loadStory(content: Content): Promise<Story> {
  const [story] = (await loadStories(content)).values();
  if (!story) throw new Error('a story without faults and without a source language');
  return story;
}

function readShared(content: Content): Shared {
  const meta = readMeta(content);
  const records = readRecords(content);
  const names = datasetNames(content);
  const sets = names.map((name) => readDataset(content, name));
  const known = new Map(sets.flatMap(({ value }) => (value ? [[value.name, value] as const] : [])));
  const source = readChapters(content, meta.value?.source ?? SOURCE, meta);
  const passages = source.chapters.map(({ syntax }) => syntax);
  const corrections = readCorrections(content, addressesOf(passages));
  return {
    content,
    meta,
    records: records.value,
    sets: known,
    corrections: corrections.value ?? [],
    unreadSets: new Set(names.filter((name) => !known.has(name))),
    source,
    faults: [
      ...meta.faults,
      ...records.faults,
      ...sets.flatMap((set) => set.faults),
      ...source.faults,
      ...corrections.faults,
      ...checkIds(passages),
    ],
  };
}

/** The story in one language. */
async function tell(
  {
    content,
    meta,
    records,
    sets: written,
    corrections,
    unreadSets,
    source,
    faults: before,
  }: Shared,
  language: Pick<Locale, 'id' | 'dir'>,
  isSource: boolean,
): Promise<Checked<Story>> {
  const words = readWords(content, language.id);
  const faults: Fault[] = [...words.faults];
  const { chapters, unread } = isSource
    ? source
    : translatedChapters(content, language.id, meta, source, faults);
  // Charts draw from records and words that are in order, or not at all.
  const complete = words.faults.length === 0 && !before.some(isRecordFault);
  const locale = await makeLocale(language, words.value?.tree ?? {}, words.value?.house);
  const prose = words.value?.prose;
  const raw = prose && !isSource ? localiseRecords(records.raw, prose) : records.raw;
  const sets = prose && !isSource ? localiseSets(written, prose) : written;
  const library = makeLibrary(raw, language.id);
  const notes = new Map<string, WordFault>();
  const context: SceneContext = {
    refs: records.refs,
    library,
    names: records.names,
    sets,
    addresses: addressesOf(chapters.map(({ syntax }) => syntax)),
    unread: { chapters: unread, sets: unreadSets },
    language: language.id,
    houseMonths: words.value?.house.dates?.months ?? [],
    numberWords: words.value?.numbers,
    formatNumber: (value) => locale.number(value),
    locale: complete ? noting(locale, notes) : undefined,
  };
  const datasets = describeSets(sets, records.refs);
  const resolved = chapters.map(({ syntax, number }) => resolveChapter(syntax, number, context));
  faults.push(
    ...datasets.faults,
    ...resolved.flatMap((chapter) => chapter.faults),
    ...[...notes.values()].flatMap((fault) => words.value?.toFault(fault) ?? []),
  );
  if (faults.length > 0 || !meta.value || !datasets.value) return { faults };
  return {
    value: {
      locale,
      meta: meta.value,
      library,
      chapters: resolved.flatMap(({ value }) => value ?? []),
      datasets: datasets.value,
      corrections: localiseCorrections(corrections, isSource ? undefined : prose),
    },
    faults,
  };
}

/** The chapters of a translation, with the directions of their sources. */
function translatedChapters(
  content: Content,
  language: string,
  meta: Shared['meta'],
  source: Chapters,
  faults: Fault[],
): Pick<Chapters, 'chapters' | 'unread'> {
  const read = readChapters(content, language, meta, 'translation');
  faults.push(...read.faults);
  const chapters = read.chapters.flatMap(({ syntax, number }): Numbered[] => {
    const { slug } = chapterFile(syntax.file);
    const theirs = source.chapters.find(
      (chapter) => chapterFile(chapter.syntax.file).slug === slug,
    );
    if (!theirs) return [];
    const directed = direct(syntax, theirs.syntax);
    faults.push(...directed.faults);
    return directed.value ? [{ syntax: directed.value, number }] : [];
  });
  return { chapters, unread: read.unread };
}

function isRecordFault({ file }: Fault): boolean {
  return file === storyFile || Object.values(recordFiles).includes(file);
}

/** What several languages find wrong with a shared file is said once. */
function unique(faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}

/** For callers that only want to know what is wrong. */
export async function checkStory(content: Content): Promise<readonly Fault[]> {
  try {
    await loadStories(content);
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
    if (meta.value) {
      const data = { ...(set.data as object) };
      entries.set(name, { name, meta: meta.value, data, numbers: boundNumbers(set) });
    }
  }
  return { value: entries, faults };
}
