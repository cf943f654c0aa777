import type { Locale } from '../locale/locale.ts';
import { makeLocale } from '../locale/make.ts';
import { WordFault } from '../locale/words.ts';
import type { Refs } from '../schemas/refs.ts';
import type { DatasetEntry, Story } from './model.ts';
import { chapterFile } from './read/address.ts';
import { readChapters, type Chapters, type Numbered } from './read/chapters.ts';
import type { Content } from './read/content.ts';
import {
  boundNumbers,
  checkMeta,
  doubledRows,
  numbersSchema,
  type RawSet,
} from './read/datasets.ts';
import type { Checked, Fault } from './read/fault.ts';
import { makeLibrary } from './read/records.ts';
import { checkShape } from './read/shape.ts';
import { readWords } from './read/words.ts';
import { resolveChapter } from './resolve/chapter.ts';
import { addressesOf } from './resolve/ids.ts';
import type { SceneContext } from './resolve/scene.ts';
import { isRecordFault, type Shared } from './shared.ts';
import { direct } from './translate/direct.ts';
import { localiseCorrections, localiseRecords, localiseSets } from './translate/localise.ts';

/**
 * The story in one language, or what is wrong with it.
 *
 * @param isSource True for the language whose chapters direct the figures.
 */
export async function tell(
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
