import type { Locale } from '../../locale/locale.ts';
import { labelWidth, wrap } from './labels.ts';

/** A gain in width, user units, below which no other break is tried. */
const STEP = 1;

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
  // What is narrower than the widest line needs another break: nothing between need be tried.
  while (best.length > 1) {
    const narrower = labelWidth(best, size, weight, locale) - STEP;
    const lines = wrap(text, narrower, size, locale, weight);
    const fits = labelWidth(lines, size, weight, locale) <= narrower;
    if (lines.length > best.length || !fits) break;
    best = lines;
  }
  return best;
}
