import { utcMonth } from 'd3';
import type { Layout, Mark, TextMark } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Data } from '../kit/chart.ts';
import { labelBox, labelWidth, wrap } from '../kit/labels.ts';
import { barPath, type BarLook } from './bar-path.ts';
import { makePlot, spanIn, type Plot } from './plot.ts';
import { labelOf, numberOf, scopeOf, visibleRows } from './rows.ts';
import type { Count, CountsSet, CountsState } from './schema.ts';

/** What the parts of the bars are drawn from. */
interface Drawing {
  readonly data: Data<CountsSet>;
  readonly state: CountsState;
  readonly layout: Layout;
  readonly locale: Locale;
  readonly plot: Plot;
  readonly rows: readonly Count[];
}

const receding = 0.35;

/** Every counter's bar over its own dates, its number at its end, and its scope where in focus. */
export function drawBars(
  data: Data<CountsSet>,
  state: CountsState,
  layout: Layout,
  locale: Locale,
): Mark[] {
  const rows = visibleRows(data.set, state);
  const plot = makePlot(data.set, rows, layout);
  const drawing = { data, state, layout, locale, plot, rows };
  return [
    ...axis(drawing),
    ...reference(drawing),
    ...apart(drawing),
    ...guides(drawing),
    ...rows.map((row) => bar(drawing, row)),
    ...rows.flatMap((row) => labels(drawing, row)),
    ...(plot.compact ? scopesBelow(drawing) : rows.flatMap((row) => scopeBeside(drawing, row))),
    key(drawing),
  ];
}

function axis({ plot, locale }: Drawing): Mark[] {
  const { x, top, bottom, compact } = plot;
  const [from, to] = x.domain() as [Date, Date];
  const quarters = utcMonth.every(3)?.range(from, to) ?? [];
  const lines = quarters.map((month) => `M${String(x(month))},0V${String(bottom - top)}`);
  const words = quarters
    .filter((_, i) => !compact || i % 3 === 0)
    .map((month): TextMark => {
      const iso = month.toISOString().slice(0, 7);
      return {
        kind: 'text',
        key: `axis:${iso}`,
        x: x(month),
        y: top - (compact ? 5 : 9),
        lines: [locale.date(iso, 'month')],
        size: compact ? 12.5 : 13,
        anchor: 'middle',
        fill: 'ink-3',
      };
    });
  return [
    {
      kind: 'path',
      key: 'grid',
      y: top,
      d: `M${String(plot.left)},0H${String(plot.right)}${lines.join('')}`,
      stroke: 'line',
      strokeWidth: 0.75,
    },
    ...words,
  ];
}

/** The event that all the spans can be held against. */
function reference({ data, plot, locale }: Drawing): Mark[] {
  const { reference: about } = data.set;
  if (!about) return [];
  const { date } = data.library.event(about.event);
  const x = plot.x(new Date(`${date}T00:00:00Z`));
  const label: TextMark = {
    kind: 'text',
    key: 'reference-label',
    about: about.event,
    x: plot.compact ? x - 3 : x + 5,
    y: plot.compact ? plot.top - 5 : plot.bottom + 16,
    lines: plot.compact
      ? [about.label]
      : [
          locale.word('figures.counts.reference', {
            date: locale.date(date, 'short'),
            label: about.label,
          }),
        ],
    size: plot.compact ? 12.5 : 13,
    fill: 'ink-2',
  };
  const y2 = plot.compact ? plot.bottom : plot.bottom + 18;
  return [
    {
      kind: 'line',
      key: 'reference',
      about: about.event,
      x1: x,
      x2: x,
      y1: plot.top,
      y2,
      stroke: 'ink',
      strokeWidth: 1,
    },
    label,
  ];
}

/** The rule above what counts more than the others do. */
function apart({ plot, locale }: Drawing): Mark[] {
  if (plot.apart === undefined) return [];
  const rule: Mark = {
    kind: 'line',
    key: 'apart',
    x1: 0,
    x2: plot.right,
    y1: plot.apart,
    y2: plot.apart,
    stroke: 'ink',
    strokeWidth: 0.75,
  };
  if (plot.compact) return [rule];
  return [
    rule,
    {
      kind: 'text',
      key: 'apart-label',
      x: 0,
      y: plot.apart + 17,
      lines: [locale.word('figures.counts.apart')],
      size: 13,
      fill: 'ink-2',
    },
  ];
}

/** Dotted lines that lead from a name to its bar; one path, as they all change together. */
function guides(drawing: Drawing): Mark[] {
  const { plot, rows, locale } = drawing;
  // Where words stand before a bar, the line ends before them.
  const scopes = new Map(
    (plot.compact ? [] : rows).flatMap((row) =>
      scopeBeside(drawing, row)
        .filter(({ anchor }) => anchor === 'end')
        .map((mark) => [row.id, labelBox(mark, locale).left - 4] as const),
    ),
  );
  const lines = rows.map((row) => {
    const y = plot.y.get(row.id) ?? 0;
    const end = scopes.get(row.id) ?? spanIn(plot, row).left - 4;
    return `M${String(plot.left)},${String(y)}H${String(Math.max(plot.left, end))}`;
  });
  return [
    {
      kind: 'path',
      key: `guides:${String(rows.length)}`,
      d: lines.join(''),
      stroke: 'ink-3',
      strokeWidth: 0.75,
      dash: 'dotted',
      opacity: 0.6,
    },
  ];
}

function bar({ data, state, plot }: Drawing, row: Count): Mark {
  const { left, right, known } = spanIn(plot, row);
  const look = lookOf(data, row);
  const claimed = look === 'claimed';
  return {
    kind: 'path',
    key: `bar:${row.id}`,
    y: plot.y.get(row.id) ?? 0,
    d: barPath({ left, right, known, height: plot.bar, look }),
    fill: claimed ? 'paper' : 'ink',
    ...(claimed && { stroke: 'ink' as const, strokeWidth: 1.25, dash: 'dashed' as const }),
    opacity: inFocus(state, row) ? 1 : receding,
  };
}

function labels({ state, plot, locale, data }: Drawing, row: Count): Mark[] {
  const focused = inFocus(state, row);
  const y = plot.y.get(row.id) ?? 0;
  const { right } = spanIn(plot, row);
  const numberSize = plot.compact ? 12.5 : 16;
  return [
    {
      kind: 'text',
      key: `counter:${row.id}`,
      x: 0,
      y: y + plot.size * 0.35,
      lines: [plot.compact ? (data.set.short[row.id] ?? row.counter) : row.counter],
      size: plot.size,
      weight: focused ? 600 : 400,
      fill: focused ? 'ink' : 'ink-3',
    },
    {
      kind: 'text',
      key: `number:${row.id}`,
      x: right + (plot.compact ? 4 : 7),
      y: y + numberSize * 0.36,
      lines: [labelOf(row, locale, plot.compact ? 'brief' : 'full')],
      size: numberSize,
      weight: focused ? 600 : 400,
      fill: focused ? 'ink' : 'ink-3',
      halo: true,
    },
  ];
}

/** The scope of a row in focus, on the side of its bar that has more room, or under the bar. */
function scopeBeside({ state, plot, layout, locale }: Drawing, row: Count): TextMark[] {
  if (!inFocus(state, row)) return [];
  const [size, least] = [13, 150];
  const { left, right } = spanIn(plot, row);
  const y = plot.y.get(row.id) ?? 0;
  const number = labelOf(row, locale);
  const start = right + 7 + labelWidth([number], 16, 600, locale) + 8;
  const rooms = { before: left - 10 - plot.left, after: layout.width - start };
  const side =
    Math.max(rooms.before, rooms.after) < least
      ? 'under'
      : rooms.before > rooms.after
        ? 'before'
        : 'after';
  const room = side === 'under' ? layout.width - plot.left : Math.min(rooms[side], 330);
  const lines = wrap(scopeOf(row, locale), room, size, locale);
  const first =
    side === 'under'
      ? y + plot.bar / 2 + size + 4
      : y + size * 0.35 - ((lines.length - 1) * size * 1.2) / 2;
  return [
    {
      kind: 'text',
      key: `scope:${row.id}`,
      x: { under: plot.left, before: left - 10, after: start }[side],
      y: first,
      lines,
      size,
      leading: 1.2,
      anchor: side === 'before' ? 'end' : 'start',
      fill: 'ink-2',
      halo: true,
    },
  ];
}

/** On a small screen the scopes of the rows in focus stand below the bars. */
function scopesBelow({ data, state, plot, rows, layout, locale }: Drawing): Mark[] {
  let y = plot.bottom + 14;
  return rows
    .filter((row) => inFocus(state, row))
    .map((row): TextMark => {
      const said = locale.word('figures.counts.brief', {
        counter: data.set.short[row.id] ?? row.counter,
        number: numberOf(row, locale, 'brief'),
        scope: row.kind === 'claims' ? row.unit : row.scope,
      });
      const lines = wrap(said, layout.width, 12.5, locale);
      const mark: TextMark = {
        kind: 'text',
        key: `scope:${row.id}`,
        x: 0,
        y,
        lines,
        size: 12.5,
        leading: 1.2,
        fill: 'ink-2',
      };
      y += lines.length * 15;
      return mark;
    });
}

/** What hollow, dashed and ticks mean, as far as they are in sight. */
function key({ data, plot, rows, layout, locale }: Drawing): TextMark {
  const kinds = [
    ...(rows.some((row) => row.startPrecision ?? row.endPrecision) ? ['hollow'] : []),
    ...(rows.some((row) => lookOf(data, row) === 'word') ? ['word'] : []),
    ...(rows.some((row) => lookOf(data, row) === 'claimed') ? ['claimed'] : []),
  ];
  // What has been said two kinds ago is known by now.
  const words = kinds.slice(-2).map((kind) => locale.word(`figures.counts.key.${kind}`));
  return {
    kind: 'text',
    key: `key:${kinds.join('-')}`,
    x: plot.compact ? 0 : layout.width,
    y: plot.compact ? layout.height - 4 : plot.bottom + 16,
    lines: [words.join(' · ')],
    size: plot.compact ? 12.5 : 13,
    anchor: plot.compact ? 'start' : 'end',
    fill: 'ink-3',
  };
}

function lookOf({ library }: Data<CountsSet>, row: Count): BarLook {
  if (row.kind === 'claims') return 'claimed';
  return library.source(row.source).kind === 'base-article' ? 'word' : 'record';
}

function inFocus({ focus = [] }: CountsState, { id }: Count): boolean {
  return focus.length === 0 || focus.includes(id);
}
