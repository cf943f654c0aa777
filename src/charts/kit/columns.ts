import { sum } from './fit.ts';

/** How high a column gets at a width, and whether no word is longer than that. */
export type Column = (width: number) => { readonly height: number; readonly fits: boolean };

/** Widths are tried in steps of this many user units. */
const STEP = 4;

/**
 * Widths of columns that share a room so that the highest is as low as can be; what is left over is
 * shared evenly. Where even the widest words have no room, columns are as wide as these.
 */
export function columnsFor(columns: readonly Column[], room: number): number[] {
  const tried = columns.map((column) => {
    const widths = Array.from({ length: Math.floor(room / STEP) }, (_, i) => (i + 1) * STEP);
    const fitting = widths.map((width) => ({ width, ...column(width) })).filter(({ fits }) => fits);
    return fitting.length > 0 ? fitting : [{ width: room, height: Infinity, fits: false }];
  });
  const heights = [...new Set(tried.flatMap((ways) => ways.map(({ height }) => height)))].toSorted(
    (a, b) => a - b,
  );
  const widthsAt = (height: number): number[] =>
    tried.map((ways) => ways.find((way) => way.height <= height)?.width ?? Infinity);
  const lowest = heights.find((height) => sum(widthsAt(height)) <= room);
  if (lowest === undefined) return tried.map(([narrowest]) => narrowest?.width ?? 0);
  const widths = widthsAt(lowest);
  const rest = (room - sum(widths)) / Math.max(1, columns.length);
  return widths.map((width) => width + rest);
}
