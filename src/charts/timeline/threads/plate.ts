import type { Canvas } from '../canvas.ts';
import { instant } from '../moments.ts';
import type { Thread } from '../schema.ts';
import { foldedAxis, makeAxis, type Axis } from '../time.ts';

/** Measures of the plate, user units. */
export const plates = {
  wide: {
    inset: 22,
    heading: 28,
    scale: 52,
    /** Height of the first thread, of the second, and of each further course of a thread. */
    upper: 168,
    lower: { forked: 474, alone: 536 },
    course: 78,
    line: 10,
    column: 150,
    over: 74,
    tooth: 10,
    label: 20,
  },
  narrow: {
    inset: 12,
    heading: 14,
    scale: 0,
    upper: 68,
    lower: { forked: 200, alone: 244 },
    course: 56,
    line: 7,
    column: 100,
    over: 40,
    tooth: 4,
    label: 13,
  },
} as const;

/** Sizes of what no other composition writes. */
export const fonts = { wide: { heading: 20 }, narrow: { heading: 13 } } as const;

/** The axis as it is, and as it will be when all has been told. */
export interface Axes {
  readonly now: Axis;
  readonly full: Axis;
}

/** Lays out both axes of a step. */
export function makeAxes(canvas: Canvas): Axes {
  const { set, layout } = canvas;
  const { inset } = plates[layout.name];
  const stretch = { from: inset, until: layout.width - inset };
  return { full: makeAxis(set.windows, stretch), now: foldedAxis(canvas, stretch) };
}

/** The height of a lane's thread, on one of its courses. */
export function heightOf(canvas: Canvas, lane: string, course = 0): number {
  const { set, layout, moments, telling } = canvas;
  const { upper, lower, course: step } = plates[layout.name];
  // The lower thread makes room when it changes its course.
  const forked = set.threads.some(({ pieces }) =>
    pieces.some((piece) => piece.course > 0 && instant(moments, piece.from, 'start') < telling.now),
  );
  return (set.lanes[0]?.id === lane ? upper : forked ? lower.forked : lower.alone) + course * step;
}

/** True where a thread or one of the moments on it is what the step is about. */
export function strengthOf({ telling, moments }: Canvas, thread: Thread): boolean {
  return (
    telling.focused(thread.id) ||
    moments.some(({ id, lane, also }) => telling.focused(id) && [lane, also].includes(thread.lane))
  );
}
