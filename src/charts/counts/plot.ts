import { scaleUtc, type ScaleTime } from 'd3';
import type { Layout } from '../../frames/mark.ts';
import { endOf, startOf } from '../../locale/dates.ts';
import type { Locale } from '../../locale/locale.ts';
import { labelWidth } from '../kit/labels.ts';
import { labelOf } from './rows.ts';
import type { Count, CountsSet } from './schema.ts';

/** Where time runs, user units in reading direction: the same whichever rows are in sight. */
export interface TimePlot {
  readonly compact: boolean;
  /** Time to x. */
  readonly x: ScaleTime<number, number>;
  readonly left: number;
  readonly right: number;
  /** Height of a bar: the same for all, as only its length says something. */
  readonly bar: number;
  readonly size: number;
}

/** Where the bars stand, user units in reading direction. */
export interface Plot extends TimePlot {
  /** Y of the axis, above the rows. */
  readonly top: number;
  readonly bottom: number;
  /** Middle of each row, by id. */
  readonly y: ReadonlyMap<string, number>;
  /** Y of the rule above the rows that are set apart, if there are any. */
  readonly apart: number | undefined;
}

/** Sizes of a number at its bar's end, and the distance between the two, user units. */
export const numbers = {
  narrow: { size: 12.5, gap: 4 },
  wide: { size: 16, gap: 7 },
} as const;

/** Width below which a dashed outline cannot be told from a solid one, user units. */
const leastDashed = 5;

const measures = {
  narrow: { left: 108, right: 318, bar: 6, size: 12.5, gap: 5 },
  wide: { left: 208, right: 676, bar: 9, size: 13, gap: 8 },
} as const;

/** Who counted, as the layout names them. */
export function counterOf({ short }: CountsSet, row: Count, compact: boolean): string {
  return compact ? (short[row.id] ?? row.counter) : row.counter;
}

/** The plot of time, between the longest of the names and what the numbers need after the bars. */
export function timePlot(set: CountsSet, layout: Layout, locale: Locale): TimePlot {
  const { gap, ...m } = measures[layout.name];
  const compact = layout.name === 'narrow';
  const starts = set.rows.map(({ start }) => startOf(start));
  const ends = set.rows.map(({ end }) => endOf(end.slice(0, 'YYYY-MM'.length)));
  const domain = [
    new Date(Math.min(...starts.map(Number))),
    new Date(Math.max(...ends.map(Number))),
  ] as const;
  const names = set.rows.map((row) =>
    labelWidth([counterOf(set, row, compact)], m.size, 600, locale),
  );
  const left = Math.max(m.left, ...names.map((width) => width + gap));
  const share = scaleUtc().domain(domain);
  const number = numbers[layout.name];
  const limits = set.rows.map((row) => {
    const said = labelOf(row, locale, compact ? 'brief' : 'full');
    const width = labelWidth([said], number.size, 600, locale);
    return left + (layout.width - number.gap - width - leastDashed - left) / share(endOf(row.end));
  });
  const right = Math.min(m.right, ...limits);
  return { ...m, compact, left, right, x: scaleUtc().domain(domain).range([left, right]) };
}

/** Where a row's bar begins and ends, and between which x its ends are known. */
export function spanIn(
  { x }: TimePlot,
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

/** Where a row's number begins: at its bar's end, or behind the reference where it would touch it. */
export function numberX({ compact }: TimePlot, end: number, reference: number): number {
  const { gap } = numbers[compact ? 'narrow' : 'wide'];
  const touches = end <= reference && reference < end + gap + 3;
  return (touches ? reference : end) + gap;
}
