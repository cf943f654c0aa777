import type { Mark } from '../../../frames/mark.ts';
import { endOf, startOf } from '../../../locale/dates.ts';
import { labelWidth } from '../../kit/labels.ts';
import { sizes, textPaint, type Canvas } from '../canvas.ts';
import { glyph, rule } from '../marks.ts';
import { cells, monthName, type Axis } from '../time.ts';
import { isAfter, plates } from './plate.ts';

/** A rule and a date for each day. */
export function days(canvas: Canvas, axis: Axis): Mark[] {
  const { layout, locale, moments, telling } = canvas;
  const plate = plates[layout.name];
  const wide = layout.name === 'wide';
  const { axis: size } = sizes(canvas);
  const pieces = axis.pieces
    .filter(({ from, until }) => until > from)
    .map((piece) => ({ piece, rows: cells(axis, piece, 'day') }));
  const crowded = !wide && pieces.length > 1;
  const rules = pieces.map(({ piece, rows }, i): Mark => {
    const after = isAfter(canvas, piece.start);
    const d = rows
      .map(
        ({ until }) =>
          `M${String(plate.left)},${until.toFixed(2)}H${String(layout.width - plate.left)}`,
      )
      .join('');
    const dash = after ? ({ dash: 'dotted' } as const) : {};
    // One path for each piece of time, so that its days move as one.
    return {
      kind: 'path',
      key: `days:${String(i)}`,
      d,
      stroke: 'line',
      strokeWidth: wide ? 1 : 0.75,
      ...dash,
    };
  });
  const fits = (words: string): boolean => labelWidth([words], size, 600, locale) <= plate.day;
  const [first] = pieces[0]?.rows ?? [];
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
  const dates = pieces.flatMap(({ rows }) =>
    rows.flatMap(({ iso, start, from, until }, row): Mark[] => {
      const meant = moments.filter(
        (moment) => (wide || !moment.context) && moment.start <= start && start < moment.end,
      );
      const focused = meant.some(({ id }) => telling.focused(id));
      const told = meant.some(({ id }) => telling.shown(id));
      const y = wide ? from + plate.line * 0.74 : (from + until) / 2 + size * 0.35;
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
  // Rules closer than the words are high would run through them.
  return [...(crowded ? [] : rules), ...dates, ...month];
}

/** Headings of the lanes. */
export function heads(canvas: Canvas): Mark[] {
  const { set, layout, telling, moments } = canvas;
  if (layout.name === 'narrow') return [];
  const plate = plates[layout.name];
  return [
    rule('head', [plate.left, plate.from, layout.width - plate.left, plate.from], 'ink'),
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

/** The line from which on the article may have appeared, and the days on one of which it did. */
export function apart(canvas: Canvas, axis: Axis): Mark[] {
  const { set, layout, locale } = canvas;
  const { articleWindow: dates } = set;
  const [gap] = axis.breaks;
  if (!dates || !gap) return [];
  const plate = plates[layout.name];
  const wide = layout.name === 'wide';
  const { note } = sizes(canvas);
  const [y1, y2] = [axis.at(startOf(dates.from)), axis.at(endOf(dates.until))];
  const label = locale.word('figures.timeline.apart', {
    from: locale.date(dates.from, 'day'),
    until: locale.date(dates.until, 'day'),
  });
  const x = plate.day + (wide ? 12 : 5);
  const ruleDrop = wide ? plate.line : gap.until - gap.from - 4;
  return [
    rule(
      'apart',
      [plate.left, gap.from + ruleDrop, layout.width - plate.left, gap.from + ruleDrop],
      'ink',
      { strokeWidth: 1.5 },
    ),
    {
      kind: 'rect',
      key: 'article',
      x,
      y: y1 + 1,
      width: wide ? 8 : 6,
      height: y2 - y1 - 2,
      round: wide ? 4 : 3,
      fill: 'paper',
      stroke: 'ink',
      strokeWidth: 1.5,
    },
    {
      kind: 'text',
      key: 'article-name',
      // Over the window, or under it where the words of the days leave no room.
      x: wide ? x : plate.lanes[0] - 4,
      y: wide ? gap.from + plate.line * 1.76 : y2 + note * 0.5,
      lines: [wide ? label : locale.word('figures.timeline.article')],
      size: note,
      fill: 'ink-2',
    },
  ];
}
