import type { Canvas } from '../canvas.ts';
import type { Thread } from '../schema.ts';
import type { Axis } from '../time.ts';

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

/** A window longer than this many days is scaled by months, a shorter one by days. */
export const BY_MONTH = 60;

/** Space between a pole and its words, user units. */
export const SPACE = { wide: 9, narrow: 5 } as const;

/** Sizes of what no other composition writes. */
export const fonts = {
  wide: { heading: { most: 20, least: 15 } },
  narrow: { heading: { most: 13, least: 12.4 } },
} as const;

/** Where everything of a step lies. */
export interface Plan {
  /** The axis as it is, and as it will be when all has been told. */
  readonly now: Axis;
  readonly full: Axis;
  /** Height of the lower thread: now, and when it has changed its course. */
  readonly lower: { readonly now: number; readonly forked: number };
}

/** The height of a lane's thread, on one of its courses. */
export function heightOf({ set, layout }: Canvas, plan: Plan, lane: string, course = 0): number {
  const { upper, course: step } = plates[layout.name];
  return (set.lanes[0]?.id === lane ? upper : plan.lower.now) + course * step;
}

/** True where a thread or one of the moments on it is what the step is about. */
export function strengthOf({ telling, moments }: Canvas, thread: Thread): boolean {
  return (
    telling.focused(thread.id) ||
    moments.some(({ id, lane, also }) => telling.focused(id) && [lane, also].includes(thread.lane))
  );
}
