import { utcYear } from 'd3';
import type { Mark } from '../../../frames/mark.ts';
import { evenLines } from '../../kit/lines.ts';
import { sizes, type Canvas } from '../canvas.ts';
import type { Span } from '../schema.ts';
import type { Axis } from '../time.ts';
import { bounds, plates } from './plate.ts';

/** Years of a tick that carry their number. */
const NUMBERED = 5;

const LEADING = 1.15;

/** What is said of the article's span, under its ruler. */
interface Said {
  readonly head: readonly string[];
  readonly large: number;
  readonly note: readonly string[];
  readonly small: number;
  /** Baseline of the first line of the note, and the end of all words, under the ruler. */
  readonly noteAt: number;
  readonly height: number;
}

/** Breaks what is said of the article's span into lines. */
export function saidOf(canvas: Canvas, axis: Axis, span: Span): Said {
  const { layout, locale } = canvas;
  const { title, note } = sizes(canvas);
  const wide = layout.name === 'wide';
  const { said } = plates[layout.name];
  const [large, small] = wide ? [title + 5, note + 1] : [title, note];
  const room = layout.width - axis.at(bounds(canvas, span)[0].early) - 4;
  const words = locale.word('figures.timeline.says', { what: span.label });
  const head = evenLines(words, room, large, locale, 600);
  const more = wide && span.note ? evenLines(span.note, room, small, locale) : [];
  const lastHead = said + (head.length - 1) * large * LEADING;
  const noteAt = lastHead + 24;
  const last = more.length > 0 ? noteAt + (more.length - 1) * small * LEADING : lastHead;
  const height = last + (more.length > 0 ? small : large) * 0.25;
  return { head, large, note: more, small, noteAt, height };
}

/** The article's span at the height `y`: a line with a tick for each year that it counts. */
export function ruler(canvas: Canvas, axis: Axis, y: number, span: Span): Mark[] {
  const { layout, locale } = canvas;
  const { date } = sizes(canvas);
  const plate = plates[layout.name];
  const wide = layout.name === 'wide';
  const [start, end] = bounds(canvas, span);
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
  const said = saidOf(canvas, axis, span);
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
      y: y + plate.said,
      lines: said.head,
      leading: LEADING,
      size: said.large,
      weight: 600,
    },
    ...(said.note.length > 0
      ? [
          {
            kind: 'text',
            key: `span-note:${span.id}`,
            x: x1,
            y: y + said.noteAt,
            lines: said.note,
            leading: LEADING,
            size: said.small,
            fill: 'ink-2',
          } as const,
        ]
      : []),
  ];
}
