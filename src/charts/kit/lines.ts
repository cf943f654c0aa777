import type { Locale } from '../../locale/locale.ts';
import { labelWidth, wrap } from './labels.ts';

/** The least width, user units, at which a text takes so many lines and no word hangs over. */
export function widthFor(
  text: string,
  lines: number,
  size: number,
  locale: Locale,
  weight = 400,
): number {
  const words = text.split(' ');
  const width = (run: string): number => labelWidth([run], size, weight, locale);
  const widest = Math.max(...words.map(width));
  const runs = words.flatMap((_, i) =>
    words.slice(i).map((_, j) => width(words.slice(i, i + j + 1).join(' '))),
  );
  const fits = (room: number): boolean => wrap(text, room, size, locale, weight).length <= lines;
  return runs.toSorted((a, b) => a - b).find((room) => room >= widest && fits(room)) ?? widest;
}

/** As few lines as fit into a width, of about equal length: no word is left alone at the end. */
export function evenLines(
  text: string,
  width: number,
  size: number,
  locale: Locale,
  weight = 400,
): string[] {
  const { length } = wrap(text, width, size, locale, weight);
  return wrap(text, widthFor(text, length, size, locale, weight), size, locale, weight);
}
