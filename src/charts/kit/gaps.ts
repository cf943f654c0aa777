/** A stretch of a straight line, user units. */
export type Span = readonly [from: number, until: number];

/** A piece shorter than this, between two breaks, says less than none, user units. */
const least = 12;

/**
 * The pieces of a line that breaks where things cover it, in order. What is undefined covers nothing
 * in this frame, but has its break in others: there are always as many pieces, some without length,
 * so that a path of them can blend.
 */
export function pieces([from, until]: Span, covers: readonly (Span | undefined)[]): Span[] {
  let at = from;
  const before = covers.map((cover): Span => {
    const [begin, end] = cover ?? [at, at];
    const length = within(begin) - at;
    const piece = [at, at + (length < least ? 0 : length)] as const;
    at = within(end);
    return piece;
  });
  return [...before, [at, until]];

  function within(y: number): number {
    return Math.min(until, Math.max(at, y));
  }
}
