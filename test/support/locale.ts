import type { Locale } from '../../src/locale/locale.ts';

/**
 * A locale that says keys and values as they are, so that a test sees what its chart has asked for.
 *
 * @param kind Kind of the chart, whose words stand under `figures.<kind>`.
 * @param em Width of every letter, in ems.
 */
export function plainLocale(kind: string, em: number): Locale {
  return {
    id: 'en',
    dir: 'ltr',
    number: String,
    date: (iso) => iso,
    word: (key, values = {}) =>
      [key.replace(`figures.${kind}.`, ''), ...Object.values(values)].join(' '),
    list: (items) => items.join(' + '),
    measure: (text, size) => text.length * size * em,
  };
}
