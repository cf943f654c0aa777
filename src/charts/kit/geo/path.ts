import type { Position } from 'geojson';
import { planar } from './planar.ts';

/** Paths are written in tenths of the plane's unit, where the source is as exact as that. */
const TENTHS = 10;

type Point = readonly [x: number, y: number];

/**
 * Path data of straight lines through places, in units of the plane. Points are rounded before
 * they are subtracted, so that rounding does not add up along the line.
 */
export function straight(line: readonly Position[], closed = false): string {
  const [first, ...rest] = rounded(closed ? line.slice(0, -1) : line, 1);
  if (!first) return '';
  return `M${pair(first)}${steps(first, rest, 'l')}${closed ? 'z' : ''}`;
}

/**
 * Path data of a smooth course along places: a quadratic B-spline, whose knots are the middles
 * between the places. SVG's `t` mirrors the last control point at the knot, which is the next
 * place, so a curve takes no more room than a line. Places are rounded to even units so that the
 * middles are exact and the mirroring does not add up errors.
 */
export function smooth(line: readonly Position[]): string {
  const points = rounded(line, 2);
  const [first, second, third] = points;
  const last = points.at(-1);
  if (!first || !second || !third || !last) return straight(line);
  const middles = points.slice(1).map((point, i): Point => middle(points[i] ?? point, point));
  const [start = first, next = second, ...knots] = middles;
  const end = knots.at(-1) ?? next;
  return (
    `M${pair(first)}l${pair(minus(start, first))}q${pair(minus(second, start))} ` +
    `${pair(minus(next, start))}${steps(next, knots, 't')}l${pair(minus(last, end))}`
  );
}

/** Places in tenths of a unit of the plane; whole units where the source says no more than that. */
function rounded(line: readonly Position[], multiple: number): Point[] {
  const points = line.map(([lon = 0, lat = 0]): Point => {
    const step = multiple * (isCoarse(lon) && isCoarse(lat) ? TENTHS : 1);
    const [x, y] = planar([lon, lat]);
    return [Math.round((x * TENTHS) / step) * step, Math.round((y * TENTHS) / step) * step];
  });
  return points.filter(
    ([x, y], i) => i === 0 || x !== points[i - 1]?.[0] || y !== points[i - 1]?.[1],
  );
}

function steps(from: Point, to: readonly Point[], command: 'l' | 't'): string {
  return to.map((point, i) => `${command}${pair(minus(point, to[i - 1] ?? from))}`).join('');
}

const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1]];

function pair([x, y]: Point): string {
  const [a, b] = [x, y].map((value) => String(value / TENTHS));
  return y < 0 ? `${String(a)}${String(b)}` : `${String(a)} ${String(b)}`;
}

/** True for degrees with two decimals at most (1 km): whole units of the plane say as much. */
function isCoarse(degrees: number): boolean {
  return Math.abs(degrees * 100 - Math.round(degrees * 100)) < 1e-6;
}
