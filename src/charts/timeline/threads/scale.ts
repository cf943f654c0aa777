import { range } from 'd3';
import type { Mark } from '../../../frames/mark.ts';
import { labelWidth } from '../../kit/labels.ts';
import { evenLines } from '../../kit/lines.ts';
import { sizes, tone, type Canvas } from '../canvas.ts';
import { cells, daysBetween, monthName, type Axis, type Piece, type Stretch } from '../time.ts';
import { BY_MONTH, fonts, plates, type Plan } from './plate.ts';

const LEADING = 1.1;

/** A break of the axis, drawn as a strip that is torn out of the paper. */
export function torn({ layout }: Canvas, { from, until }: Stretch, i: number): Mark {
  const { tooth } = plates[layout.name];
  const count = Math.round(layout.height / (tooth * 2));
  const [dx, dy] = [tooth / 2, layout.height / (count * 2)];
  // Relative, so that a break that moves or opens changes two numbers only.
  const edge = (dy: number): string =>
    `l${String(dx)},${String(dy)}l${String(-dx)},${String(dy)}`.repeat(count);
  const d = `M${from.toFixed(1)},0${edge(dy)}H${until.toFixed(1)}${edge(-dy)}Z`;
  return { kind: 'path', key: `break:${String(i)}`, d, fill: 'paper-2' };
}

/** Heading and scale of a piece of time. */
export function scale(canvas: Canvas, { now: axis, full }: Plan, index: number): Mark[] {
  const { locale, layout, telling, moments } = canvas;
  const [piece, last] = [axis.pieces[index], full.pieces[index]];
  if (!piece || !last) return [];
  const wide = layout.name === 'wide';
  const plate = plates[layout.name];
  const font = sizes(canvas);
  const monthly = daysBetween(piece.start, piece.end) > BY_MONTH;
  const iso = piece.start.toISOString();
  const heading = headingOf(canvas, full, index);
  const focused = moments.some(
    ({ id, start }) => telling.focused(id) && start >= piece.start && start < piece.end,
  );
  const shade = tone(focused);
  const units = cells(axis, piece, monthly ? 'month' : 'day');
  const written = units.map((cell) => ({
    ...cell,
    text: monthly ? monthName(cell.iso, locale) : locale.number(cell.start.getUTCDate()),
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
      y: heading.y,
      lines: heading.lines,
      leading: LEADING,
      size: heading.size,
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

/** The heading of a piece of time. */
interface Heading {
  readonly lines: readonly string[];
  readonly size: number;
  readonly y: number;
}

/** Breaks a heading for the time when all has been told; it gives way to the heading before it. */
function headingOf(canvas: Canvas, full: Axis, index: number): Heading {
  const { layout, locale } = canvas;
  const plate = plates[layout.name];
  const { most, least } = fonts[layout.name].heading;
  const rooms = full.pieces.map((piece, i) => roomOf(full, piece, i, layout.width));
  const written = (size: number) =>
    full.pieces.map((piece, i) => writtenAs(canvas, piece, rooms[i] ?? 0, size));
  const fits = (size: number): boolean =>
    written(size).every((lines, i) => labelWidth(lines, size, 600, locale) <= (rooms[i] ?? 0));
  const size = range(most, least, -1).find(fits) ?? least;
  const all = written(size);
  // Where even small headings would touch, every other one goes a line down.
  const lines = all[index] ?? [];
  const drop = !fits(size) && index % 2 === 1 ? size * LEADING : 0;
  return { lines, size, y: plate.heading + drop };
}

/** Width from a piece of time to the next. */
function roomOf(full: Axis, { from }: Piece, index: number, width: number): number {
  return (full.pieces[index + 1]?.from ?? width) - from - 4;
}

/** The heading of a piece of time, as long as its room allows, and broken where it has none. */
function writtenAs({ locale }: Canvas, piece: Piece, room: number, size: number): string[] {
  const iso = piece.start.toISOString();
  if (daysBetween(piece.start, piece.end) > BY_MONTH) return [locale.date(iso.slice(0, 4))];
  const month = iso.slice(0, 7);
  const name = monthName(month, locale);
  const choices = [locale.date(month, 'long'), locale.date(month, 'month'), name];
  const own = Math.min(room, piece.until - piece.from);
  const fits = (words: string): boolean => labelWidth([words], size, 600, locale) <= own;
  const whole = choices.find(fits);
  return whole === undefined ? evenLines(name, room, size, locale, 600) : [whole];
}
