import { utcYear } from 'd3';
import type { Mark } from '../../../frames/mark.ts';
import { labelWidth } from '../../kit/labels.ts';
import { evenLines } from '../../kit/lines.ts';
import { sizes, tone, type Canvas } from '../canvas.ts';
import type { Span } from '../schema.ts';
import { cells, type Axis, type Stretch } from '../time.ts';
import { bounds, namesHidden, plates, rulersShown } from './plate.ts';

/** A stretch of a span whose bounds are only known to lie inside it is drawn from this length on. */
const VISIBLE = 8;
/** Distance of the baselines under a stay, in ems. */
const STAY_LEADING = 1.15;

/** The ground of the band: all of the time that the figure draws. */
export function track(axis: Axis, band: Stretch): Mark {
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

function ends(axis: Axis): Stretch {
  return { from: axis.pieces[0]?.from ?? 0, until: axis.pieces.at(-1)?.until ?? 0 };
}

/** A stay: solid where it is certain, hollow where it may not have begun or may have ended. */
export function stay(canvas: Canvas, axis: Axis, band: Stretch, span: Span): Mark[] {
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
    ...base,
    x: begin,
    width: finish - begin,
    fill: side,
  };
  if (head < VISIBLE)
    return [{ ...solid, x: axis.at(start.early), width: finish - axis.at(start.early) }];
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
export function cuts(axis: Axis, band: Stretch): Mark {
  const d = axis.pieces
    .flatMap((piece) => cells(axis, piece, 'year').slice(1))
    .map((year) => `M${year.from.toFixed(1)},${String(band.from)}V${String(band.until)}`)
    .join('');
  return { kind: 'path', key: 'cuts', d, stroke: 'paper', strokeWidth: 1.25 };
}

/** Names of the years, each under the middle of its year, as many as fit. */
export function years(canvas: Canvas, axis: Axis, band: Stretch): Mark[] {
  const { locale, layout } = canvas;
  const { axis: size } = sizes(canvas);
  const all = axis.pieces.flatMap((piece) => cells(axis, piece, 'year'));
  const [first] = all;
  if (!first) return [];
  const widest = Math.max(
    ...all.map(({ iso }) => labelWidth([locale.date(iso)], size, 600, locale)),
  );
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

/** The name of a stay under its measure, broken into lines, user units. */
interface StayName {
  readonly span: Span;
  /** The stay from end to end. */
  readonly x1: number;
  readonly x2: number;
  /** The middle of the name, and half of its width. */
  readonly x: number;
  readonly half: number;
  readonly lines: readonly string[];
}

/** The names of all stays, told or not. */
export function stayNames(canvas: Canvas, axis: Axis): StayName[] {
  const { layout, locale, set } = canvas;
  const { date: size } = sizes(canvas);
  return set.spans
    .filter(({ by }) => by === 'record')
    .map((span) => {
      const [start, end] = bounds(canvas, span);
      const [x1, x2] = [axis.at(start.early), axis.at(end.late)];
      const lines = evenLines(span.label, x2 - x1, size, locale, 600);
      const half = labelWidth(lines, size, 600, locale) / 2;
      return { span, x1, x2, x: Math.min((x1 + x2) / 2, layout.width - half - 2), half, lines };
    });
}

/** How far under the band the last line of the names lies. */
export function namesDrop(canvas: Canvas, axis: Axis): number {
  const lines = stayNames(canvas, axis).map((name) => name.lines.length);
  const more = Math.max(0, ...lines.map((count) => count - 1));
  return plates[canvas.layout.name].stays + more * sizes(canvas).date * STAY_LEADING;
}

/** A measure under a stay, with its name. */
export function stayLabel(canvas: Canvas, axis: Axis, band: Stretch, span: Span): Mark[] {
  const { telling, layout, set } = canvas;
  const [, end] = bounds(canvas, span);
  const name = stayNames(canvas, axis).find((each) => each.span === span);
  if (!name || (end.moment && !telling.shown(end.moment.id))) return [];
  if (namesHidden(canvas)) return [];
  const { date: size } = sizes(canvas);
  const y = band.until + plates[layout.name].stays;
  const strong = tone(telling.focused(span.id));
  const side = set.lanes.find(({ id }) => id === span.lane)?.side ?? 'ink';
  const { x1, x2, x, lines } = name;
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
      x,
      y,
      anchor: 'middle',
      lines,
      leading: STAY_LEADING,
      size,
      weight: strong.weight,
      fill: telling.focused(span.id) && side !== 'ochre' ? side : 'ink-3',
    },
  ];
}
