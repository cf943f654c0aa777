import { startOf } from '../../../locale/dates.ts';
import type { Canvas } from '../canvas.ts';

/** Measures of the plate, user units. */
export const plates = {
  wide: {
    head: 24,
    from: 42,
    /** Distance of the lines of text. A day is one line high, or two while there is room. */
    line: 16.5,
    day: 62,
    left: 12,
    lanes: [98, 322, 546],
    pad: 16,
    title: 14,
  },
  narrow: {
    head: 0,
    from: 8,
    line: 9.8,
    day: 24,
    left: 6,
    lanes: [46, 46, 46],
    pad: 32,
    title: 13,
  },
} as const;

/** True for time from the first day on which the article may have appeared. */
export function isAfter({ set }: Canvas, date: Date): boolean {
  return set.articleWindow !== undefined && date >= startOf(set.articleWindow.from);
}
