import { formatDate, formatTag } from './dates.ts';
import type { Locale } from './locale.ts';
import { makeRuler } from './measure.ts';
import { sayWord, type WordTree } from './words.ts';

/** The file that figure text is measured with, as an npm path. */
const figureFont = '@fontsource-variable/archivo/files/archivo-latin-wght-normal.woff2';

/** Makes a locale from a language of the story and its words. */
export async function makeLocale(
  { id, dir }: Pick<Locale, 'id' | 'dir'>,
  words: WordTree,
): Promise<Locale> {
  const formats = formatTag(id);
  const numbers = new Intl.NumberFormat(formats);
  const lists = new Intl.ListFormat(formats, { type: 'conjunction' });
  const ruler = await makeRuler(figureFont);
  return {
    id,
    dir,
    number: (value) => numbers.format(value),
    date: (iso, style = 'long') => formatDate(iso, style, formats),
    word: (key, values = {}) => sayWord(words, key, formats, values),
    list: (items) => lists.format(items),
    measure: ruler,
  };
}
