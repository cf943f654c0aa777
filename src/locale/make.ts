import { formatDate } from './dates.ts';
import type { Locale } from './locale.ts';
import { makeRuler } from './measure.ts';
import { fillIn, findWord, type WordTree } from './words.ts';

/** Tags that numbers, dates and plurals are formatted with, where that is not the page's own. */
const formatTags: Readonly<Record<string, string>> = { en: 'en-GB', ar: 'ar-IQ' };

/** The file that figure text is measured with, as an npm path. */
const figureFont = '@fontsource-variable/archivo/files/archivo-latin-wght-normal.woff2';

/** Makes a locale from a language of the story and its words. */
export async function makeLocale(
  { id, dir }: Pick<Locale, 'id' | 'dir'>,
  words: WordTree,
): Promise<Locale> {
  const formats = formatTags[id] ?? id;
  const numbers = new Intl.NumberFormat(formats);
  const lists = new Intl.ListFormat(formats, { type: 'conjunction' });
  const ruler = await makeRuler(figureFont);
  return {
    id,
    dir,
    number: (value) => numbers.format(value),
    date: (iso, style = 'long') => formatDate(iso, style, formats),
    word: (key, values = {}) => {
      const message = findWord(words, key);
      if (message === undefined) throw new Error(`no word "${key}" in content/words/${id}.yaml`);
      return fillIn(message, formats, values);
    },
    list: (items) => lists.format(items),
    measure: ruler,
  };
}
