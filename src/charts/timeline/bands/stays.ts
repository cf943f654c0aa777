import { utcYear } from 'd3';
import type { Mark } from '../../../frames/mark.ts';
import { labelWidth } from '../../kit/labels.ts';
import { sizes, tone, type Canvas } from '../canvas.ts';
import { balance } from '../copy.ts';
import { rule } from '../marks.ts';
import { instant } from '../moments.ts';
import type { Gap, Span } from '../schema.ts';
import { cells, type Axis, type Stretch } from '../time.ts';
import { bounds, plates, rulersShown } from './plate.ts';

/** A stretch of a span whose bounds are only known to lie inside it is drawn from this length on. */
const VISIBLE = 8;
/** The band is never thinner, user units. */
const THINNEST = 40;

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

/** A measure under a stay, with its name. */
export function stayLabel(canvas: Canvas, axis: Axis, band: Stretch, span: Span): Mark[] {
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
export function absence(
  canvas: Canvas,
  axis: Axis,
  band: Stretch,
  gap: Gap,
  guided: boolean,
): Mark[] {
  const { telling, layout } = canvas;
  const { title: size } = sizes(canvas);
  const { x1, x2, lines } = gapWords(canvas, axis, gap);
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

/**
 * Height of the band, user units, that the words in it need, told or not. A small figure has no
 * notes that could make room for it.
 */
export function leastHeight(canvas: Canvas, axis: Axis): number {
  if (canvas.layout.name === 'narrow') return THINNEST;
  const { title: size } = sizes(canvas);
  const lines = canvas.set.gaps.map((gap) => gapWords(canvas, axis, gap).lines.length);
  return Math.max(THINNEST, ...lines.map((count) => count * size * 1.22 + size * 0.6));
}

/** Where an absence lies, and its words broken to fit into it. */
function gapWords(
  canvas: Canvas,
  axis: Axis,
  gap: Gap,
): { x1: number; x2: number; lines: string[] } {
  const { moments, layout, locale } = canvas;
  const { title: size } = sizes(canvas);
  const x1 = axis.at(instant(moments, gap.from, 'end'));
  const x2 = axis.at(instant(moments, gap.until, 'start'));
  const words = layout.name === 'narrow' ? (gap.short ?? gap.label) : gap.label;
  return { x1, x2, lines: balance(words, x2 - x1, size, locale, 600) };
}
