import type { Frame, Mark } from '../../frames/mark.ts';
import { labelWidth } from '../kit/labels.ts';
import { hang, type Hung } from './hang.ts';
import { instant, laneOf, type Moment } from './moments.ts';
import {
  balance,
  copyOf,
  glyph,
  momentMark,
  rule,
  sizes,
  tone,
  writeCopy,
  type Canvas,
  type CopyOptions,
} from './parts.ts';
import type { Gap, Thread } from './schema.ts';
import { cells, daysBetween, foldedAxis, makeAxis, middle, type Axis, type Stretch } from './time.ts';

/** Measures of the plate, user units. */
const plates = {
  wide: {
    inset: 22,
    heading: 28,
    scale: 52,
    /** Height of the first thread, of the second, and of each further course of a thread. */
    upper: 168,
    lower: { forked: 474, alone: 536 },
    course: 78,
    line: 10,
    column: 150,
    over: 74,
    tooth: 9,
    label: 20,
  },
  narrow: {
    inset: 12,
    heading: 14,
    scale: 0,
    upper: 68,
    lower: { forked: 200, alone: 244 },
    course: 56,
    line: 7,
    column: 100,
    over: 40,
    tooth: 4,
    label: 13,
  },
} as const;

/** Sizes of what no other composition writes. */
const fonts = { wide: { heading: 20 }, narrow: { heading: 13 } } as const;

/** A window longer than this many days is scaled by months, a shorter one by days. */
const BY_MONTH = 60;

/**
 * What goes on and what breaks, as threads along a broken axis. Time that has not been told is
 * folded away at the far end: the past gives way as the telling comes to it.
 */
export function drawThreads(canvas: Canvas): Frame {
  const { set, telling } = canvas;
  const axes = makeAxes(canvas);
  const threads = set.threads.filter(({ id }) => telling.shown(id));
  const poles = hangMoments(canvas, axes);
  const { now } = axes;
  return [
    ...now.breaks.map((gap, i) => torn(canvas, gap, i)),
    ...now.pieces.flatMap((piece, i) => (piece.until > piece.from ? scale(canvas, axes, i) : [])),
    ...set.gaps.filter(({ id }) => telling.shown(id)).flatMap((gap) => silence(canvas, axes, gap)),
    ...poles.map(({ hung, moment }) => pole(canvas, hung, moment)),
    ...threads.flatMap((thread) => lines(canvas, now, thread)),
    ...threads.flatMap((thread) => names(canvas, axes, thread)),
    ...poles.flatMap(({ hung, moment }) => words(canvas, now, hung, moment)),
  ];
}

/** The axis as it is, and as it will be when all has been told. */
interface Axes {
  readonly now: Axis;
  readonly full: Axis;
}

function makeAxes(canvas: Canvas): Axes {
  const { set, layout } = canvas;
  const { inset } = plates[layout.name];
  const stretch = { from: inset, until: layout.width - inset };
  return { full: makeAxis(set.windows, stretch), now: foldedAxis(canvas, stretch) };
}

/** A break of the axis, drawn as a strip that is torn out of the paper. */
function torn({ layout }: Canvas, { from, until }: Stretch, i: number): Mark {
  const { tooth } = plates[layout.name];
  const count = Math.round(layout.height / (tooth * 2));
  const step = layout.height / count;
  const edge = (x: number): string[] =>
    Array.from({ length: count * 2 + 1 }, (_, k) =>
      [x + (k % 2 === 0 ? 0 : tooth / 2), (k * step) / 2].map((n) => n.toFixed(1)).join(),
    );
  const d = `M${edge(from).join('L')}L${edge(until).reverse().join('L')}Z`;
  return { kind: 'path', key: `break:${String(i)}`, d, fill: 'paper-2' };
}

/** Heading and scale of a piece of time. */
function scale(canvas: Canvas, { now: axis, full }: Axes, index: number): Mark[] {
  const { locale, layout, telling, moments } = canvas;
  const [piece, last] = [axis.pieces[index], full.pieces[index]];
  if (!piece || !last) return [];
  const wide = layout.name === 'wide';
  const plate = plates[layout.name];
  const font = sizes(canvas);
  const monthly = daysBetween(piece.start, piece.end) > BY_MONTH;
  const iso = piece.start.toISOString();
  const heading = headingOf(canvas, iso, monthly, last.until - last.from);
  const focused = moments.some(
    ({ id, start }) => telling.focused(id) && start >= piece.start && start < piece.end,
  );
  const shade = tone(focused);
  const units = cells(axis, piece, monthly ? 'month' : 'day');
  const written = units.map((cell) => ({
    ...cell,
    text: monthly ? monthName(canvas, cell.iso) : locale.number(cell.start.getUTCDate()),
  }));
  const widest = Math.max(...written.map(({ text }) => labelWidth([text], font.axis, 400, locale)));
  const every = Math.ceil(((widest + 4) * units.length) / (last.until - last.from));
  // Of days, only those of the figure's moments are written.
  const marks = moments.filter(({ id }) => telling.shown(id)).map(({ start }) => Number(start));
  const kept = !wide
    ? []
    : monthly
      ? written.filter((_, i) => i % every === 0)
      : written.filter((cell) => marks.includes(Number(cell.start)));
  return [
    {
      kind: 'text',
      key: `heading:${iso.slice(0, 7)}`,
      x: piece.from + (index > 0 ? plate.tooth : 0),
      y: plate.heading,
      lines: [heading],
      size: fonts[layout.name].heading,
      weight: 600,
      fill: shade.title,
    },
    ...kept.map((cell): Mark => ({
      kind: 'text',
      key: `scale:${cell.iso}`,
      x: (cell.from + cell.until) / 2,
      y: plate.scale,
      lines: [cell.text],
      anchor: 'middle',
      size: font.axis,
      fill: 'ink-3',
    })),
  ];
}

/** The heading of a piece of time, as long as its room allows. */
function headingOf(canvas: Canvas, iso: string, yearly: boolean, room: number): string {
  const { locale, layout } = canvas;
  if (yearly) return locale.date(iso.slice(0, 4));
  const month = iso.slice(0, 7);
  const choices = [locale.date(month, 'long'), locale.date(month, 'month'), monthName(canvas, month)];
  const { heading: size } = fonts[layout.name];
  const fits = (words: string): boolean => labelWidth([words], size, 600, locale) <= room;
  return choices.find(fits) ?? monthName(canvas, month);
}

function monthName({ locale }: Canvas, iso: string): string {
  // A locale writes a month with its year; the heading has said the year already.
  const year = locale.date(iso.slice(0, 4));
  return locale.date(iso, 'month').replace(year, '').replace(/[\s,./]+$|^[\s,./]+/g, '');
}

/** What is missing, written into the break, with what the article says of that time. */
function silence(canvas: Canvas, { now, full }: Axes, gap: Gap): Mark[] {
  const { layout, locale, telling, moments } = canvas;
  const wide = layout.name === 'wide';
  const start = instant(moments, gap.from, 'start');
  const inside = (candidate: { start: Date; end: Date }): boolean =>
    candidate.start <= start && start < candidate.end;
  const [hole, last] = [now.breaks.find(inside), full.breaks.find(inside)];
  if (!hole || !last) return [];
  const focused = telling.focused(gap.id);
  const { title: large, note } = sizes(canvas);
  // What is missing is written large while the figure is about it.
  const title = wide ? (focused ? large * 1.5 : large) : note;
  const small = wide && focused ? note * 1.15 : note;
  const plate = plates[layout.name];
  const inner = last.until - last.from - plate.tooth * 1.5;
  const x = (hole.from + hole.until) / 2 + plate.tooth / 4;
  const label = balance(gap.label, inner, wide ? large : note, locale, 600);
  const said = gap.article && locale.word('figures.timeline.says', { what: gap.article });
  const article = wide && said ? balance(said, inner, note, locale) : [];
  const height = label.length * title * 1.25 + (article.length > 0 ? 30 + article.length * small * 1.25 : 0);
  const top = (plate.upper + plate.lower.forked) / 2 - height / 2;
  const articleTop = top + label.length * title * 1.25 + 30;
  return [
    {
      kind: 'text',
      key: `gap:${gap.id}`,
      x,
      y: top + title * 0.9,
      lines: label,
      anchor: 'middle',
      size: title,
      weight: focused ? 600 : 400,
      fill: focused ? 'ink' : 'ink-2',
    },
    ...(article.length > 0
      ? [
          rule(`tick:${gap.id}`, [x, articleTop - 18, x, articleTop - 4], 'ink', {
            strokeWidth: 3.5,
            opacity: focused ? 1 : 0.4,
          }),
          {
            kind: 'text',
            key: `gap-article:${gap.id}`,
            x,
            y: articleTop + small * 0.9,
            lines: article,
            anchor: 'middle',
            size: small,
            fill: focused ? 'ink' : 'ink-2',
          } as const,
        ]
      : []),
  ];
}

/** The height of a lane's thread, on one of its courses. */
function heightOf(canvas: Canvas, lane: string, course = 0): number {
  const { set, layout, moments, telling } = canvas;
  const { upper, lower, course: step } = plates[layout.name];
  // The lower thread makes room when it changes its course.
  const forked = set.threads.some(({ pieces }) =>
    pieces.some((piece) => piece.course > 0 && instant(moments, piece.from, 'start') < telling.now),
  );
  return (set.lanes[0]?.id === lane ? upper : forked ? lower.forked : lower.alone) + course * step;
}

/** The pieces of a thread as far as the telling has come, and dotted guides over what is missing. */
function lines(canvas: Canvas, axis: Axis, thread: Thread): Mark[] {
  const { set, moments, telling, layout } = canvas;
  const { side } = laneOf(set, thread.lane);
  const plate = plates[layout.name];
  const strokeWidth = plate.line;
  const opacity = strengthOf(canvas, thread) ? 1 : 0.45;
  const begun = thread.pieces
    .map((piece) => ({
      ...piece,
      start: instant(moments, piece.from, 'start'),
      // A piece begins, or ends, at the mark of its moment.
      from: markOf(moments, piece.from) ?? instant(moments, piece.from, 'start'),
      end: markOf(moments, piece.until) ?? instant(moments, piece.until, 'end'),
      y: heightOf(canvas, thread.lane, piece.course),
    }))
    .filter((piece) => piece.start < telling.now);
  const guides = begun.slice(1).map((piece, i): Mark => {
    const before = begun[i] ?? piece;
    return rule(
      `guide:${piece.id}`,
      [axis.at(before.end), before.y, axis.at(piece.from), piece.y],
      side,
      { dash: 'dotted', strokeWidth: 2, opacity },
    );
  });
  const drawn = begun.map((piece): Mark => {
    // A thread that goes on runs a little ahead of the last mark on it.
    const until = Math.min(axis.at(piece.end), axis.at(telling.now) + strokeWidth * 1.2);
    return rule(`thread:${piece.id}`, [axis.at(piece.from), piece.y, until, piece.y], side, {
      strokeWidth,
      opacity,
    });
  });
  const cuts = begun.slice(1).flatMap((piece, i): Mark[] => {
    const before = begun[i] ?? piece;
    if (before.course === piece.course) return [];
    const [x, h] = [axis.at(before.end), strokeWidth * 1.6];
    const stroke = (dx: number): string =>
      `M${(x + dx - h * 0.3).toFixed(1)},${(before.y + h).toFixed(1)}L${(x + dx + h * 0.3).toFixed(1)},${(before.y - h).toFixed(1)}`;
    return [{ kind: 'path', key: `cut:${piece.id}`, d: stroke(-3) + stroke(3), stroke: 'ink', strokeWidth: 2 }];
  });
  return [...guides, ...drawn, ...cuts];
}

/** Where the mark of a moment stands, if it is one. */
function markOf(moments: readonly Moment[], given: string): Date | undefined {
  const moment = moments.find(({ id }) => id === given);
  return moment && middle(moment.start, moment.end);
}

/** True where a thread or one of the moments on it is what the step is about. */
function strengthOf({ telling, moments }: Canvas, thread: Thread): boolean {
  return (
    telling.focused(thread.id) ||
    moments.some(({ id, lane, also }) => telling.focused(id) && [lane, also].includes(thread.lane))
  );
}

/** The thread's name at its beginning, and what it is in each of its pieces. */
function names(canvas: Canvas, { now, full }: Axes, thread: Thread): Mark[] {
  const { set, moments, telling, layout, locale } = canvas;
  const { line, label: size, inset, tooth } = plates[layout.name];
  const small = sizes(canvas).date;
  const lane = laneOf(set, thread.lane);
  const above = set.lanes[0]?.id === thread.lane;
  const strong = strengthOf(canvas, thread);
  const begun = thread.pieces.filter(
    (piece, i) =>
      instant(moments, piece.from, 'start') < telling.now &&
      piece.label !== thread.pieces[i - 1]?.label,
  );
  const said = begun.map((piece): Mark => {
    const start = instant(moments, piece.from, 'start');
    const home = full.pieces.find(({ end }) => start < end);
    const room = above ? layout.width / 2 : Math.max((home?.until ?? 0) - full.at(start), size * 5.5);
    const words = balance(piece.label, room, size, locale, 600);
    const y = heightOf(canvas, thread.lane, piece.course);
    const under = piece.course === 0 ? small + 8 : 6;
    return {
      kind: 'text',
      key: `piece:${piece.id}`,
      x: now.at(start) + (home && home !== full.pieces[0] && full.at(start) === home.from ? tooth : 0),
      y: above ? y - line - 4 : y + line / 2 + under + size,
      lines: words,
      leading: 1.1,
      size,
      weight: 600,
      // A name may run over a break, where the faintest ink would be too faint.
      fill: strong && piece === begun.at(-1) ? lane.side : 'ink-2',
    };
  });
  const y = heightOf(canvas, thread.lane);
  const captionY = above ? y - line - size - 10 : y + line / 2 + small + 6;
  const caption: Mark = {
    kind: 'text',
    key: `lane:${lane.id}`,
    x: inset + small * 1.2,
    y: captionY,
    lines: [lane.label],
    size: small,
    fill: strong ? 'ink-2' : 'ink-3',
  };
  const head = glyph(
    `glyph:${lane.id}`,
    lane.side,
    { x: inset + small * 0.4, y: captionY - small * 0.36 },
    { size: small * 5 },
  );
  return [head, caption, ...said];
}

interface Placed {
  readonly moment: Moment;
  readonly hung: Hung;
}

function options(canvas: Canvas): CopyOptions {
  const { date, title, note } = sizes(canvas);
  const wide = canvas.layout.name === 'wide';
  return { width: plates[canvas.layout.name].column, date, title, note: wide ? note : 0, short: !wide };
}

/**
 * Hangs the words between the threads; those that bear on both lie over the upper one. A roomy
 * figure places all words once, for the time when all is told; a small one only those in focus.
 */
function hangMoments(canvas: Canvas, { now, full }: Axes): Placed[] {
  const { moments, telling, locale, layout, set } = canvas;
  const plate = plates[layout.name];
  const wide = layout.name === 'wide';
  const axis = wide ? full : now;
  const space = wide ? 9 : 5;
  const place = (on: Axis, { start, end }: Moment): number => on.at(middle(start, end));
  const candidates = moments.filter(({ id }) => wide || telling.focused(id));
  const walls = candidates.filter(({ also }) => also !== undefined).map((other) => place(axis, other));
  const hangings = candidates.map((moment) => {
    const x = place(axis, moment);
    const home = axis.pieces.find(({ end }) => moment.start < end);
    const both = wide && moment.also !== undefined;
    const edges = [home?.from ?? 0, home?.until ?? 0] as const;
    const anchor = edges[1] - x < Math.min(80, x - edges[0]) ? ('end' as const) : ('start' as const);
    const free = anchor === 'start' ? edges[1] - x : x - edges[0] + space;
    const ahead = walls.map((wall) => wall - x - space).filter((d) => d > 0 && anchor === 'start');
    const column = both ? plate.column * 1.2 : plate.column;
    const width = Math.min(column, free - space, ...ahead.map((d) => d - space));
    const upper = moment.lane === set.lanes[0]?.id;
    const copy = copyOf(moment, { ...options(canvas), width }, locale);
    const foot = upper ? plate.upper : plate.lower.forked;
    return { id: moment.id, x, anchor, foot, under: upper && !both, both, copy };
  });
  const bottom = plate.lower.forked - 4;
  const hung = [
    ...hang(hangings.filter(({ both }) => !both), { top: plate.upper + 16, bottom, space }),
    ...hang(hangings.filter(({ both }) => both), { top: plate.over, bottom: plate.upper, space }),
  ];
  return candidates
    .filter(({ id }) => telling.shown(id))
    .flatMap((moment) => {
      const found = hung.find(({ id }) => id === moment.id);
      if (!found) return [];
      const shift = place(now, moment) - found.x;
      return [{ moment, hung: { ...found, x: found.x + shift, textX: found.textX + shift } }];
    });
}

function pole(canvas: Canvas, hung: Hung, moment: Moment): Mark {
  const { telling } = canvas;
  const [first, last] = feet(canvas, moment);
  const shade = tone(telling.focused(moment.id));
  const from = Math.min(hung.top, first);
  const until = hung.under ? Math.max(hung.top + hung.copy.height, last) : last;
  return rule(`pole:${moment.id}`, [hung.x, from, hung.x, until], shade.rule);
}

/** Heights of the threads that a moment bears on. */
function feet(canvas: Canvas, moment: Moment): [number, number] {
  const at = (lane: string): number => {
    const thread = canvas.set.threads.find((candidate) => candidate.lane === lane);
    const { moments } = canvas;
    const piece = thread?.pieces.findLast(({ from }) => instant(moments, from, 'start') <= moment.start);
    return heightOf(canvas, lane, piece?.course ?? 0);
  };
  const one = at(moment.lane);
  const two = moment.also === undefined ? one : at(moment.also);
  return [Math.min(one, two), Math.max(one, two)];
}

function words(canvas: Canvas, axis: Axis, hung: Hung, moment: Moment): Mark[] {
  const { telling, layout } = canvas;
  const wide = layout.name === 'wide';
  const shade = tone(telling.focused(moment.id));
  const length = axis.at(moment.end) - axis.at(moment.start);
  const heights = [...new Set(feet(canvas, moment))];
  const marks = heights.map((y, i) =>
    momentMark(
      moment,
      { x: hung.x, y, along: 'x', length },
      { ...shade, opacity: 1 },
      { r: wide ? 7.5 : 5.5, rim: true, key: `moment:${moment.id}${i ? ':also' : ''}` },
    ),
  );
  return [
    ...marks,
    ...writeCopy(
      moment.id,
      hung.copy,
      { x: hung.textX, y: hung.top, anchor: hung.anchor },
      options(canvas),
      shade,
      { noted: wide && hung.noted && telling.focused(moment.id), halo: true },
    ),
  ];
}
