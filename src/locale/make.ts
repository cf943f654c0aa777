import { formatDate, formatTag, type HouseDates } from './dates.ts';
import type { DateStyle, Locale } from './locale.ts';
import { makeRuler } from './measure.ts';
import { memo } from './memo.ts';
import { makeSpeaker, type WordTree } from './words.ts';

/** The files that figure text is measured with, as npm paths: the first that has a letter. */
const figureFonts: Readonly<Record<Locale['dir'], readonly string[]>> = {
  ltr: ['@fontsource-variable/archivo/files/archivo-latin-wght-normal.woff2'],
  rtl: [
    '@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2',
    '@fontsource-variable/vazirmatn/files/vazirmatn-latin-wght-normal.woff2',
    '@fontsource-variable/archivo/files/archivo-latin-wght-normal.woff2',
  ],
};

/** What a language's house style settles beyond its words, where ICU has it otherwise or not. */
export interface House {
  readonly dates?: HouseDates | undefined;
  /** What stands between the items of a list, and before the last. */
  readonly list?: { readonly between: string; readonly last: string } | undefined;
}

/** Makes a locale from a language of the story, its words and its house style. */
export async function makeLocale(
  { id, dir }: Pick<Locale, 'id' | 'dir'>,
  words: WordTree,
  { dates, list }: House = {},
): Promise<Locale> {
  const formats = formatTag(id);
  const numbers = new Intl.NumberFormat(formats);
  const lists = new Intl.ListFormat(formats, { type: 'conjunction' });
  const say = makeSpeaker(words, formats);
  const date = memo((iso: string, style: DateStyle) => formatDate(iso, style, formats, dates));
  const measure = await makeRuler(figureFonts[dir]);
  return {
    id,
    dir,
    number: (value) => numbers.format(value),
    date: (iso, style = 'long') => date(iso, style),
    word: (key, values = {}) => say(key, values),
    list: (items) => (list ? joinItems(items, list) : lists.format(items)),
    measure,
  };
}

function joinItems(
  items: readonly string[],
  { between, last }: NonNullable<House['list']>,
): string {
  const [end = '', ...rest] = items.toReversed();
  return rest.length === 0 ? end : `${rest.toReversed().join(between)}${last}${end}`;
}
