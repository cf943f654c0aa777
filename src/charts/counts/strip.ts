import type { Layout } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import { flow } from '../kit/flow.ts';
import { labelWidth } from '../kit/labels.ts';
import type { CountsSet } from './schema.ts';

const measures = {
  narrow: { size: 12.5, gap: 7, pitch: 14 },
  wide: { size: 13, gap: 20, pitch: 16 },
} as const;

/** The article's words as they stand above the other views, user units. */
export interface Strip {
  readonly size: number;
  /** Where the ticks of the words stand, and their baselines, in the article's order. */
  readonly words: readonly { readonly x: number; readonly y: number }[];
  /** From a tick to its word. */
  readonly indent: number;
  /** What the strip takes of the box beyond a single line. */
  readonly more: number;
  /** Where its last line ends. */
  readonly end: number;
}

/** Whose words these are. */
export function voiceOf({ pace }: CountsSet, locale: Locale): string {
  return locale.word('figures.counts.voice', { voice: pace.voice });
}

/** Sets the voice and its words in one line, or in more where they need them. */
export function stripOf(set: CountsSet, layout: Layout, locale: Locale): Strip {
  const { size, gap, pitch } = measures[layout.name];
  const indent = gap * 0.3 + 3;
  const width = (words: string): number => labelWidth([words], size, 400, locale);
  const widths = [
    width(voiceOf(set, locale)),
    ...set.pace.words.map(({ word }) => indent + width(word)),
  ];
  const [, ...places] = flow(widths, layout.width, gap);
  const last = places.at(-1) ?? { x: 0, line: 0 };
  return {
    size,
    words: places.map(({ x, line }) => ({ x: x + (x === 0 ? 1 : 0), y: size + line * pitch })),
    indent,
    more: last.line * pitch,
    end: last.x + (widths.at(-1) ?? 0),
  };
}
