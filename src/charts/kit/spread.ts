/** Something that wants to stand at `target` and takes `before` and `after` around it. */
export interface Berth {
  readonly target: number;
  readonly before: number;
  readonly after: number;
  /** How much its target counts against those of its neighbours. Default 1. */
  readonly weight?: number;
}

/**
 * Moves neighbours in a row apart, each as little as possible (least squares), keeping their order
 * and the room between `low` and `high`: isotonic regression by pooling adjacent violators
 * (Ayer et al., 1955), as label placement uses it.
 */
export function spread(berths: readonly Berth[], gap: number, low: number, high: number): number[] {
  const order = berths.map((_, i) => i).sort((a, b) => at(berths, a).target - at(berths, b).target);
  // Distance of each from the first in the row when all stand shoulder to shoulder.
  const offsets: number[] = [];
  for (const [place, i] of order.entries()) {
    const previous = order[place - 1];
    const before =
      previous === undefined ? 0 : (offsets[place - 1] ?? 0) + at(berths, previous).after;
    offsets.push(previous === undefined ? 0 : before + gap + at(berths, i).before);
  }
  const pools: { sum: number; weight: number; count: number }[] = [];
  for (const [place, i] of order.entries()) {
    const { target, weight = 1 } = at(berths, i);
    pools.push({ sum: (target - (offsets[place] ?? 0)) * weight, weight, count: 1 });
    for (;;) {
      const [a, b] = pools.slice(-2);
      if (!a || !b || a.sum / a.weight <= b.sum / b.weight) break;
      pools.splice(-2, 2, {
        sum: a.sum + b.sum,
        weight: a.weight + b.weight,
        count: a.count + b.count,
      });
    }
  }
  const starts = pools.flatMap(({ sum, weight, count }) => Array<number>(count).fill(sum / weight));
  const first = order[0];
  const last = order.at(-1);
  const lowest = first === undefined ? low : low + at(berths, first).before;
  const highest = last === undefined ? high : high - at(berths, last).after - (offsets.at(-1) ?? 0);
  const places = Array<number>(berths.length).fill(0);
  for (const [place, i] of order.entries()) {
    const start = Math.max(lowest, Math.min(highest, starts[place] ?? 0));
    places[i] = start + (offsets[place] ?? 0);
  }
  return places;
}

function at(berths: readonly Berth[], i: number): Berth {
  return berths[i] ?? { target: 0, before: 0, after: 0 };
}
