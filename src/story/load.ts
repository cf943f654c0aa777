import { makeLocale } from '../locale/make.ts';
import { storySchema, type StoryMeta } from '../schemas/story.ts';
import { resolveChapter, type ChapterContext } from './chapter.ts';
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
import { StoryFaults, type Checked, type Fault } from './fault.ts';
import type { Chapter, DatasetEntry, Story } from './model.ts';
import { unknown } from './nearest.ts';
import { readYaml } from './read-yaml.ts';
import { makeLibrary, readRecords, type RecordSet } from './records.ts';
import { checkShape } from './shape.ts';
import { readSyntax, type Syntax } from './syntax.ts';
import { readWords } from './read-words.ts';

/** The file that says what the story is. */
export const storyFile = 'content/story.yaml';

/**
 * Reads the story in its source language: all records, data sets, words and chapters, checked
 * against one another.
 *
 * @throws StoryFaults with everything that is wrong, not only the first thing.
 */
export async function loadStory(content: Content): Promise<Story> {
  const meta = readMeta(content);
  const records = readRecords(content);
  const sets = datasetNames(content).map((name) => readDataset(content, name));
  const language = meta.value?.source ?? 'en';
  const words = readWords(content, language);
  const syntaxes = meta.value ? readChapters(content, meta.value) : { faults: [] };
  const faults: Fault[] = [meta, records, ...sets, words, syntaxes].flatMap(
    (checked) => checked.faults,
  );
  // References mean nothing while the records themselves do not read.
  if (!meta.value || !records.value || !words.value) throw new StoryFaults(faults);
  const dir = meta.value.languages.find(({ id }) => id === language)?.dir ?? 'ltr';
  const locale = await makeLocale({ id: language, dir }, words.value.tree);
  const library = makeLibrary(records.value.raw, language);
  const known = new Map(sets.flatMap(({ value }) => (value ? [[value.name, value] as const] : [])));
  const context: ChapterContext = {
    refs: records.value.refs,
    library,
    locale,
    sets: known,
    language,
    numberWords: words.value.numbers,
    formatNumber: (value) => locale.number(value),
  };
  const datasets = describeSets(known, records.value);
  const chapters = (syntaxes.value ?? []).map(({ syntax, number }) =>
    resolveChapter(syntax, number, context),
  );
  faults.push(...datasets.faults, ...chapters.flatMap((chapter) => chapter.faults));
  const resolved = chapters.flatMap(({ value }) => value ?? []);
  faults.push(...doubledScenes(resolved));
  if (faults.length > 0) throw new StoryFaults(unique(faults));
  return {
    locale,
    meta: meta.value,
    library,
    chapters: resolved,
    datasets: datasets.value ?? new Map(),
  };
}

function readMeta(content: Content): Checked<StoryMeta> {
  const yaml = readYaml(storyFile, content.text(storyFile));
  return yaml.value
    ? checkShape(storySchema, yaml.value.data, yaml.value.locate)
    : { faults: yaml.faults };
}

interface Numbered {
  readonly syntax: Syntax;
  readonly number: number | undefined;
}

/** Reads the chapters of the source language in the story's order; numbers those between the ends. */
function readChapters(content: Content, meta: StoryMeta): Checked<readonly Numbered[]> {
  const folder = `content/chapters/${meta.source}`;
  const files = content.list(folder).filter((name) => name.endsWith('.mdx'));
  const faults: Fault[] = [];
  const chapters: Numbered[] = [];
  for (const [i, slug] of meta.chapters.entries()) {
    const name = files.find((file) => file.slice(file.indexOf('-') + 1) === `${slug}.mdx`);
    if (!name) {
      const slugs = files.map((file) => file.slice(file.indexOf('-') + 1, -4));
      faults.push({
        file: storyFile,
        what: `chapters: ${unknown('chapter', slug, slugs)} (files in ${folder} are called 01-slug.mdx)`,
      });
      continue;
    }
    const file = `${folder}/${name}`;
    const syntax = readSyntax(file, content.text(file));
    faults.push(...syntax.faults);
    const number = i > 0 && i < meta.chapters.length - 1 ? i : undefined;
    if (syntax.value) chapters.push({ syntax: syntax.value, number });
  }
  const strays = files.filter(
    (file) => !meta.chapters.includes(file.slice(file.indexOf('-') + 1, -4)),
  );
  faults.push(
    ...strays.map((name) => ({
      file: `${folder}/${name}`,
      what: `this chapter is not in the list chapters of ${storyFile}; add its slug there, or remove the file`,
    })),
  );
  return { value: chapters, faults };
}

function describeSets(
  sets: ReadonlyMap<string, RawSet>,
  { refs }: RecordSet,
): Checked<ReadonlyMap<string, DatasetEntry>> {
  const faults: Fault[] = [];
  const entries = new Map<string, DatasetEntry>();
  for (const [name, set] of sets) {
    const meta = checkMeta(set, refs);
    faults.push(...meta.faults, ...doubledRows(set));
    if (name === 'numbers')
      faults.push(...checkShape(numbersSchema(refs), set.data, set.locate).faults);
    if (meta.value) entries.set(name, { name, meta: meta.value, numbers: boundNumbers(set) });
  }
  return { value: entries, faults };
}

function doubledScenes(chapters: readonly Chapter[]): Fault[] {
  const seen = new Map<string, string>();
  return chapters.flatMap(({ file, scenes, pictures }) =>
    [...scenes, ...pictures].flatMap(({ id }) => {
      const first = seen.get(id);
      seen.set(id, first ?? file);
      return first !== undefined && first !== file
        ? [
            {
              file,
              what: `the scene "${id}" also stands in ${first}; scene ids are unique in the story`,
            },
          ]
        : [];
    }),
  );
}

/** A data set that several scenes draw is checked for each; its faults are said once. */
function unique(faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
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
