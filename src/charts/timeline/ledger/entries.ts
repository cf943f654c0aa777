import { utcDay } from 'd3';
import type { Mark } from '../../../frames/mark.ts';
import { sizes, tone, type Canvas } from '../canvas.ts';
import { copyOf, writeCopy, type Copy, type CopyOptions } from '../copy.ts';
import { dodge } from '../dodge.ts';
import { momentMark } from '../marks.ts';
import type { Moment } from '../moments.ts';
import { middle, type Axis } from '../time.ts';
import { plates } from './plate.ts';

/** A moment with its words. */
interface Written {
  readonly moment: Moment;
  readonly copy: Copy;
  /** Height of the words of this step, user units. */
  readonly height: number;
}

/** Where words and the mark of a moment stand, user units. */
export interface Entry extends Written {
  readonly x: number;
  readonly at: number;
  readonly top: number;
}

function options(canvas: Canvas, lane: string): CopyOptions {
  const { layout, set } = canvas;
  const { lanes, pad, left, title, line } = plates[layout.name];
  const { note } = sizes(canvas);
  const wide = layout.name === 'wide';
  const i = set.lanes.findIndex(({ id }) => id === lane);
  const end = layout.width - left;
  const until = wide && i < set.lanes.length - 1 ? (lanes[i + 1] ?? end) - 12 : end;
  return {
    width: until - (lanes[i] ?? 0) - pad,
    date: 0,
    title,
    note: wide ? note : 0,
    dated: false,
    short: !wide,
    line,
  };
}

/** The moments that a step shows, with their words broken into lines. */
export function entriesOf(canvas: Canvas): Written[] {
  const { layout, locale, telling, moments } = canvas;
  return moments
    .filter(({ id, context }) => telling.shown(id) && (layout.name === 'wide' || !context))
    .map((moment) => {
      const copy = copyOf(moment, options(canvas, moment.lane), locale);
      const height = copy.height + (telling.focused(moment.id) ? copy.noteHeight : 0);
      return { moment, copy, height };
    });
}

/** Days on an axis, user units. */
export interface Days {
  readonly axis: Axis;
  /** Height of a day. */
  readonly row: number;
  /** Height that no words go beyond. */
  readonly until: number;
}

/**
 * Words stand level with their day, in the column of their lane, and give way downwards to those
 * before them, or upwards where they would end under `until`.
 */
export function arrange(
  { set, layout }: Pick<Canvas, 'set' | 'layout'>,
  written: readonly Written[],
  { axis, row, until }: Days,
): Entry[] {
  const plate = plates[layout.name];
  const wide = layout.name === 'wide';
  const seen = new Map<string, number>();
  const wishes = written.map(({ moment, ...words }): Entry => {
    const day = axis.at(moment.start);
    const centre = axis.at(middle(moment.start, moment.end));
    const at = wide && moment.shape !== 'window' ? day + Math.min(plate.line, row) / 2 : centre;
    const lane = set.lanes.findIndex(({ id }) => id === moment.lane);
    // A small figure has one column: a second mark of a day stands beside the first.
    const date = String(Number(utcDay.floor(moment.start)));
    const beside = wide ? 0 : (seen.get(date) ?? 0);
    seen.set(date, beside + 1);
    const x = (plate.lanes[lane] ?? 0) + beside * 13;
    return { moment, ...words, x, at, top: wide ? day : at - plate.title * 0.62 };
  });
  const columns = wide ? set.lanes.map(({ id }) => id) : [undefined];
  const tops = new Map<string, number>();
  for (const column of columns) {
    const own = wishes.filter(({ moment }) => column === undefined || moment.lane === column);
    dodge(own, { from: plate.from - (wide ? 0 : 6), until }, 0).forEach((top, i) =>
      tops.set(own[i]?.moment.id ?? '', top),
    );
  }
  return wishes.map((entry) => ({ ...entry, top: tops.get(entry.moment.id) ?? entry.top }));
}

/** A line to words that had to give way. */
export function leader(canvas: Canvas, { moment, x, at, top }: Entry): Mark[] {
  const { layout, telling } = canvas;
  const plate = plates[layout.name];
  if (layout.name === 'wide') return [];
  const y = top + plate.title * 0.62;
  const textX = plate.lanes[0] + plate.pad;
  const d = `M${String(x)},${at.toFixed(1)}L${String(textX - 5)},${y.toFixed(1)}H${String(textX - 2)}`;
  return [
    { kind: 'path', key: `leader:${moment.id}`, d, stroke: tone(telling.focused(moment.id)).rule },
  ];
}

/** The mark of a moment, level with its day. */
export function mark(canvas: Canvas, axis: Axis, { moment, x, at }: Entry): Mark {
  const focused = canvas.telling.focused(moment.id);
  const length = axis.at(moment.end) - axis.at(moment.start);
  const base = canvas.layout.name === 'wide' ? 6 : 4.5;
  const shade = tone(focused);
  return momentMark(
    moment,
    { x, y: at, along: 'y', length },
    { ...shade, opacity: focused ? 1 : 0.6 },
    { r: focused ? base + 1 : base },
  );
}

/** The words of a moment. */
export function words(canvas: Canvas, { moment, copy, top, x }: Entry): Mark[] {
  const { layout, telling } = canvas;
  const plate = plates[layout.name];
  const wide = layout.name === 'wide';
  const focused = telling.focused(moment.id);
  const textX = wide ? x + plate.pad : plate.lanes[0] + plate.pad;
  return writeCopy(
    moment.id,
    copy,
    { x: textX, y: top },
    options(canvas, moment.lane),
    tone(focused),
    {
      noted: wide && focused,
    },
  );
}
