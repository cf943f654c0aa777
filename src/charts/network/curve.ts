/** A point, user units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A cubic Bézier: start, two handles, end. */
export type Cubic = readonly [Point, Point, Point, Point];

/**
 * A soft curve that leaves and arrives along the flow, as d3's `linkVertical` draws it; downwards,
 * it may turn at another height than half-way.
 */
export function link(flow: 'down' | 'across', a: Point, b: Point, turn?: number): Cubic {
  if (flow === 'down') {
    const y = turn ?? (a.y + b.y) / 2;
    return [a, { x: a.x, y }, { x: b.x, y }, b];
  }
  const x = (a.x + b.x) / 2;
  return [a, { x, y: a.y }, { x, y: b.y }, b];
}

/** A straight line, written as a cubic so that it blends with curves. */
export function straight(a: Point, b: Point): Cubic {
  return [a, between(a, b, 1 / 3), between(a, b, 2 / 3), b];
}

/** The piece of a curve from `from` to `to` (0–1), by de Casteljau's construction. */
export function piece(curve: Cubic, from: number, to: number): Cubic {
  const [, tail] = cutAt(curve, from);
  const [head] = cutAt(tail, from === 1 ? 0 : (to - from) / (1 - from));
  return head;
}

/** Where a curve is after a share of its parameter. */
export function pointAt(curve: Cubic, t: number): Point {
  return cutAt(curve, t)[0][3];
}

/** Unit vector along the curve at its parameter `t`. */
export function directionAt(curve: Cubic, t: number): Point {
  const a = pointAt(curve, Math.max(0, t - 0.01));
  const b = pointAt(curve, Math.min(1, t + 0.01));
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  return { x: (b.x - a.x) / length, y: (b.y - a.y) / length };
}

/** A curve as path data. */
export function pathOf([a, b, c, d]: Cubic): string {
  return `M${write(a)}C${write(b)} ${write(c)} ${write(d)}`;
}

function cutAt([a, b, c, d]: Cubic, t: number): [Cubic, Cubic] {
  const [ab, bc, cd] = [between(a, b, t), between(b, c, t), between(c, d, t)];
  const [abc, bcd] = [between(ab, bc, t), between(bc, cd, t)];
  const middle = between(abc, bcd, t);
  return [
    [a, ab, abc, middle],
    [middle, bcd, cd, d],
  ];
}

function between(a: Point, b: Point, t: number): Point {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
}

function write({ x, y }: Point): string {
  return `${x.toFixed(1)},${y.toFixed(1)}`;
}
