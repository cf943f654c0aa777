import { scaleUtc, type ScaleTime } from 'd3';
import type { Layout } from '../../frames/mark.ts';
import { endOf, startOf } from '../../locale/dates.ts';
import type { Count, CountsSet } from './schema.ts';

/** Where the bars stand, user units in reading direction. */
export interface Plot {
  readonly compact: boolean;
  /** Time to x. */
  readonly x: ScaleTime<number, number>;
  readonly left: number;
  readonly right: number;
  /** Y of the axis, above the rows. */
  readonly top: number;
  readonly bottom: number;
  /** Height of a bar: the same for all, as only its length says something. */
  readonly bar: number;
  readonly size: number;
  /** Middle of each row, by id. */
  readonly y: ReadonlyMap<string, number>;
  /** Distance of the rows. */
  readonly pitch: number;
  /** Y of the rule above the rows that are set apart, if there are any. */
  readonly apart: number | undefined;
}

/** Width below which a dashed outline cannot be told from a solid one, user units. */
const leastDashed = 5;

const measures = {
  narrow: {
    left: 108,
    right: 318,
    top: 31.5,
    bottom: 256,
    bar: 6,
    size: 12.5,
    pitch: 40,
    gap: 7,
    tail: 0,
  },
  wide: {
    left: 208,
    right: 676,
    top: 62,
    bottom: 592,
    bar: 9,
    size: 13,
    pitch: 96,
    gap: 34,
    tail: 22,
  },
} as const;

/** The plot of the rows in sight; its time axis is that of all rows, whichever are in sight. */
export function makePlot(set: CountsSet, rows: readonly Count[], layout: Layout): Plot {
  const m = measures[layout.name];
  const starts = set.rows.map(({ start }) => startOf(start));
  const ends = set.rows.map(({ end }) => endOf(end.slice(0, 'YYYY-MM'.length)));
  const x = scaleUtc()
    .domain([new Date(Math.min(...starts.map(Number))), new Date(Math.max(...ends.map(Number)))])
    .range([m.left, m.right]);
  const wider = rows.filter(({ widerScope }) => widerScope).length;
  const room = m.bottom - m.top - (wider > 0 ? m.gap + m.tail : 0);
  const pitch = Math.min(m.pitch, room / rows.length);
  const y = rows.map(
    (row, i) => [row.id, m.top + (i + 0.5) * pitch + (row.widerScope ? m.gap : 0)] as const,
  );
  return {
    compact: layout.name === 'narrow',
    x,
    left: m.left,
    right: m.right,
    top: m.top,
    bottom: m.bottom,
    bar: m.bar,
    size: m.size,
    y: new Map(y),
    pitch,
    apart: wider > 0 ? m.top + (rows.length - wider) * pitch + m.gap / 2 : undefined,
  };
}

/** Where a row's bar begins and ends, and between which x its ends are known. */
export function spanIn(
  { x }: Plot,
  row: Count,
): {
  readonly left: number;
  readonly right: number;
  readonly known: readonly [left: number, right: number];
} {
  const left = x(startOf(row.start));
  const least = row.kind === 'claims' ? leastDashed : 0;
  const right = Math.max(x(endOf(row.end)), left + least);
  // Where an end is known less precisely than to the day, all that it may mean is open.
  const from = row.startPrecision ? x(endOf(row.start)) : left;
  const to = row.endPrecision ? x(startOf(row.end)) : right;
  return { left, right, known: [Math.min(from, right), Math.max(to, left)] };
}
