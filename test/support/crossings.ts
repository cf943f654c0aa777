import { labelBoxes } from '../../src/charts/kit/labels.ts';
import type { Frame, Mark } from '../../src/frames/mark.ts';
import type { Locale } from '../../src/locale/locale.ts';

/** A straight line between two points, user units. */
type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

/** Upright and level lines of a frame that run through its labels. Geography may: it is no line. */
export function crossings(frame: Frame, locale: Locale): string[] {
  const boxes = labelBoxes(frame, locale);
  return frame
    .filter(({ fixed, opacity = 1 }) => fixed !== true && opacity > 0)
    .flatMap((mark) => {
      const segments = segmentsOf(mark);
      return boxes
        .filter((box) =>
          segments.some(
            ([x1, y1, x2, y2]) =>
              Math.min(x1, x2) < box.right &&
              Math.max(x1, x2) > box.left &&
              Math.min(y1, y2) < box.bottom &&
              Math.max(y1, y2) > box.top,
          ),
        )
        .map(({ key }) => `line "${mark.key}" runs through label "${key}"`);
    });
}

function segmentsOf(mark: Mark): Segment[] {
  if (mark.kind === 'line') return [[mark.x1, mark.y1, mark.x2, mark.y2]];
  if (mark.kind !== 'path' || mark.stroke === undefined) return [];
  const { d, x: left = 0, y: top = 0 } = mark;
  const segments: Segment[] = [];
  let [x, y] = [left, top];
  for (const [, command = '', numbers = ''] of d.matchAll(/([MHVmhv])([^A-Za-z]*)/g)) {
    const [a = 0, b = 0] = numbers.split(',').map(Number);
    const way: Readonly<Record<string, readonly [number, number]>> = {
      M: [a + left, b + top],
      m: [x + a, y + b],
      H: [a + left, y],
      h: [x + a, y],
      V: [x, a + top],
      v: [x, y + a],
    };
    const [toX, toY] = way[command] ?? [x, y];
    if (!/m/i.test(command) && (toX !== x || toY !== y)) segments.push([x, y, toX, toY]);
    [x, y] = [toX, toY];
  }
  return segments;
}
