import type { Mark, TextMark } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';

/** Distance of baselines in the large words, ems. */
export const leading = 1.12;

/** The large or small words of an item. */
export interface Phrase {
  readonly key: string;
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly lines: readonly string[];
  readonly size: number;
  readonly weight: number;
  readonly fill: NonNullable<TextMark['fill']>;
}

/** A phrase as a mark. */
export function phrase(words: Phrase): TextMark {
  return { kind: 'text', ...words, leading };
}

/**
 * Lines through the words of a phrase, one for each of its lines. To be drawn before them: letters
 * stay whole over it.
 */
export function strike({ key, x, y, lines, size, weight }: Phrase, locale: Locale): Mark {
  const segments = lines.map((line, i) => {
    const at = y + i * size * leading - size * 0.27;
    return `M${String(x)},${String(at)}H${String(x + locale.measure(line, size, weight))}`;
  });
  return {
    kind: 'path',
    key: `strike:${key}`,
    d: segments.join(''),
    stroke: 'ink-3',
    strokeWidth: 0.8,
    opacity: 0.7,
  };
}

/** A tick, the article's word, as high as the letters of a size. */
export function tick(key: string, x: number, baseline: number, size: number): Mark {
  return {
    kind: 'line',
    key: `tick:${key}`,
    x1: x,
    x2: x,
    y1: baseline - size * 0.74,
    y2: baseline + size * 0.04,
    stroke: 'ink',
    strokeWidth: 2,
  };
}

/** A dot, the record's word, at the height of small letters. */
export function dot(key: string, x: number, baseline: number, size: number): Mark {
  return { kind: 'circle', key: `dot:${key}`, x, y: baseline - size * 0.32, r: 3.5, fill: 'ink' };
}

/** A blank to be filled in. */
export function blank(key: string, x: number, width: number, y: number): Mark {
  return { kind: 'line', key: `blank:${key}`, x1: x, x2: x + width, y1: y, y2: y, stroke: 'line' };
}
