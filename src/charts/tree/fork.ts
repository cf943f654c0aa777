import type { Locale } from '../../locale/locale.ts';
import { evenLines } from '../kit/lines.ts';
import { labelWidth } from '../kit/labels.ts';
import type { Fork } from './schema.ts';
import { WEIGHT, type Sizes } from './sizes.ts';

/** Where the words of a fork end and the lines to its outcomes begin. */
export function endOf(fork: Fork, size: Sizes, locale: Locale): number {
  const lines = forkLines(fork, size, locale);
  return size.fork + size.pad * 1.5 + labelWidth(lines, size.label, WEIGHT, locale);
}

/** The words of a fork, broken for its column. */
export function forkLines(fork: Fork, size: Sizes, locale: Locale): string[] {
  return evenLines(fork.label, size.branch - size.fork - size.pad, size.label, locale, WEIGHT);
}
