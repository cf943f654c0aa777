import { utcDay } from 'd3';
import type { Mark } from '../../../frames/mark.ts';
import { sizes, tone, type Canvas } from '../canvas.ts';
import { copyOf, writeCopy, type Copy, type CopyOptions } from '../copy.ts';
import { dodge } from '../dodge.ts';
import { momentMark } from '../marks.ts';
import type { Moment } from '../moments.ts';
import { middle, type Axis } from '../time.ts';
import { plates } from './plate.ts';

interface Entry {
  readonly moment: Moment;
  readonly copy: Copy | undefined;
  readonly x: number;
  readonly at: number;
  readonly top: number;
  readonly height: number;
}

function options(canvas: Canvas): CopyOptions {
  const { layout } = canvas;
  const { lanes, pad, left, title, line } = plates[layout.name];
  const { note } = sizes(canvas);
  const wide = layout.name === 'wide';
  const column = wide ? lanes[1] - lanes[0] - pad - 12 : layout.width - lanes[0] - pad - left;
  return {
    width: column,
    date: 0,
    title,
    note: wide ? note : 0,
    dated: false,
    short: !wide,
    ...(wide && { line }),
  };
}

/**
 * Words stand level with their day, in the column of their lane, and give way to each other by
 * whole lines, so that no rule ever runs through them.
 */
export function arrange(canvas: Canvas, axis: Axis): Entry[] {
  const { set, layout, locale, telling, moments } = canvas;
  const plate = plates[layout.name];
  const wide = layout.name === 'wide';
  const seen = new Map<string, number>();
  const wishes = moments
    .filter(({ id, context }) => telling.shown(id) && (wide || !context))
    .map((moment): Entry => {
      const day = axis.at(moment.start);
      const centre = axis.at(middle(moment.start, moment.end));
      const at = wide && moment.shape !== 'window' ? day + plate.line / 2 : centre;
      const lane = set.lanes.findIndex(({ id }) => id === moment.lane);
      // A small figure has one column: a second mark of a day stands beside the first.
      const date = String(Number(utcDay.floor(moment.start)));
      const beside = wide ? 0 : (seen.get(date) ?? 0);
      seen.set(date, beside + 1);
      const x = (plate.lanes[lane] ?? 0) + beside * 13;
      const copy = copyOf(moment, options(canvas), locale);
      const height = copy.height + (telling.focused(moment.id) ? copy.noteHeight : 0);
      return { moment, copy, x, at, top: wide ? day : at - plate.title * 0.62, height };
    });
  const columns = wide ? set.lanes.map(({ id }) => id) : [undefined];
  const tops = new Map<string, number>();
  for (const column of columns) {
    const own = wishes.filter(({ moment }) => column === undefined || moment.lane === column);
    const bottom = wide
      ? plate.from + plate.line * Math.floor((layout.height - plate.from) / plate.line)
      : layout.height - 4;
    dodge(own, { from: plate.from - (wide ? 0 : 6), until: bottom }, wide ? 0 : 2).forEach(
      (top, i) => tops.set(own[i]?.moment.id ?? '', top),
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
  if (!copy) return [];
  const { layout, telling } = canvas;
  const plate = plates[layout.name];
  const wide = layout.name === 'wide';
  const focused = telling.focused(moment.id);
  const textX = wide ? x + plate.pad : plate.lanes[0] + plate.pad;
  return writeCopy(moment.id, copy, { x: textX, y: top }, options(canvas), tone(focused), {
    noted: wide && focused,
  });
}
