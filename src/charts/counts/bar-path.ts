/** How a span is drawn: of the record, of the article alone, or of claims. */
export type BarLook = 'record' | 'word' | 'claimed';

/** A bar's ends and height, user units; the path lies around y = 0. */
export interface BarShape {
  readonly left: number;
  readonly right: number;
  /** Between which x it is certain. What lies outside is hollow. */
  readonly known: readonly [left: number, right: number];
  readonly height: number;
  readonly look: BarLook;
}

const rim = 1.25;

/**
 * One path for a bar, so that it moves as one: the known part is solid, uncertain ends are rings
 * (wound both ways, so that the middle stays open). What only the article says is a thin line
 * between two ticks.
 */
export function barPath({ left, right, known, height, look }: BarShape): string {
  const [from, to] = known;
  const half = height / 2;
  if (look === 'claimed') return box(left, right, height);
  if (look === 'word') {
    const tick = 2.5;
    return [
      box(left, right, 1.25),
      box(left, left + tick, height),
      box(right - tick, right, height),
    ].join('');
  }
  return [
    from > left ? ring(left, from, half) : '',
    to > from ? box(from, to, half) : '',
    right > to ? ring(to, right, half) : '',
  ].join('');
}

function box(x1: number, x2: number, half: number): string {
  return `M${n(x1)},${n(-half)}H${n(x2)}V${n(half)}H${n(x1)}Z`;
}

function ring(x1: number, x2: number, half: number): string {
  const [a, b, h] = [x1 + rim, x2 - rim, half - rim];
  return `${box(x1, x2, half)}M${n(a)},${n(-h)}V${n(h)}H${n(b)}V${n(-h)}Z`;
}

function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}
