/** Keys, swipes and time → steps and positions, for the reading that shows one step at a time. Pure. */
import { easeInOut } from './position.ts';

/** Milliseconds from one step to the next. */
const BLEND = 450;

/** CSS pixels that a finger goes sideways before it means to turn. */
const SWIPE = 40;

/** Direction of writing. */
export type Direction = 'ltr' | 'rtl';

/** Where a reader is in a scene. */
export interface Standing {
  readonly active: number;
  readonly count: number;
}

/**
 * The step that a key leads to: −1 and `count` are what stands before and after the scene.
 * Undefined for keys that turn nothing.
 */
export function stepOfKey(
  key: string,
  { active, count }: Standing,
  dir: Direction,
): number | undefined {
  const forward = dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  const steps: Readonly<Record<string, number>> = {
    [forward]: active + 1,
    [back]: active - 1,
    Home: 0,
    End: count - 1,
  };
  return steps[key];
}

/** How many steps a swipe turns: one or none. `x` and `y` are the way of the finger, CSS pixels. */
export function turnOfSwipe(x: number, y: number, dir: Direction): -1 | 0 | 1 {
  if (Math.abs(x) < SWIPE || Math.abs(x) < 2 * Math.abs(y)) return 0;
  return x < 0 === (dir === 'ltr') ? 1 : -1;
}

/** Where a blend begins: where the figure is, or, when it lags behind, at the neighbouring step. */
export function startOf(position: number, to: number): number {
  return Math.min(to + 1, Math.max(to - 1, position));
}

/** Position on the way, milliseconds after it began. */
export function positionAfter(from: number, to: number, time: number): number {
  const share = Math.min(1, Math.max(0, time / BLEND));
  return from + (to - from) * easeInOut(share);
}
