/** A part of a text, by its offsets, and what is to stand in its place. */
export type Splice = readonly [from: number, to: number, change: (part: string) => string];

/** A text with some of its parts changed; parts must not overlap. */
export function splice(text: string, parts: readonly Splice[]): string {
  // From the end, so that earlier offsets stay true.
  return parts
    .toSorted(([a], [b]) => b - a)
    .reduce(
      (changed, [from, to, change]) =>
        changed.slice(0, from) + change(changed.slice(from, to)) + changed.slice(to),
      text,
    );
}
