/**
 * Scroll offset → position of a scene. Pure, and the only thing that decides what a figure shows:
 * the same offset gives the same picture, whichever way it was reached.
 */

/** Share of the gap between two steps that rests, at each end. */
const REST = 0.25;

/** What a scene's position depends on. All lengths are CSS pixels. */
export interface Boxes {
  /** Tops of the steps, from the top of the document, ascending. */
  readonly tops: readonly number[];
  /** Distance of the trigger line from the top of the window. */
  readonly trigger: number;
}

/**
 * A real number from 0 to n − 1: `i` where the top of step i stands on the trigger line, and on
 * the way to the next in between. A quarter of the gap rests on each side; the middle is eased.
 */
export function positionAt(scrollY: number, { tops, trigger }: Boxes): number {
  const line = scrollY + trigger;
  const next = tops.findIndex((top) => top > line);
  if (next === 0 || tops.length === 0) return 0;
  if (next === -1) return tops.length - 1;
  const from = tops[next - 1] ?? 0;
  const to = tops[next] ?? from;
  const share = (line - from) / (to - from);
  return next - 1 + easeInOut(Math.min(1, Math.max(0, (share - REST) / (1 - 2 * REST))));
}

/** The step that a position belongs to. */
export function stepAt(position: number): number {
  return Math.round(position);
}

/** Cubic, symmetric (d3-ease's easeCubicInOut). */
export function easeInOut(t: number): number {
  return t < 0.5 ? 4 * t ** 3 : 1 - 4 * (1 - t) ** 3;
}
