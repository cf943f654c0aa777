import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle, type SymbolType } from 'd3';
import type { Layout, Mark, TextMark } from '../../frames/mark.ts';
import type { Paint } from '../../frames/paint.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Library } from '../../schemas/library.ts';
import { labelWidth, wrap } from '../kit/labels.ts';
import type { Moment, Telling } from './moments.ts';
import type { Side, TimelineSet } from './schema.ts';

/** Everything that a composition draws from. */
export interface Canvas {
  readonly set: TimelineSet;
  readonly library: Library;
  readonly moments: readonly Moment[];
  readonly telling: Telling;
  readonly layout: Layout;
  readonly locale: Locale;
}

/** Font sizes of a layout, user units. */
export interface Sizes {
  readonly display: number;
  readonly title: number;
  readonly date: number;
  readonly note: number;
  readonly axis: number;
}

const sizesOf: Readonly<Record<Layout['name'], Sizes>> = {
  wide: { display: 24, title: 15, date: 13, note: 13, axis: 13 },
  narrow: { display: 18, title: 13, date: 12.4, note: 12.4, axis: 12.4 },
};

/** Font sizes of a layout, user units. */
export function sizes({ layout }: Pick<Canvas, 'layout'>): Sizes {
  return sizesOf[layout.name];
}

/** How strongly something is drawn. */
export interface Tone {
  readonly title: Paint;
  readonly date: Paint;
  readonly rule: Paint;
  readonly weight: number;
  /** For shapes; text recedes by its colour. */
  readonly opacity: number;
}

/** Full strength for what the step is about, less for the rest. */
export function tone(focused: boolean): Tone {
  return focused
    ? { title: 'ink', date: 'ink-2', rule: 'ink-2', weight: 600, opacity: 1 }
    : { title: 'ink-3', date: 'ink-3', rule: 'line', weight: 400, opacity: 0.38 };
}

/** The colour that outlines a side: the side's own, and a darker one where that is pale. */
export function outline(side: Side): Paint {
  return side === 'ochre' ? 'ochre-text' : side;
}

/** A side's colour as text. */
export const textPaint = outline;

/** Options of a moment's mark. */
export interface MomentOptions {
  readonly r?: number;
  readonly key?: string;
  /** True where a rim of paper tells the mark apart from a line of its own colour under it. */
  readonly rim?: boolean;
}

/** A day as a dot, a month as a bar, a window as a hollow bar, the article's word as a tick. */
export function momentMark(
  moment: Moment,
  place: { readonly x: number; readonly y: number; readonly along: 'x' | 'y'; readonly length: number },
  { opacity }: Tone,
  { r = 6, key = `moment:${moment.id}`, rim = false }: MomentOptions = {},
): Mark {
  const paint = {
    key,
    about: moment.id,
    opacity,
    fill: moment.hollow ? ('paper' as const) : moment.side,
    stroke: rim ? ('paper' as const) : outline(moment.side),
    strokeWidth: rim ? 2.5 : 1.75,
  };
  const { x, y, along } = place;
  if (moment.shape === 'dot') return { kind: 'circle', ...paint, x, y, r };
  const thick = moment.shape === 'tick' ? 3.5 : r * (rim ? 1.75 : 1.2);
  const long = moment.shape === 'tick' ? r * 4 : Math.max(place.length, r * 2.2);
  // A tick stands across the axis, a bar lies on it.
  const flat = (along === 'x') !== (moment.shape === 'tick');
  const [width, height] = flat ? [long, thick] : [thick, long];
  const round = moment.shape === 'tick' ? 0 : thick / 2;
  const fill = moment.shape === 'tick' ? moment.side : paint.fill;
  return { kind: 'rect', ...paint, fill, x: x - width / 2, y: y - height / 2, width, height, round };
}

/** The words of a moment, broken into lines once, so that they are alike in every frame. */
export interface Copy {
  readonly when: string;
  readonly title: readonly string[];
  readonly note: readonly string[];
  /** User units, margin included. */
  readonly width: number;
  /** Height without the note, user units. */
  readonly height: number;
  readonly noteHeight: number;
}

/** Options of a copy. */
export interface CopyOptions {
  readonly width: number;
  /** Size of the date. */
  readonly date: number;
  readonly title: number;
  readonly note?: number;
  /** False where what is written needs no date beside it. */
  readonly dated?: boolean;
  readonly short?: boolean;
  /** Size that the title is broken for, where it may be written larger in another step. */
  readonly breakAt?: number;
  /** Distance of the baselines, user units; without it, in proportion to each size. */
  readonly line?: number;
}

const LEADING = 1.22;

/** Breaks a text as `wrap` does, into lines as even as their number allows. */
export function balance(text: string, width: number, size: number, locale: Locale, weight = 400): string[] {
  const lines = wrap(text, width, size, locale, weight);
  if (lines.length < 2) return lines;
  let [low, high] = [width / 2, width];
  while (high - low > 2) {
    const middle = (low + high) / 2;
    const tried = wrap(text, middle, size, locale, weight);
    const fits = tried.length === lines.length && labelWidth(tried, size, weight, locale) <= width;
    if (fits) high = middle;
    else low = middle;
  }
  return wrap(text, high, size, locale, weight);
}

/** Breaks the words of a moment into lines no wider than `width`. */
export function copyOf(moment: Moment, options: CopyOptions, locale: Locale): Copy {
  const { width, date, title, note = 0, dated = true, breakAt = title, line } = options;
  const when = dated ? moment.when : '';
  const titleLines = balance(options.short ? moment.short : moment.title, width, breakAt, locale, 600);
  const noteLines = note && moment.note ? balance(moment.note, width, note, locale) : [];
  const widths = [
    when ? labelWidth([when], date, 600, locale) : 0,
    labelWidth(titleLines, breakAt, 600, locale),
    noteLines.length > 0 ? labelWidth(noteLines, note, 400, locale) : 0,
  ];
  return {
    when,
    title: titleLines,
    note: noteLines,
    width: Math.max(...widths),
    height: (when ? date * LEADING : 0) + titleLines.length * (line ?? title * LEADING),
    noteHeight: noteLines.length > 0 ? noteLines.length * (line ?? note * LEADING) + (line ? 0 : 4) : 0,
  };
}

/** Writes a copy with its top at `y`. */
export function writeCopy(
  key: string,
  copy: Copy,
  place: { readonly x: number; readonly y: number; readonly anchor?: 'start' | 'middle' | 'end' },
  { date, title, note = 0, line }: CopyOptions,
  shade: Tone,
  { noted = false, halo = false }: { readonly noted?: boolean; readonly halo?: boolean } = {},
): TextMark[] {
  const { x, y, anchor = 'start' } = place;
  const base = { kind: 'text', x, anchor, ...(halo && { halo }) } as const;
  const leading = (size: number): number => (line === undefined ? LEADING : line / size);
  const baseline = (top: number, size: number): number => top + (line === undefined ? size * 0.9 : line * 0.76);
  const titleTop = y + (copy.when ? date * LEADING : 0);
  const when: TextMark = {
    ...base,
    key: `when:${key}`,
    y: y + date * 0.86,
    lines: [copy.when],
    size: date,
    weight: date > title ? 600 : shade.weight,
    fill: date > title ? shade.title : shade.date,
  };
  const what: TextMark = {
    ...base,
    key: `title:${key}`,
    y: baseline(titleTop, title),
    lines: copy.title,
    leading: leading(title),
    size: title,
    weight: shade.weight,
    fill: shade.title,
  };
  const more: TextMark = {
    ...base,
    key: `note:${key}`,
    y: baseline(y + copy.height + (line === undefined ? 4 : 0), note),
    lines: copy.note,
    leading: leading(note),
    size: note,
    fill: 'ink-2',
  };
  return [...(copy.when ? [when] : []), what, ...(noted && copy.note.length > 0 ? [more] : [])];
}

const pentagon: SymbolType = {
  draw(context, size) {
    const r = Math.sqrt(size / 2.378);
    for (let i = 0; i < 5; i += 1) {
      const angle = (i * 2 * Math.PI) / 5 - Math.PI / 2;
      const [x, y] = [r * Math.cos(angle), r * Math.sin(angle)];
      if (i === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    }
    context.closePath();
  },
};

const shapes: Readonly<Record<Side, SymbolType>> = {
  ember: symbolCircle,
  ochre: symbolSquare,
  slate: symbolTriangle,
  teal: symbolDiamond,
  cedar: pentagon,
  ink: symbolCircle,
};

/** The shape that says a side where colour alone must not. */
export function glyph(
  key: string,
  paint: Side,
  place: { readonly x: number; readonly y: number },
  { size = 78, opacity = 1 }: { readonly size?: number; readonly opacity?: number } = {},
): Mark {
  const d = symbol(shapes[paint], size)() ?? '';
  return {
    kind: 'path',
    key,
    ...place,
    d: d.replace(/\d+\.\d{3,}/g, (number) => Number(number).toFixed(2)),
    fill: paint,
    stroke: outline(paint),
    strokeWidth: 1,
    opacity,
  };
}

/** A thin rule. */
export function rule(
  key: string,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  stroke: Paint = 'line',
  more: { readonly dash?: 'dashed' | 'dotted'; readonly strokeWidth?: number; readonly opacity?: number } = {},
): Mark {
  return { kind: 'line', key, x1, y1, x2, y2, stroke, ...more };
}

/** The box of something on the plate, user units. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** True where two boxes share ground. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/**
 * Moves blocks of one column apart: each as near to its wish as order and height allow.
 *
 * @returns the tops, in the order of `blocks`.
 */
export function dodge(
  blocks: readonly { readonly top: number; readonly height: number }[],
  { from, until }: { readonly from: number; readonly until: number },
  space = 4,
): number[] {
  const order = blocks.map((_, i) => i).sort((a, b) => (blocks[a]?.top ?? 0) - (blocks[b]?.top ?? 0));
  const tops = blocks.map((block) => block.top);
  let floor = from;
  for (const i of order) {
    tops[i] = Math.max(tops[i] ?? 0, floor);
    floor = (tops[i] ?? 0) + (blocks[i]?.height ?? 0) + space;
  }
  let ceiling = until;
  for (const i of order.toReversed()) {
    tops[i] = Math.min(tops[i] ?? 0, ceiling - (blocks[i]?.height ?? 0));
    ceiling = (tops[i] ?? 0) - space;
  }
  return tops;
}
