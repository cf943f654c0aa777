import type { Locale } from '../../locale/locale.ts';
import { labelWidth, wrap } from './labels.ts';

/** Finer than any two widths of words differ, user units. */
const HAIR = 1e-6;

/** The least width, user units, at which a text takes so many lines and no word hangs over. */
export function widthFor(
  text: string,
  lines: number,
  size: number,
  locale: Locale,
  weight = 400,
): number {
  const room = labelWidth([text], size, weight, locale);
  return labelWidth(narrowest(text, lines, room, size, locale, weight), size, weight, locale);
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
  const widestWord = labelWidth(text.split(' '), size, weight, locale);
  return narrowest(text, length, Math.max(width, widestWord), size, locale, weight);
}

/**
 * The text in at most so many lines, broken at the least width that allows it, found from a width
 * that does: a little less than the widest line breaks that line, until it is one word or there
 * are too many.
 */
function narrowest(
  text: string,
  most: number,
  width: number,
  size: number,
  locale: Locale,
  weight: number,
): string[] {
  let lines = wrap(text, width, size, locale, weight);
  for (;;) {
    const widest = labelWidth(lines, size, weight, locale);
    const tighter = wrap(text, widest - HAIR, size, locale, weight);
    const less = labelWidth(tighter, size, weight, locale) < widest;
    if (tighter.length > most || !less) return lines;
    lines = tighter;
  }
}
