import fc from 'fast-check';
import type { Stop } from '../../src/frames/figure.ts';
import type { Mark } from '../../src/frames/mark.ts';
import { palette, type Token } from '../../src/frames/paint.ts';

/** What a mark is in all frames of a scene, whatever else changes. */
interface Kind {
  readonly kind: Mark['kind'];
  readonly stroked: boolean;
  readonly dashed: boolean;
  readonly haloed: boolean;
  readonly scaled: boolean;
  readonly fixed: boolean;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly points: number;
}

const MOST_MARKS = 6;
const MOST_STEPS = 4;

/** Figures place their marks on half units. */
const length = fc.integer({ min: -80, max: 1600 }).map((halves) => halves / 2);
const size = fc.double({ min: 0.1, max: 300, noNaN: true });
const opacity = fc.option(fc.double({ min: 0.01, max: 1, noNaN: true }), { nil: undefined });
const token = fc.constantFrom(...(Object.keys(palette) as Token[]));

const kind: fc.Arbitrary<Kind> = fc.record({
  kind: fc.constantFrom('circle', 'rect', 'line', 'path', 'text'),
  stroked: fc.boolean(),
  dashed: fc.boolean(),
  haloed: fc.boolean(),
  scaled: fc.boolean(),
  fixed: fc.boolean(),
  anchor: fc.constantFrom('start', 'middle', 'end'),
  points: fc.integer({ min: 1, max: 4 }),
});

/** A mark of a kind, with everything that may change between frames chosen anew. */
function markOf(key: string, of: Kind): fc.Arbitrary<Mark> {
  const base = fc.record({ opacity }).map((o) => ({
    key,
    ...(o.opacity !== undefined && { opacity: o.opacity }),
    ...(of.fixed && { fixed: true }),
  }));
  const painted = fc.record({ base, fill: token, stroke: token, strokeWidth: size }).map((p) => ({
    ...p.base,
    fill: p.fill,
    ...(of.stroked && { stroke: p.stroke, strokeWidth: p.strokeWidth }),
    ...(of.dashed && { dash: 'dashed' as const }),
  }));
  const at = fc.record({ x: length, y: length });
  switch (of.kind) {
    case 'circle':
      return fc
        .tuple(painted, at, size)
        .map(([paint, place, r]) => ({ ...paint, kind: 'circle', ...place, r }));
    case 'rect':
      return fc.tuple(painted, at, size, size).map(([paint, place, width, height]) => ({
        ...paint,
        kind: 'rect',
        ...place,
        width,
        height,
      }));
    case 'line':
      return fc
        .tuple(painted, length, length, length, length)
        .map(([paint, x1, y1, x2, y2]) => ({ ...paint, kind: 'line', x1, y1, x2, y2 }));
    case 'path':
      return fc
        .tuple(painted, at, size, fc.array(at, { minLength: of.points, maxLength: of.points }))
        .map(([paint, place, scale, points]) => ({
          ...paint,
          kind: 'path',
          ...(of.scaled && { ...place, scale }),
          d: `M${points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}`,
        }));
    case 'text':
      return fc
        .tuple(
          base,
          at,
          token,
          fc.integer({ min: 11, max: 40 }),
          fc.integer({ min: 400, max: 700 }),
        )
        .map(([own, place, fill, size, weight]) => ({
          ...own,
          kind: 'text',
          ...place,
          fill,
          size,
          weight,
          lines: [`<${key}>`, '& more'].slice(0, of.points),
          anchor: of.anchor,
          ...(of.haloed && { halo: true }),
        }));
  }
}

/**
 * The stops of a scene whose frames can blend: every mark keeps what must not change, each frame
 * draws some of the marks, in one order, and there may be waypoints between the steps.
 */
export const scenes: fc.Arbitrary<readonly Stop[]> = fc
  .tuple(
    fc.array(kind, { minLength: 1, maxLength: MOST_MARKS }),
    fc.array(fc.boolean(), { minLength: 1, maxLength: MOST_STEPS }),
  )
  .chain(([kinds, waypoints]) => {
    const positions = waypoints.flatMap((waypoint, step) =>
      waypoint && step < waypoints.length - 1 ? [step, step + 0.4] : [step],
    );
    const marks = kinds.map((of, i) => markOf(`mark ${String(i)}`, of));
    const frame = fc
      .tuple(
        fc.tuple(...marks),
        fc.array(fc.boolean(), { minLength: marks.length, maxLength: marks.length }),
      )
      .map(([all, drawn]) => all.filter((_, i) => drawn[i]));
    return fc
      .tuple(...positions.map(() => frame))
      .map((frames) => frames.map((marks, i) => ({ position: positions[i] ?? 0, frame: marks })));
  });

/** A whole scene and a place in it, beyond its ends too. */
export const scenesAndPositions: fc.Arbitrary<readonly [readonly Stop[], number]> = fc.tuple(
  scenes,
  fc.double({ min: -0.5, max: MOST_STEPS, noNaN: true }),
);
