import type { Locale } from '../../locale/locale.ts';

/** A locale that measures each text once: for whoever tries many ways to set the same words. */
export function remembering(locale: Locale): Locale {
  const widths = new Map<string, number>();
  return {
    ...locale,
    measure: (text, size, weight) => {
      const key = `${String(size)} ${String(weight)} ${text}`;
      const known = widths.get(key);
      if (known !== undefined) return known;
      const width = locale.measure(text, size, weight);
      widths.set(key, width);
      return width;
    },
  };
}
