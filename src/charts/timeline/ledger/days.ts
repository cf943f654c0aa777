import type { Mark } from '../../../frames/mark.ts';
import { labelWidth } from '../../kit/labels.ts';
import { sizes, textPaint, type Canvas } from '../canvas.ts';
import { glyph, rule } from '../marks.ts';
import { cells, monthName } from '../time.ts';
import { plates } from './plate.ts';
import type { Sheet } from './sheet.ts';

/** The date of each day. */
export function days(canvas: Canvas, { axis, row: height }: Sheet): Mark[] {
  const { layout, locale, moments, telling } = canvas;
  const plate = plates[layout.name];
  const wide = layout.name === 'wide';
  const { axis: size } = sizes(canvas);
  const pieces = axis.pieces
    .filter(({ from, until }) => until > from)
    .map((piece) => cells(axis, piece, 'day'));
  const fits = (words: string): boolean => labelWidth([words], size, 600, locale) <= plate.day;
  const [first] = pieces[0] ?? [];
  const name = first ? monthName(first.iso, locale) : '';
  // A month that is too long to stand beside its first day heads the column of days.
  const month: Mark[] =
    wide && first && !fits(locale.date(first.iso, 'day')) && fits(name)
      ? [
          {
            kind: 'text',
            key: `month:${first.iso}`,
            x: plate.day,
            y: plate.head,
            lines: [name],
            anchor: 'end',
            size,
            fill: 'ink-3',
          },
        ]
      : [];
  let last = -Infinity;
  const dates = pieces.flatMap((rows) =>
    rows.flatMap(({ iso, start, from, until }, row): Mark[] => {
      const meant = moments.filter(
        (moment) => (wide || !moment.context) && moment.start <= start && start < moment.end,
      );
      const focused = meant.some(({ id }) => telling.focused(id));
      const told = meant.some(({ id }) => telling.shown(id));
      // Level with the first line of the words.
      const y = wide
        ? from + Math.min(plate.line, height) * 0.76
        : (from + until) / 2 + size * 0.35;
      // Where days lie too close to be written, those of the figure's moments are.
      if (!wide && (!told || y - last < size * 1.06)) return [];
      last = y;
      const whole = locale.date(iso, 'day');
      const date = row === 0 && fits(whole) ? whole : locale.number(start.getUTCDate());
      return [
        {
          kind: 'text',
          key: `date:${iso}`,
          x: plate.day,
          y,
          lines: [date],
          anchor: 'end',
          size,
          weight: focused ? 600 : 400,
          fill: focused ? 'ink' : 'ink-3',
        },
      ];
    }),
  );
  return [...dates, ...month];
}

/** Headings of the lanes. */
export function heads(canvas: Canvas): Mark[] {
  const { set, layout, telling, moments } = canvas;
  if (layout.name === 'narrow') return [];
  const plate = plates[layout.name];
  return [
    rule('head', [plate.left, plate.from - 3, layout.width - plate.left, plate.from - 3], 'ink'),
    ...set.lanes.flatMap((lane, i): Mark[] => {
      const strong = moments.some(({ id, lane: own }) => own === lane.id && telling.focused(id));
      const x = plate.lanes[i] ?? 0;
      return [
        glyph(`glyph:${lane.id}`, lane.side, { x, y: plate.head - 5 }, { size: 80 }),
        {
          kind: 'text',
          key: `head:${lane.id}`,
          x: x + plate.pad,
          y: plate.head,
          lines: [lane.label],
          size: 15,
          weight: strong ? 600 : 400,
          fill: strong ? textPaint(lane.side) : 'ink-3',
        },
      ];
    }),
  ];
}
