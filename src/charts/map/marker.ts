import type { CircleMark, PathMark } from '../../frames/mark.ts';
import type { Side } from './schema.ts';

/** A shape for each side, so that colour never stands alone; of about equal area at radius 1. */
const shapes = {
  foreign: { d: 'M0-1.3L1.25 .85L-1.25 .85z', fill: 'slate' },
  state: { d: 'M0-1.35L1.35 0L0 1.35L-1.35 0z', fill: 'teal' },
} as const;

/** The sign of an event. */
export function marker(
  key: string,
  side: Side,
  look: { x: number; y: number; radius: number; opacity: number; about: string; fixed?: boolean },
): CircleMark | PathMark {
  const { x, y, radius, opacity, about, fixed } = look;
  const base = { key, x, y, opacity, about, stroke: 'paper', ...(fixed && { fixed }) } as const;
  if (side === 'other') {
    return { ...base, kind: 'circle', r: radius, fill: 'ink', strokeWidth: 1.5 };
  }
  const { d, fill } = shapes[side];
  return { ...base, kind: 'path', d, scale: radius, fill, strokeWidth: 1.5, hairline: true };
}
