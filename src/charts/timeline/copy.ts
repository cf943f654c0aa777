import type { TextMark } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import { labelWidth } from '../kit/labels.ts';
import { evenLines } from '../kit/lines.ts';
import type { Tone } from './canvas.ts';
import type { Moment } from './moments.ts';

const LEADING = 1.22;

/** The words of a moment, broken into lines once, so that they are alike in every frame. */
export interface Copy {
  /** The date; none where what is written needs no date beside it. */
  readonly when: readonly string[];
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
  /** Width that the date may take, where that is more. */
  readonly dateWidth?: number;
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

/** Breaks the words of a moment into lines no wider than `width`. */
export function copyOf(moment: Moment, options: CopyOptions, locale: Locale): Copy {
  const { width, dateWidth = width, date, title, note = 0, dated = true, line } = options;
  const { breakAt = title } = options;
  const when = dated ? evenLines(moment.when, dateWidth, date, locale, 600) : [];
  const titleLines = evenLines(
    options.short ? moment.short : moment.title,
    width,
    breakAt,
    locale,
    600,
  );
  const noteLines = note && moment.note ? evenLines(moment.note, width, note, locale) : [];
  const widths = [
    when.length > 0 ? labelWidth(when, date, 600, locale) : 0,
    labelWidth(titleLines, breakAt, 600, locale),
    noteLines.length > 0 ? labelWidth(noteLines, note, 400, locale) : 0,
  ];
  return {
    when,
    title: titleLines,
    note: noteLines,
    width: Math.max(...widths),
    height: when.length * date * LEADING + titleLines.length * (line ?? title * LEADING),
    noteHeight:
      noteLines.length > 0 ? noteLines.length * (line ?? note * LEADING) + (line ? 0 : 4) : 0,
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
  const baseline = (top: number, size: number): number =>
    top + (line === undefined ? size * 0.9 : line * 0.76);
  const titleTop = y + copy.when.length * date * LEADING;
  const when: TextMark = {
    ...base,
    key: `when:${key}`,
    y: y + date * 0.86,
    lines: copy.when,
    leading: LEADING,
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
  return [
    ...(copy.when.length > 0 ? [when] : []),
    what,
    ...(noted && copy.note.length > 0 ? [more] : []),
  ];
}
