import { scaleUtc, utcMonth, utcMonths } from 'd3';
import { endOf, startOf } from '../../locale/dates.ts';
import type { Layout } from '../../frames/mark.ts';
import type { RosterSet } from './schema.ts';

/** Measures of a roster in one layout, user units. */
export interface Plan {
  readonly layout: Layout;
  readonly roomy: boolean;
  /** Middle of the first row, and distance of the rows. */
  readonly top: number;
  readonly pitch: number;
  /** The rail of ticks, which stays where the list was. */
  readonly rail: number;
  readonly tick: number;
  /** End of the numbers, start of the names and of their meanings: in the list, and by date. */
  readonly list: Columns;
  readonly dated: Columns;
  /** The panel of time, and the place beside it for what has no date. */
  readonly from: number;
  readonly until: number;
  readonly outside: number;
  /** Baselines above and below the panel. */
  readonly head: number;
  readonly months: number;
  readonly foot: number;
  /** Baseline of the key's first line, and distance of its lines. */
  readonly key: number;
  readonly keyPitch: number;
  /** Radius of a dot. */
  readonly dot: number;
  /** Size of small labels. */
  readonly small: number;
}

/** Where the columns of a row begin, how large they are set, and how far from its middle. */
export interface Columns {
  /** Room for a meaning, where it takes more than a line. */
  readonly glossRoom?: number;
  readonly number: number;
  readonly numberSize: number;
  readonly name: number;
  readonly nameSize: number;
  readonly nameShift: number;
  readonly gloss: number;
  readonly glossSize: number;
  readonly glossShift: number;
}

/** A composition for phones: names and time share the width, meanings are for the list only. */
const narrow = {
  roomy: false,
  top: 34,
  pitch: 25.5,
  rail: 4,
  tick: 12,
  list: {
    number: 24,
    numberSize: 13.5,
    name: 32,
    nameSize: 13.5,
    nameShift: 5,
    gloss: 168,
    glossSize: 12.4,
    glossShift: 5,
  },
  dated: {
    number: 49,
    numberSize: 12.4,
    name: 55,
    nameSize: 12.4,
    nameShift: 4,
    gloss: 168,
    glossSize: 12.4,
    glossShift: 5,
  },
  from: 176,
  until: 339,
  outside: 351,
  head: 13,
  months: 284,
  foot: 299,
  key: 314,
  keyPitch: 13.2,
  dot: 5.5,
  small: 12.4,
} as const;

/** A composition for desks: rail, lines to the new rows, names with meanings, a panel of time. */
const wide = {
  roomy: true,
  top: 66,
  pitch: 54,
  rail: 6,
  tick: 22,
  list: {
    number: 58,
    numberSize: 24,
    name: 84,
    nameSize: 24,
    nameShift: 8.5,
    gloss: 392,
    glossSize: 16,
    glossShift: 8.5,
  },
  dated: {
    number: 122,
    numberSize: 17,
    name: 136,
    nameSize: 15.5,
    nameShift: -3,
    gloss: 136,
    glossSize: 13,
    glossShift: 17,
  },
  from: 330,
  until: 706,
  outside: 738,
  head: 20,
  months: 592,
  foot: 614,
  key: 614,
  keyPitch: 16,
  dot: 9,
  small: 13,
} as const;

/** The measures of a layout, as far as no words ask for others (`fit.ts`). */
export function usualPlan(layout: Layout): Plan {
  return { layout, ...(layout.name === 'narrow' ? narrow : wide) };
}

/** Middle of a row, from 0. */
export function rowAt({ top, pitch }: Plan, row: number): number {
  return top + row * pitch;
}

/** Time along the panel. */
export function timeScale({ axis }: RosterSet, { from, until }: Pick<Plan, 'from' | 'until'>) {
  return scaleUtc([startOf(axis.from), endOf(axis.until)], [from, until]);
}

/** The first months of quarters on the axis, as partial ISO dates. */
export function quarters({ axis }: RosterSet): string[] {
  return utcMonths(utcMonth.floor(startOf(axis.from)), endOf(axis.until))
    .filter((month) => month.getUTCMonth() % 3 === 0)
    .map((month) => month.toISOString().slice(0, 7));
}
