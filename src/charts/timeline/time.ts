import { scaleTime, utcDay, utcMonth, utcYear } from 'd3';
import { endOf, startOf } from '../../locale/dates.ts';
import type { Locale } from '../../locale/locale.ts';
import { instant } from './moments.ts';
import type { Canvas } from './canvas.ts';
import type { TimelineSet } from './schema.ts';

const DAY = 86_400_000;

/** A stretch of the axis, user units. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** A piece of drawn time with its stretch of the axis. */
export interface Piece extends Stretch {
  readonly start: Date;
  readonly end: Date;
}

/** An axis that may be broken: each piece runs evenly, what lies between is a break. */
export interface Axis {
  /** Place of an instant; inside a break it runs evenly from edge to edge. */
  at(date: Date): number;
  readonly pieces: readonly Piece[];
  readonly breaks: readonly (Stretch & { readonly start: Date; readonly end: Date })[];
}

/** Lays the windows of a data set along an axis from `from` to `until`, user units. */
export function makeAxis(windows: TimelineSet['windows'], { from, until }: Stretch): Axis {
  const shares = windows.reduce((sum, piece, i) => sum + piece.share + (i ? piece.break : 0), 0);
  const unit = (until - from) / shares;
  let cursor = from;
  const pieces = windows.map((window, i): Piece => {
    const begin = cursor + (i ? window.break * unit : 0);
    cursor = begin + window.share * unit;
    return { from: begin, until: cursor, start: startOf(window.from), end: endOf(window.until) };
  });
  const breaks = pieces.slice(1).map((piece, i) => {
    const before = pieces[i] ?? piece;
    return { from: before.until, until: piece.from, start: before.end, end: piece.start };
  });
  // A scale over all edges is even inside each piece and inside each break.
  const scale = scaleTime(
    pieces.flatMap((piece) => [piece.start, piece.end]),
    pieces.flatMap((piece) => [piece.from, piece.until]),
  ).clamp(true);
  return { at: (date) => scale(date), pieces, breaks };
}

/** What decides how far time is folded away. */
type Folding = Pick<Canvas, 'set' | 'telling' | 'moments'>;

/**
 * The axis as far as the telling has come: pieces of time in which nothing has been told yet are
 * folded away at its end, and what has been told gives way as the next piece opens.
 */
export function foldedAxis(canvas: Folding, stretch: Stretch): Axis {
  return makeAxis(foldedWindows(canvas), stretch);
}

/** The pieces of time with no length for what is folded away. */
export function foldedWindows({ set, telling, moments }: Folding): TimelineSet['windows'] {
  const full = makeAxis(set.windows, { from: 0, until: 1 });
  const reached = full.pieces.map((piece) =>
    moments.some(({ id, start }) => telling.shown(id) && start >= piece.start && start < piece.end),
  );
  return set.windows.map((window, i) => {
    const open = reached.slice(i).includes(true);
    const before = full.breaks[i - 1];
    // A break opens before its piece does, where the telling has come to what is missing in it.
    const torn = set.gaps.some(({ id, from }) => {
      const start = instant(moments, from, 'start');
      return telling.shown(id) && before && start >= before.start && start < before.end;
    });
    return { ...window, share: open ? window.share : 0, break: open || torn ? window.break : 0 };
  });
}

/** One year, month or day of a piece of time. */
export interface Cell extends Stretch {
  readonly start: Date;
  /** ISO date of the year, month or day. */
  readonly iso: string;
}

const steps = { year: utcYear, month: utcMonth, day: utcDay } as const;
const isoLength = { year: 4, month: 7, day: 10 } as const;

/** The years, months or days of a piece of time, cut to its edges. */
export function cells(axis: Axis, piece: Piece, unit: keyof typeof steps): Cell[] {
  const step = steps[unit];
  const starts = [step.floor(piece.start), ...step.range(step.ceil(piece.start), piece.end)];
  return [...new Set(starts.map(Number))].map((instant) => {
    const start = new Date(instant);
    const next = step.offset(start, 1);
    return {
      start,
      iso: start.toISOString().slice(0, isoLength[unit]),
      // The edges of a piece are its own, even where the next piece begins at the same instant.
      from: start <= piece.start ? piece.from : axis.at(start),
      until: next >= piece.end ? piece.until : axis.at(next),
    };
  });
}

/** Name of the month of an ISO date as it stands alone; inside a date it may be inflected. */
export function monthName(iso: string, locale: Locale): string {
  return locale.date(iso.slice(0, 7), 'day');
}

/** The middle of a stretch of time. */
export function middle(start: Date, end: Date): Date {
  return new Date((Number(start) + Number(end)) / 2);
}

/** Length of a stretch of time in days. */
export function daysBetween(start: Date, end: Date): number {
  return (Number(end) - Number(start)) / DAY;
}
