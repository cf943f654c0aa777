import { interpolateNumber, interpolateString } from 'd3-interpolate';

/**
 * Tracks and position → values. The one file that build and browser share: what it says at a
 * whole position is what the build drew, and between two it depends on the position alone.
 */

/** A value of an attribute at a stop: a number, a colour token, a path, words, or a transform. */
export type Value = number | string | readonly number[];

/** What the page carries of one layout of a scene: only what changes, as briefly as JSON goes. */
export interface Tracks {
  /** Positions of the stops, ascending; whole numbers are steps. */
  readonly stops: readonly number[];
  /** The attributes that change of each mark, in painting order. */
  readonly marks: readonly Readonly<Record<string, PackedValues>>[];
}

/**
 * A value for each stop: the first as it is, numbers and transforms after it as their difference to
 * the stop before (what moves together compresses together), 0 for what stays; zeros at the end of
 * a list are left out.
 */
export type PackedValues = readonly Value[];

/** Leaves out what is repeated. Values are rounded. */
export function pack(values: readonly Value[]): PackedValues {
  const packed = values.map((value, i) => {
    const before = values[i - 1];
    return before === undefined ? value : difference(before, value);
  });
  return withoutLastZeros(packed);
}

/** Puts back what `pack` has left out. */
export function unpack([first = 0, ...packed]: PackedValues, stops: number): Value[] {
  const values = [first];
  for (let i = 0; i < stops - 1; i += 1) values.push(sum(values[i] ?? first, packed[i] ?? 0));
  return values;
}

function difference(from: Value, to: Value): Value {
  if (typeof from === 'number' && typeof to === 'number') return round(to - from, 'scale');
  if (typeof from === 'object' && typeof to === 'object') {
    const parts = to.map((part, i) => round(part - (from[i] ?? 0), 'scale'));
    return parts.some((part) => part !== 0) ? withoutLastZeros(parts) : 0;
  }
  return from === to ? 0 : to;
}

function withoutLastZeros<T>(values: readonly T[]): readonly T[] {
  return values.slice(0, values.findLastIndex((value) => value !== 0) + 1);
}

function sum(from: Value, change: Value): Value {
  if (change === 0) return from;
  if (typeof from === 'number' && typeof change === 'number') return round(from + change, 'scale');
  if (typeof from === 'object' && typeof change === 'object') {
    return from.map((part, i) => round(part + (change[i] ?? 0), 'scale'));
  }
  return change;
}

const digits: Readonly<Record<string, number>> = { opacity: 3, scale: 4, other: 1 };

/** Rounds a length to 0.1 unit, an opacity to 0.001, a scale to 0.0001: the only place that rounds. */
export function round(value: number, what: 'opacity' | 'scale' | 'other' = 'other'): number {
  const factor = 10 ** (digits[what] ?? 1);
  return Math.round(value * factor) / factor + 0;
}

/** Formats a value of an attribute as the SVG carries it. */
export function format(attribute: string, value: Value): string {
  if (typeof value === 'number') {
    return String(round(value, attribute === 'opacity' ? 'opacity' : 'other'));
  }
  if (typeof value !== 'string') return formatTransform(value);
  if (attribute === 'd') return roundPath(value);
  return isPaint(attribute) && value !== 'none' ? `var(--${value})` : value;
}

/** Where a position stands among the stops: the stop below it and the share of the way above. */
export function locate(stops: readonly number[], position: number): { at: number; share: number } {
  let at = 0;
  while (at < stops.length - 2 && (stops[at + 1] ?? Infinity) <= position) at += 1;
  const low = stops[at] ?? 0;
  const high = stops[at + 1] ?? low;
  const share = high > low ? Math.min(1, Math.max(0, (position - low) / (high - low))) : 0;
  return { at, share };
}

/** The string of an attribute at a place between two stops. */
export function blend(
  attribute: string,
  values: readonly Value[],
  { at, share }: { at: number; share: number },
): string {
  const a = values[at] ?? 0;
  const b = values[at + 1] ?? a;
  if (share === 0 || a === b) return format(attribute, a);
  if (share === 1) return format(attribute, b);
  if (typeof a === 'number' && typeof b === 'number') {
    return format(attribute, interpolateNumber(a, b)(share));
  }
  if (typeof a !== 'string' && typeof b !== 'string') {
    const from = a as readonly number[];
    const to = b as readonly number[];
    return formatTransform(from.map((value, i) => interpolateNumber(value, to[i] ?? value)(share)));
  }
  const from = String(a);
  const to = String(b);
  if (isPaint(attribute)) {
    return `color-mix(in oklab,var(--${from}) ${round(100 - share * 100)}%,var(--${to}))`;
  }
  if (attribute === 'd') return roundPath(interpolateString(from, to)(share));
  return share < 0.5 ? from : to;
}

/** True where a mark of this opacity is to be taken out of sight altogether. */
export function isHidden(opacity: string): boolean {
  return opacity === '0';
}

function isPaint(attribute: string): boolean {
  return attribute === 'fill' || attribute === 'stroke';
}

function formatTransform([x = 0, y = 0, kx, ky]: readonly number[]): string {
  const move = `translate(${String(round(x))},${String(round(y))})`;
  if (kx === undefined) return move;
  const scale = ky === undefined || ky === kx ? [kx] : [kx, ky];
  return `${move}scale(${scale.map((k) => String(round(k, 'scale'))).join()})`;
}

/** Rounds the numbers of a path: as drawn, or as put between two paths of equal structure. */
function roundPath(d: string): string {
  return d.replace(/-?\d+\.\d+(?:e-?\d+)?/g, (number) => String(round(Number(number))));
}
