import { utcYear } from 'd3';
import type { Mark } from '../../../frames/mark.ts';
import { sizes, type Canvas } from '../canvas.ts';
import { balance } from '../copy.ts';
import type { Span } from '../schema.ts';
import type { Axis } from '../time.ts';
import { bounds, plates } from './plate.ts';

/** Years of a tick that carry their number. */
const NUMBERED = 5;

/** The article's span: a line with a tick for each year that it counts. */
export function ruler(canvas: Canvas, axis: Axis, span: Span): Mark[] {
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
  const words = locale.word('figures.timeline.says', { what: span.label });
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
      ? [
          {
            kind: 'text',
            key: `span-note:${span.id}`,
            x: x1,
            y: top + (head.length - 1) * large * 1.15 + 24,
            lines: [span.note],
            size: note + 1,
            fill: 'ink-2',
          } as const,
        ]
      : []),
  ];
}
