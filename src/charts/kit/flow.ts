/** Where an item of a flow stands: from the start of its line, user units, and in which line. */
export interface Flowed {
  readonly x: number;
  readonly line: number;
}

/** Sets items of these widths side by side, and goes on in a new line where the next has no room. */
export function flow(widths: readonly number[], room: number, gap: number): Flowed[] {
  let x = 0;
  let line = 0;
  return widths.map((width) => {
    if (x > 0 && x + width > room) {
      x = 0;
      line += 1;
    }
    const at = { x, line };
    x += width + gap;
    return at;
  });
}

/** How many lines a flow takes. */
export function flowLines(items: readonly Flowed[]): number {
  return (items.at(-1)?.line ?? 0) + 1;
}
