import { range } from 'd3';
import { startOf } from '../../../locale/dates.ts';
import { evenLines } from '../../kit/lines.ts';
import { sizes, type Canvas } from '../canvas.ts';
import { foldedAxis, type Axis } from '../time.ts';
import { arrange, entriesOf, type Entry } from './entries.ts';
import { isAfter, plates } from './plate.ts';

/** Distance of the baselines of what sets the days apart, in ems. */
export const APART_LEADING = 1.25;

/** The days of a ledger and what is written beside them, laid out together. */
export interface Sheet {
  readonly axis: Axis;
  readonly entries: readonly Entry[];
  /** Height of a day, user units. */
  readonly row: number;
  /** What sets apart the days from the article's on, where they have been told. */
  readonly apart: Apart | undefined;
  /** The end of each piece of time, user units: that of its last day, or of the words under it. */
  readonly ends: readonly number[];
}

/** The line from which on the article may have appeared, and the words under it. */
export interface Apart {
  readonly y: number;
  readonly lines: readonly string[];
}

/** Lays the days out as high as there is room for over the words that hang from the last of them. */
export function makeSheet(canvas: Canvas): Sheet {
  const plate = plates[canvas.layout.name];
  const { most, least } = plate.row;
  const layOut = layerOf(canvas);
  // In tenths, so that what is written from row to row adds up.
  for (const tenths of range(most * 10, least * 10, -1)) {
    const sheet = layOut(tenths / 10, Infinity);
    if (Math.max(...sheet.ends) <= plate.until) return sheet;
  }
  return layOut(least, plate.until);
}

/** Lays out days of a given height, the words kept over `until`. */
function layerOf(canvas: Canvas): (row: number, until: number) => Sheet {
  const { set, telling, layout } = canvas;
  const { from, apart: air } = plates[layout.name];
  const { note: size } = sizes(canvas);
  const open = telling.now > startOf(set.windows.at(-1)?.from ?? '');
  const lines = open ? apartWords(canvas) : [];
  const written = entriesOf(canvas);
  const before = written.filter(({ moment }) => !isAfter(canvas, moment.start));
  const axisOf = (row: number, gap: number): Axis => {
    const windows = set.windows.map((window, i) =>
      i === 0 ? window : { ...window, break: Math.max(window.break, gap / row) },
    );
    const told = windows.filter((_, i) => i === 0 || open);
    const shares = told.reduce((sum, window, i) => sum + window.share + (i ? window.break : 0), 0);
    const stretch = { from, until: from + shares * row };
    return foldedAxis({ ...canvas, set: { ...set, windows } }, stretch);
  };
  return (row, until) => {
    const bottomOf = (entries: readonly Entry[], end: number): number =>
      Math.max(end, ...entries.map(({ top, height }) => top + height + 2));
    const place = (own: typeof written, axis: Axis): Entry[] =>
      arrange(canvas, own, { axis, row, until });
    const short = axisOf(row, 0);
    const end = short.pieces[0]?.until ?? from;
    // The line lies under all words of the days before it, the days after it under its own words.
    const line = bottomOf(place(before, short), end) + (open ? air : 0);
    const gap = line + lines.length * size * APART_LEADING + air * 2 - end;
    const axis = open ? axisOf(row, gap) : short;
    const entries = place(written, axis);
    const last = bottomOf(entries, axis.pieces.at(-1)?.until ?? from);
    const apart = lines.length > 0 ? { y: line, lines } : undefined;
    return { axis, entries, row, apart, ends: open ? [line, last] : [last] };
  };
}

/** What is said of the days on one of which the article appeared. */
function apartWords(canvas: Canvas): string[] {
  const { set, layout, locale } = canvas;
  const { articleWindow: dates } = set;
  if (!dates) return [];
  if (layout.name === 'narrow') return [locale.word('figures.timeline.article')];
  const label = locale.word('figures.timeline.apart', {
    from: locale.date(dates.from, 'day'),
    until: locale.date(dates.until, 'day'),
  });
  const plate = plates[layout.name];
  return evenLines(label, layout.width - plate.left - plate.window.x, sizes(canvas).note, locale);
}
