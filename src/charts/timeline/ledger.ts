import { utcDay } from 'd3';
import { endOf, startOf } from '../../locale/dates.ts';
import type { Frame, Mark } from '../../frames/mark.ts';
import { labelWidth } from '../kit/labels.ts';
import type { Moment } from './moments.ts';
import {
  copyOf,
  dodge,
  glyph,
  momentMark,
  rule,
  sizes,
  textPaint,
  tone,
  writeCopy,
  type Canvas,
  type Copy,
  type CopyOptions,
} from './parts.ts';
import { cells, foldedAxis, middle, type Axis } from './time.ts';

/** Measures of the plate, user units. */
const plates = {
  wide: {
    head: 24,
    from: 42,
    /** Distance of the lines of text. A day is one line high, or two while there is room. */
    line: 16.5,
    day: 62,
    left: 12,
    lanes: [98, 322, 546],
    pad: 16,
    title: 14,
  },
  narrow: {
    head: 0,
    from: 8,
    line: 9.8,
    day: 24,
    left: 6,
    lanes: [46, 46, 46],
    pad: 32,
    title: 13,
  },
} as const;

/** A rule for each day; time runs down, and what lies after the article is set apart. */
export function drawLedger(canvas: Canvas): Frame {
  const { set, layout, telling } = canvas;
  const { from, line } = plates[layout.name];
  const open = telling.now > startOf(set.windows.at(-1)?.from ?? '');
  const shares = set.windows
    .filter((_, i) => i === 0 || open)
    .reduce((sum, window) => sum + window.share + window.break, 0);
  const axis = foldedAxis(canvas, { from, until: from + shares * line * (open ? 1 : 2) });
  const entries = arrange(canvas, axis);
  return [
    ...days(canvas, axis),
    ...heads(canvas),
    ...(open ? apart(canvas, axis) : []),
    ...entries.flatMap((entry) => leader(canvas, entry)),
    ...entries.map((entry) => mark(canvas, axis, entry)),
    ...entries.flatMap((entry) => words(canvas, entry)),
  ];
}

/** True for time from the first day on which the article may have appeared. */
function isAfter({ set }: Canvas, date: Date): boolean {
  return set.articleWindow !== undefined && date >= startOf(set.articleWindow.from);
}

function days(canvas: Canvas, axis: Axis): Mark[] {
  const { layout, locale, moments, telling } = canvas;
  const plate = plates[layout.name];
  const wide = layout.name === 'wide';
  const { axis: size } = sizes(canvas);
  const pieces = axis.pieces
    .filter(({ from, until }) => until > from)
    .map((piece) => ({ piece, rows: cells(axis, piece, 'day') }));
  const crowded = !wide && pieces.length > 1;
  const rules = pieces.map(({ piece, rows }, i): Mark => {
    const after = isAfter(canvas, piece.start);
    const d = rows
      .map(({ until }) => `M${String(plate.left)},${until.toFixed(2)}H${String(layout.width - plate.left)}`)
      .join('');
    const dash = after ? ({ dash: 'dotted' } as const) : {};
    // One path for each piece of time, so that its days move as one.
    return { kind: 'path', key: `days:${String(i)}`, d, stroke: 'line', strokeWidth: wide ? 1 : 0.75, ...dash };
  });
  let last = -Infinity;
  const dates = pieces.flatMap(({ rows }) =>
    rows.flatMap(({ iso, start, from, until }, row): Mark[] => {
      const meant = moments.filter(
        (moment) => (wide || !moment.context) && moment.start <= start && start < moment.end,
      );
      const focused = meant.some(({ id }) => telling.focused(id));
      const told = meant.some(({ id }) => telling.shown(id));
      const y = wide ? from + plate.line * 0.74 : (from + until) / 2 + size * 0.35;
      // Where days lie too close to be written, those of the figure's moments are.
      if (!wide && (!told || y - last < size * 1.06)) return [];
      last = y;
      const whole = locale.date(iso, 'day');
      const fits = labelWidth([whole], size, 600, locale) <= plate.day;
      const date = row === 0 && fits ? whole : locale.number(start.getUTCDate());
      return [
        {
          kind: 'text',
          key: `date:${iso}`,
          x: plate.day,
          y,
          lines: [date],
          anchor: 'end',
          size,
          weight: focused ? 600 : 400,
          fill: focused ? 'ink' : 'ink-3',
        },
      ];
    }),
  );
  // Rules closer than the words are high would run through them.
  return [...(crowded ? [] : rules), ...dates];
}

function heads(canvas: Canvas): Mark[] {
  const { set, layout, telling, moments } = canvas;
  if (layout.name === 'narrow') return [];
  const plate = plates[layout.name];
  return [
    rule('head', [plate.left, plate.from, layout.width - plate.left, plate.from], 'ink'),
    ...set.lanes.flatMap((lane, i): Mark[] => {
      const strong = moments.some(({ id, lane: own }) => own === lane.id && telling.focused(id));
      const x = plate.lanes[i] ?? 0;
      return [
        glyph(`glyph:${lane.id}`, lane.side, { x, y: plate.head - 5 }, { size: 80 }),
        {
          kind: 'text',
          key: `head:${lane.id}`,
          x: x + plate.pad,
          y: plate.head,
          lines: [lane.label],
          size: 15,
          weight: strong ? 600 : 400,
          fill: strong ? textPaint(lane.side) : 'ink-3',
        },
      ];
    }),
  ];
}

/** The line from which on the article may have appeared, and the days on one of which it did. */
function apart(canvas: Canvas, axis: Axis): Mark[] {
  const { set, layout, locale } = canvas;
  const { articleWindow: dates } = set;
  const [gap] = axis.breaks;
  if (!dates || !gap) return [];
  const plate = plates[layout.name];
  const wide = layout.name === 'wide';
  const { note } = sizes(canvas);
  const [y1, y2] = [axis.at(startOf(dates.from)), axis.at(endOf(dates.until))];
  const label = locale.word('figures.timeline.apart', {
    from: locale.date(dates.from, 'day'),
    until: locale.date(dates.until, 'day'),
  });
  const x = plate.day + (wide ? 12 : 5);
  const ruleDrop = wide ? plate.line : gap.until - gap.from - 4;
  return [
    rule('apart', [plate.left, gap.from + ruleDrop, layout.width - plate.left, gap.from + ruleDrop], 'ink', { strokeWidth: 1.5 }),
    {
      kind: 'rect',
      key: 'article',
      x,
      y: y1 + 1,
      width: wide ? 8 : 6,
      height: y2 - y1 - 2,
      round: wide ? 4 : 3,
      fill: 'paper',
      stroke: 'ink',
      strokeWidth: 1.5,
    },
    {
      kind: 'text',
      key: 'article-name',
      // Over the window, or under it where the words of the days leave no room.
      x: wide ? x : plate.lanes[0] - 4,
      y: wide ? gap.from + plate.line * 1.76 : y2 + note * 0.5,
      lines: [wide ? label : locale.word('figures.timeline.article')],
      size: note,
      fill: 'ink-2',
    },
  ];
}

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
  return { width: column, date: 0, title, note: wide ? note : 0, dated: false, short: !wide, ...(wide && { line }) };
}

/**
 * Words stand level with their day, in the column of their lane, and give way to each other by
 * whole lines, so that no rule ever runs through them.
 */
function arrange(canvas: Canvas, axis: Axis): Entry[] {
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
    const bottom = wide ? plate.from + plate.line * Math.floor((layout.height - plate.from) / plate.line) : layout.height - 4;
    dodge(own, { from: plate.from - (wide ? 0 : 6), until: bottom }, wide ? 0 : 2).forEach((top, i) =>
      tops.set(own[i]?.moment.id ?? '', top),
    );
  }
  return wishes.map((entry) => ({ ...entry, top: tops.get(entry.moment.id) ?? entry.top }));
}

/** A line to words that had to give way. */
function leader(canvas: Canvas, { moment, x, at, top }: Entry): Mark[] {
  const { layout, telling } = canvas;
  const plate = plates[layout.name];
  if (layout.name === 'wide') return [];
  const y = top + plate.title * 0.62;
  const textX = plate.lanes[0] + plate.pad;
  const d = `M${String(x)},${at.toFixed(1)}L${String(textX - 5)},${y.toFixed(1)}H${String(textX - 2)}`;
  return [{ kind: 'path', key: `leader:${moment.id}`, d, stroke: tone(telling.focused(moment.id)).rule }];
}

function mark(canvas: Canvas, axis: Axis, { moment, x, at }: Entry): Mark {
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

function words(canvas: Canvas, { moment, copy, top, x }: Entry): Mark[] {
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
