import type { Locale } from '../../locale/locale.ts';
import { labelWidth, wrap } from '../kit/labels.ts';

const STEP = 4;

/**
 * Breaks a text into as few lines as fit into `width` user units, then evens them out, so that no
 * line is left with a lone word.
 */
export function balance(
  text: string,
  width: number,
  size: number,
  locale: Locale,
  weight = 400,
): string[] {
  let best = wrap(text, width, size, locale, weight);
  for (let narrower = width - STEP; narrower > 0; narrower -= STEP) {
    const lines = wrap(text, narrower, size, locale, weight);
    if (lines.length > best.length || labelWidth(lines, size, weight, locale) > narrower) break;
    best = lines;
  }
  return best;
}
