/** Shares of a room: as even as the least that each needs allows. More than the room if they must. */
export function share(needs: readonly number[], room: number): number[] {
  let rest = room;
  let others = needs.length;
  for (const need of needs.toSorted((a, b) => b - a)) {
    if (need <= rest / others) break;
    rest -= need;
    others -= 1;
  }
  const even = others > 0 ? rest / others : 0;
  return needs.map((need) => Math.max(need, even));
}

/** A stretch of a line: where it would like to begin, and how long it is, user units. */
export interface Stretch {
  readonly at: number;
  readonly length: number;
}

/**
 * Where stretches begin so that none covers the next: near to where they would like to, in their
 * order, and between two ends as long as there is room for all.
 */
export function keepApart(
  stretches: readonly Stretch[],
  [from, until]: readonly [from: number, until: number],
  gap: number,
): number[] {
  let free = from;
  const pushed = stretches.map(({ at, length }) => {
    const begin = Math.max(at, free);
    free = begin + length + gap;
    return { begin, length };
  });
  let end = until;
  return pushed
    .toReversed()
    .map(({ begin, length }) => {
      const fits = Math.min(begin, end - length);
      end = fits - gap;
      return fits;
    })
    .toReversed();
}
