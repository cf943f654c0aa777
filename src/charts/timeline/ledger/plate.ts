import { startOf } from '../../../locale/dates.ts';
import type { Canvas } from '../canvas.ts';

/** Measures of the plate, user units. */
export const plates = {
  wide: {
    head: 24,
    from: 42,
    until: 614,
    /** Distance of the lines of text. */
    line: 16,
    /** Height of a day: as much as there is room for, within these. */
    row: { most: 33.5, least: 13.8 },
    day: 62,
    left: 12,
    lanes: [98, 322, 546],
    /** Space before the mark of a lane in which its column begins. */
    gutter: 14,
    pad: 16,
    title: 14,
    /** Space around the line that sets apart what follows the article. */
    apart: 9,
    window: { x: 74, width: 8 },
  },
  narrow: {
    head: 0,
    from: 8,
    until: 314,
    line: 15.9,
    row: { most: 19.6, least: 7 },
    day: 24,
    left: 6,
    lanes: [46, 46, 46],
    gutter: 0,
    pad: 32,
    title: 13,
    apart: 5,
    window: { x: 29, width: 6 },
  },
} as const;

/** True for time from the first day on which the article may have appeared. */
export function isAfter({ set }: Canvas, date: Date): boolean {
  return set.articleWindow !== undefined && date >= startOf(set.articleWindow.from);
}
