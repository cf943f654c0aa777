import { sum } from './fit.ts';

/** What becomes of a column at a width. */
export interface Trial {
  readonly height: number;
  /** The width that its words need, broken as they are at this one. */
  readonly needs: number;
  /** False where it should not be broken like that. */
  readonly fits: boolean;
}

/** A column, tried at a width. */
export type Column = (width: number) => Trial;

/** Widths are tried in steps of this many user units. */
const STEP = 4;

/**
 * Widths of columns that share a room so that the highest is as low as can be; what is left over is
 * shared evenly. Where even the widest words have no room, columns are as wide as these.
 */
export function columnsFor(columns: readonly Column[], room: number): number[] {
  const tried = columns.map((column) => {
    const widths = Array.from({ length: Math.floor(room / STEP) }, (_, i) => (i + 1) * STEP);
    const fitting = widths
      .map((width) => ({ width, trial: column(width) }))
      .filter(({ width, trial }) => trial.fits && trial.needs <= width)
      .map(({ trial: { needs, height } }) => ({ width: needs, height }));
    return fitting.length > 0 ? fitting : [{ width: room + STEP, height: Infinity }];
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
