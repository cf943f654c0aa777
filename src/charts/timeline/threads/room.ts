import { sum } from 'd3';
import { labelWidth } from '../../kit/labels.ts';
import { evenLines } from '../../kit/lines.ts';
import { sizes, type Canvas } from '../canvas.ts';
import { instant, type Moment } from '../moments.ts';
import type { TimelineSet } from '../schema.ts';
import { daysBetween, makeAxis, middle, monthName, type Axis, type Stretch } from '../time.ts';
import { BY_MONTH, fonts, plates, SPACE } from './plate.ts';

type Windows = TimelineSet['windows'];

/** A piece or a break keeps this share of its width at least. */
const LEAST = 0.55;

/**
 * Windows whose pieces and breaks are wide enough for the longest of their words, as far as others
 * have room to spare. `worded` tells the moments whose words are written.
 */
export function roomyWindows(
  canvas: Canvas,
  windows: Windows,
  stretch: Stretch,
  worded: (id: string) => boolean,
): Windows {
  const axis = makeAxis(windows, stretch);
  const parts = windows.flatMap((_, i) => {
    const [piece, gap] = [axis.pieces[i], axis.breaks[i - 1]];
    const widths = [gap ? gap.until - gap.from : 0, piece ? piece.until - piece.from : 0];
    const needs = [breakNeed(canvas, gap), pieceNeed(canvas, axis, i, worded)];
    return widths.map((width, k) => ({
      width,
      need: width > 0 ? Math.max(width * LEAST, needs[k] ?? 0) : 0,
    }));
  });
  const wanted = sum(parts, ({ width, need }) => Math.max(0, need - width));
  const spare = sum(parts, ({ width, need }) => Math.max(0, width - need));
  if (wanted === 0) return windows;
  const given = Math.min(wanted, spare);
  const widths = parts.map(({ width, need }) =>
    need > width
      ? width + ((need - width) * given) / wanted
      : width - ((width - need) * given) / Math.max(spare, 1),
  );
  return windows.map((window, i) => ({
    ...window,
    break: widths[2 * i] ?? 0,
    share: widths[2 * i + 1] ?? 0,
  }));
}

/** Width of the longest word of a text, margin included. */
function longest(words: string, size: number, weight: number, { locale }: Canvas): number {
  return labelWidth(words.split(' '), size, weight, locale);
}

/** Width that a break needs for what is missing in it. */
function breakNeed(canvas: Canvas, gap: Axis['breaks'][number] | undefined): number {
  const { set, moments, layout, locale } = canvas;
  const wide = layout.name === 'wide';
  const { title, note } = sizes(canvas);
  const needs = set.gaps.map(({ from, label, article }) => {
    const start = instant(moments, from, 'start');
    if (!gap || start < gap.start || start >= gap.end) return 0;
    const said = wide && article ? locale.word('figures.timeline.says', { what: article }) : '';
    return Math.max(
      longest(label, wide ? title : note, 600, canvas),
      longest(said, note, 400, canvas),
    );
  });
  // Long texts in lines of one word each would be hard to read.
  return Math.max(0, ...needs) * (wide ? 1.3 : 1) + plates[layout.name].tooth * 2;
}

/** Width that a piece needs for the words beside its poles. */
function pieceNeed(
  canvas: Canvas,
  axis: Axis,
  index: number,
  worded: (id: string) => boolean,
): number {
  const { moments, layout } = canvas;
  const piece = axis.pieces[index];
  if (!piece) return 0;
  const wide = layout.name === 'wide';
  const { title, date } = sizes(canvas);
  const space = SPACE[layout.name];
  const inside = moments.filter(({ start }) => start >= piece.start && start < piece.end);
  const shareOf = ({ start, end }: Moment): number =>
    (Number(middle(start, end)) - Number(piece.start)) / (Number(piece.end) - Number(piece.start));
  const walls = inside.filter(({ also }) => wide && also !== undefined).map(shareOf);
  const beyond = index === axis.pieces.length - 1 ? layout.width - piece.until - space : 0;
  const needs = inside
    .filter(({ id, also }) => worded(id) && !(wide && also !== undefined))
    .map((moment) => {
      const words = Math.max(
        longest(
          wide ? moment.title : moment.short,
          wide ? title : layout.smallestText,
          600,
          canvas,
        ),
        longest(wide ? moment.when : '', date, 600, canvas),
      );
      const at = shareOf(moment);
      const wall = Math.min(1, ...walls.filter((other) => other > at));
      const need = words + space * 2 + 1;
      if (at > 0.5) return need / at;
      return wall < 1 ? need / (wall - at) : (need - beyond) / (1 - at);
    });
  return Math.max(headingNeed(canvas, axis, index), nameNeed(canvas, axis, index), ...needs);
}

/** Width that a piece needs for its heading to end before the next. */
function headingNeed(canvas: Canvas, axis: Axis, index: number): number {
  const { layout, locale } = canvas;
  const [piece, next] = [axis.pieces[index], axis.pieces[index + 1]];
  if (!piece || !next || daysBetween(piece.start, piece.end) > BY_MONTH) return 0;
  const { least } = fonts[layout.name].heading;
  const name = monthName(piece.start.toISOString(), locale);
  return longest(name, least, 600, canvas) + 5 - (next.from - piece.until);
}

/** Width that a piece needs for the names that begin in it to end, in two lines, before the next. */
function nameNeed(canvas: Canvas, axis: Axis, index: number): number {
  const { set, moments, layout } = canvas;
  const piece = axis.pieces[index];
  const { label: size } = plates[layout.name];
  const needs = set.threads.flatMap(({ lane, pieces }) =>
    pieces.map(({ from, label }, i) => {
      const start = instant(moments, from, 'start');
      const next = pieces[i + 1];
      const inside = piece && start >= piece.start && start < piece.end;
      if (lane === set.lanes[0]?.id || !inside || !next) return 0;
      const x = axis.at(start);
      const room = axis.at(instant(moments, next.from, 'start')) - x - 8;
      const lines = evenLines(
        label,
        labelWidth([label], size, 600, canvas.locale) * 0.6,
        size,
        canvas.locale,
        600,
      );
      const want = labelWidth(lines, size, 600, canvas.locale);
      const width = piece.until - piece.from;
      return want > room && room > 0 ? width + ((want - room) * width) / (piece.until - x) : 0;
    }),
  );
  return Math.max(0, ...needs);
}
