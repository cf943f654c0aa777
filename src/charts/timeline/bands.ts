import { utcYear } from 'd3';
import type { Frame, Mark } from '../../frames/mark.ts';
import { labelWidth } from '../kit/labels.ts';
import { hang, type Hung } from './hang.ts';
import { instant, type Moment } from './moments.ts';
import { balance, copyOf, momentMark, rule, sizes, tone, writeCopy, type Canvas, type CopyOptions } from './parts.ts';
import type { Gap, Span } from './schema.ts';
import { cells, makeAxis, middle, type Axis, type Stretch } from './time.ts';

/** Measures of the plate, user units; `set` is with the article's span set against the band. */
const plates = {
  wide: {
    inset: 18,
    column: 160,
    top: 16,
    band: { alone: { from: 186, until: 516 }, set: { from: 264, until: 378 } },
    rail: 14,
    years: 20,
    stays: 58,
    ruler: 496,
  },
  narrow: {
    inset: 12,
    column: 104,
    top: 8,
    band: { alone: { from: 94, until: 260 }, set: { from: 154, until: 204 } },
    rail: 8,
    years: 15,
    stays: 38,
    ruler: 264,
  },
} as const;

/** Years of a tick that carry their number. */
const NUMBERED = 5;

/** A stretch of a span whose bounds are only known to lie inside it is drawn from this length on. */
const VISIBLE = 8;

/** Presence and absence along time, as bands; the article's span as a ruler of ticks below. */
export function drawBands(canvas: Canvas): Frame {
  const { set, telling, layout } = canvas;
  const plate = plates[layout.name];
  const axis = makeAxis(set.windows, { from: plate.inset, until: layout.width - plate.inset });
  const rulers = set.spans.filter(({ by, id }) => by === 'article' && telling.shown(id));
  const stays = set.spans.filter(({ by, id }) => by === 'record' && telling.shown(id));
  const poles = hangMoments(canvas, axis).filter(({ id }) => telling.shown(id));
  // The band gives way to the words over it, and to the ruler under it.
  const lowest = Math.max(0, ...poles.map(({ top, copy }) => top + copy.height + copy.noteHeight));
  const { from, until } = rulers.length > 0 ? plate.band.set : plate.band.alone;
  const band = { from: Math.min(Math.max(from, lowest + plate.rail + 8), until - 40), until };
  const gaps = set.gaps.filter(({ id }) => telling.shown(id));
  return [
    track(axis, band),
    ...stays.flatMap((span) => stay(canvas, axis, band, span)),
    cuts(axis, band),
    ...years(canvas, axis, band),
    ...stays.flatMap((span) => stayLabel(canvas, axis, band, span)),
    ...gaps.flatMap((gap) => absence(canvas, axis, band, gap, rulers.length > 0)),
    ...poles.flatMap((pole) => flag(canvas, axis, band, pole)),
    ...rulers.flatMap((span) => ruler(canvas, axis, span)),
  ];
}

function track(axis: Axis, band: Stretch): Mark {
  const { from, until } = ends(axis);
  return {
    kind: 'rect',
    key: 'track',
    x: from,
    y: band.from,
    width: until - from,
    height: band.until - band.from,
    fill: 'paper-2',
  };
}

/** A stay: solid where it is certain, hollow where it may not have begun or may have ended. */
function stay(canvas: Canvas, axis: Axis, band: Stretch, span: Span): Mark[] {
  const { telling, set } = canvas;
  const side = set.lanes.find(({ id }) => id === span.lane)?.side ?? 'ink';
  const [start, end] = bounds(canvas, span);
  const told = end.moment === undefined || telling.shown(end.moment.id);
  const open = telling.focused(span.id) || rulersShown(canvas);
  const opacity = open ? 1 : 0.5;
  const begin = axis.at(start.sure);
  // A stay whose end has not been told is drawn to the end of the year that the telling has come to.
  const finish = told ? axis.at(end.sure) : axis.at(utcYear.ceil(telling.now));
  const base = { y: band.from, height: band.until - band.from, opacity };
  const head = axis.at(start.sure) - axis.at(start.early);
  const solid: Mark = {
    kind: 'rect',
    key: `stay:${span.id}`,
    about: span.id,
    ...base,
    x: begin,
    width: finish - begin,
    fill: side,
  };
  if (head < VISIBLE) return [{ ...solid, x: axis.at(start.early), width: finish - axis.at(start.early) }];
  const hollow: Mark = {
    kind: 'rect',
    key: `perhaps:${span.id}`,
    ...base,
    x: axis.at(start.early) + 1,
    y: base.y + 1,
    width: head - 1,
    height: base.height - 2,
    fill: 'paper',
    stroke: side,
    strokeWidth: 2,
  };
  return [hollow, solid];
}

/** Lines of paper that part the years; one path, so that all move as one. */
function cuts(axis: Axis, band: Stretch): Mark {
  const d = axis.pieces
    .flatMap((piece) => cells(axis, piece, 'year').slice(1))
    .map((year) => `M${year.from.toFixed(1)},${String(band.from)}V${String(band.until)}`)
    .join('');
  return { kind: 'path', key: 'cuts', d, stroke: 'paper', strokeWidth: 1.25 };
}

function years(canvas: Canvas, axis: Axis, band: Stretch): Mark[] {
  const { locale, layout } = canvas;
  const { axis: size } = sizes(canvas);
  const all = axis.pieces.flatMap((piece) => cells(axis, piece, 'year'));
  const [first] = all;
  if (!first) return [];
  const widest = Math.max(...all.map(({ iso }) => labelWidth([locale.date(iso)], size, 600, locale)));
  const every = Math.ceil((widest + 4) / (first.until - first.from));
  return all
    .filter((_, i) => i % every === 0)
    .map(({ iso, from, until }): Mark => ({
      kind: 'text',
      key: `year:${iso}`,
      x: (from + until) / 2,
      y: band.until + plates[layout.name].years,
      lines: [locale.date(iso)],
      anchor: 'middle',
      size,
      fill: 'ink-3',
    }));
}

/** A measure under a stay, with its name. */
function stayLabel(canvas: Canvas, axis: Axis, band: Stretch, span: Span): Mark[] {
  const { telling, layout, set, locale } = canvas;
  const [start, end] = bounds(canvas, span);
  if (end.moment && !telling.shown(end.moment.id)) return [];
  if (layout.name === 'narrow' && rulersShown(canvas)) return [];
  const { date: size } = sizes(canvas);
  const y = band.until + plates[layout.name].stays;
  const [x1, x2] = [axis.at(start.early), axis.at(end.late)];
  const strong = tone(telling.focused(span.id));
  const side = set.lanes.find(({ id }) => id === span.lane)?.side ?? 'ink';
  const lines = balance(span.label, x2 - x1, size, locale, 600);
  const half = labelWidth(lines, size, 600, locale) / 2;
  return [
    {
      kind: 'path',
      key: `measure:${span.id}`,
      y: y - size * 1.35,
      d: `M${x1.toFixed(1)},-4V4M${x1.toFixed(1)},0H${x2.toFixed(1)}M${x2.toFixed(1)},-4V4`,
      stroke: side,
      opacity: telling.focused(span.id) ? 1 : 0.5,
    },
    {
      kind: 'text',
      key: `stay-name:${span.id}`,
      x: Math.min((x1 + x2) / 2, layout.width - half - 2),
      y,
      anchor: 'middle',
      lines,
      leading: 1.15,
      size,
      weight: strong.weight,
      fill: telling.focused(span.id) && side !== 'ochre' ? side : 'ink-3',
    },
  ];
}

/** The time in which there was nothing, and the guides that carry its edges down to the ruler. */
function absence(canvas: Canvas, axis: Axis, band: Stretch, gap: Gap, guided: boolean): Mark[] {
  const { moments, telling, locale, layout } = canvas;
  const { title: size } = sizes(canvas);
  const [x1, x2] = [
    axis.at(instant(moments, gap.from, 'end')),
    axis.at(instant(moments, gap.until, 'start')),
  ];
  const words = layout.name === 'narrow' ? (gap.short ?? gap.label) : gap.label;
  const lines = balance(words, x2 - x1, size, locale, 600);
  const guides = guided
    ? [x1, x2].map((x, i) =>
        rule(
          `edge:${gap.id}:${String(i)}`,
          [x, band.until + plates[layout.name].years + 6, x, plates[layout.name].ruler + 14],
          'ink-2',
          { dash: 'dotted' },
        ),
      )
    : [];
  return [
    ...guides,
    {
      kind: 'text',
      key: `gap:${gap.id}`,
      x: (x1 + x2) / 2,
      y: (band.from + band.until) / 2 - (lines.length - 1) * size * 0.61 + size * 0.35,
      lines,
      leading: 1.22,
      anchor: 'middle',
      size,
      weight: telling.focused(gap.id) ? 600 : 400,
      fill: telling.focused(gap.id) ? 'ink' : 'ink-2',
    },
  ];
}

/** Words of all moments hung over the band once, so that they stay where they are. */
function hangMoments(canvas: Canvas, axis: Axis): Hung[] {
  const { moments, locale, layout, set } = canvas;
  const plate = plates[layout.name];
  const wide = layout.name === 'wide';
  const space = wide ? 10 : 6;
  const poles = moments.map((moment) => axis.at(poleOf(moment)));
  const hangings = moments.map((moment, i) => {
    const x = poles[i] ?? 0;
    const starting = set.spans.some(({ from }) => from === moment.id);
    const ending = set.spans.some(({ until }) => until === moment.id);
    const crowded = x + plate.column > layout.width - plate.inset;
    const anchor = ending || (crowded && !starting) ? ('end' as const) : ('start' as const);
    // Words that would run over a neighbour's pole are broken earlier.
    const free = poles.map((pole) => (anchor === 'start' ? pole - x : x - pole)).filter((d) => d > 0);
    const width = Math.min(plate.column, ...free.map((d) => d - space - 4));
    const copy = copyOf(wide ? moment : byYear(moment, canvas), { ...flagOptions(canvas), width }, locale);
    return { id: moment.id, x, anchor, foot: layout.height, copy };
  });
  return hang(hangings, { top: plate.top, bottom: layout.height, space });
}

/** A small figure dates its poles by the year. */
function byYear(moment: Moment, { locale }: Canvas): Moment {
  return { ...moment, when: locale.date(moment.start.toISOString().slice(0, 4)) };
}

function poleOf({ shape, start, end }: Moment): Date {
  return shape === 'window' ? start : middle(start, end);
}

function flagOptions(canvas: Canvas): CopyOptions {
  const { display, title, note } = sizes(canvas);
  const wide = canvas.layout.name === 'wide';
  return { width: plates[canvas.layout.name].column, date: display, title, note: wide ? note : 0, short: !wide };
}

/** A pole from the band to its words, with the mark of the date at its foot. */
function flag(canvas: Canvas, axis: Axis, band: Stretch, pole: Hung): Mark[] {
  const { telling, layout } = canvas;
  const moment = canvas.moments.find(({ id }) => id === pole.id) as Moment;
  const shade = tone(telling.focused(pole.id));
  const plate = plates[layout.name];
  const y = band.from - plate.rail;
  const length = axis.at(moment.end) - axis.at(moment.start);
  const x = moment.shape === 'window' ? pole.x + length / 2 : pole.x;
  const wide = layout.name === 'wide';
  return [
    rule(`pole:${pole.id}`, [pole.x, pole.top, pole.x, band.from], shade.rule),
    momentMark(moment, { x, y, along: 'x', length }, { ...shade, opacity: 1 }, { r: wide ? 6 : 5 }),
    ...writeCopy(
      pole.id,
      pole.copy,
      { x: pole.textX, y: pole.top, anchor: pole.anchor },
      flagOptions(canvas),
      shade,
      { noted: wide && telling.focused(pole.id) },
    ),
  ];
}

/** The article's span: a line with a tick for each year that it counts. */
function ruler(canvas: Canvas, axis: Axis, span: Span): Mark[] {
  const { layout, locale } = canvas;
  const { title, note, date } = sizes(canvas);
  const plate = plates[layout.name];
  const wide = layout.name === 'wide';
  const [start, end] = bounds(canvas, span);
  const y = plate.ruler;
  const [x1, x2] = [axis.at(start.early), axis.at(end.late)];
  const count = span.years ?? utcYear.count(start.early, end.late);
  const at = (year: number): number => axis.at(utcYear.offset(start.early, year));
  const ticks = Array.from({ length: count + 1 }, (_, year) => {
    const long = year === 0 || year === count;
    const height = (long ? 26 : 15) * (wide ? 1 : 0.7);
    return `M${at(year).toFixed(1)},${String(-height / 2)}V${String(height / 2)}`;
  });
  const size = date;
  const numbers = Array.from({ length: count }, (_, i) => i + 1).filter(
    (year) => year === 1 || year === count || year % NUMBERED === 0,
  );
  const top = y + (wide ? 66 : 38);
  const large = wide ? title + 5 : title;
  const words = `${locale.word('figures.timeline.article')}: ${span.label}`;
  const head = balance(words, layout.width - x1 - 4, large, locale, 600);
  return [
    {
      kind: 'path',
      key: `ruler:${span.id}`,
      y,
      d: `M${x1.toFixed(1)},0H${x2.toFixed(1)}${ticks.join('')}`,
      stroke: 'ink',
      strokeWidth: wide ? 2.5 : 1.75,
    },
    ...numbers
      .filter((year) => year === count || at(count) - at(year) > size * 2.4)
      .map((year): Mark => ({
        kind: 'text',
        key: `count:${span.id}:${String(year)}`,
        x: at(year),
        y: y + (wide ? 32 : 20),
        lines: [locale.number(year)],
        anchor: 'middle',
        size,
        weight: year === count ? 600 : 400,
        fill: year === count ? 'ink' : 'ink-2',
      })),
    {
      kind: 'text',
      key: `span:${span.id}`,
      x: x1,
      y: top,
      lines: head,
      leading: 1.15,
      size: large,
      weight: 600,
    },
    ...(wide && span.note
      ? [{ kind: 'text', key: `span-note:${span.id}`, x: x1, y: top + (head.length - 1) * large * 1.15 + 24, lines: [span.note], size: note + 1, fill: 'ink-2' } as const]
      : []),
  ];
}

interface Bound {
  /** Earliest instant that it may be. */
  readonly early: Date;
  /** Latest instant that it may be. */
  readonly late: Date;
  /** From here, or up to here, it is certain. */
  readonly sure: Date;
  readonly moment: Moment | undefined;
}

function bounds({ moments }: Canvas, span: Span): [Bound, Bound] {
  const bound = (given: string, edge: 'start' | 'end'): Bound => {
    const early = instant(moments, given, 'start');
    const late = instant(moments, given, 'end');
    const moment = moments.find(({ id }) => id === given);
    return { early, late, sure: edge === 'start' ? late : moment ? early : late, moment };
  };
  return [bound(span.from, 'start'), bound(span.until, 'end')];
}

function ends(axis: Axis): Stretch {
  return { from: axis.pieces[0]?.from ?? 0, until: axis.pieces.at(-1)?.until ?? 0 };
}

function rulersShown({ set, telling }: Canvas): boolean {
  return set.spans.some(({ by, id }) => by === 'article' && telling.shown(id));
}
