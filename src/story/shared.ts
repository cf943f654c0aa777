import { storySchema, type StoryMeta } from '../schemas/story.ts';
import type { Correction } from '../schemas/correction.ts';
import { readChapters, type Chapters } from './read/chapters.ts';
import type { Content } from './read/content.ts';
import { readCorrections } from './read/corrections.ts';
import { datasetNames, readDataset, type RawSet } from './read/datasets.ts';
import type { Checked, Fault } from './read/fault.ts';
import { readRecords, recordFiles, type RecordSet } from './read/records.ts';
import { checkShape, type Locate } from './read/shape.ts';
import { readYamlFile } from './read/yaml.ts';
import { addressesOf, checkIds } from './resolve/ids.ts';

/** The file that says what the story is. */
export const storyFile = 'content/story.yaml';

/** The source language, as long as the story does not say. */
const SOURCE = 'en';

/** What all languages share, read once. */
export interface Shared {
  readonly content: Content;
  /** Id of the language whose chapters direct the figures. */
  readonly sourceLanguage: string;
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

/** Reads what no language has for itself: records, data sets, and the chapters that direct. */
export function readShared(content: Content): Shared {
  const meta = readMeta(content);
  const sourceLanguage = meta.value?.source ?? SOURCE;
  const records = readRecords(content);
  const names = datasetNames(content);
  const sets = names.map((name) => readDataset(content, name));
  const known = new Map(sets.flatMap(({ value }) => (value ? [[value.name, value] as const] : [])));
  const source = readChapters(content, sourceLanguage, meta);
  const passages = source.chapters.map(({ syntax }) => syntax);
  const corrections = readCorrections(content, addressesOf(passages));
  return {
    content,
    sourceLanguage,
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

/** True for what is wrong with records: charts cannot draw from them. */
export function isRecordFault({ file }: Fault): boolean {
  return file === storyFile || Object.values(recordFiles).includes(file);
}

function readMeta(content: Content): Checked<StoryMeta> & { readonly locate: Locate } {
  const yaml = readYamlFile(content, storyFile);
  if (!yaml.value) return { faults: yaml.faults, locate: () => ({ file: storyFile }) };
  const { data, locate } = yaml.value;
  return { ...checkShape(storySchema, data, locate), locate };
}
