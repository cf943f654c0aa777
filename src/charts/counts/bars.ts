import type { Layout, Mark, TextMark } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Data } from '../kit/chart.ts';
import { labelBox } from '../kit/labels.ts';
import { apartLabel, drawAxis } from './axis.ts';
import { referenceX } from './axis-labels.ts';
import { barPath } from './bar-path.ts';
import type { Drawing } from './drawing.ts';
import { drawGrid } from './grid.ts';
import { layOut } from './lay-out.ts';
import { noteBeside } from './notes.ts';
import { counterOf, numbers, numberX, spanIn } from './plot.ts';
import { inFocus, inOrder, labelOf, lookOf, visibleRows } from './rows.ts';
import type { Count, CountsSet, CountsState } from './schema.ts';
import { drawScopes } from './scopes.ts';

const receding = 0.35;

/** Every counter's bar over its own dates, its number at its end, and its scope where in focus. */
export function drawBars(
  data: Data<CountsSet>,
  state: CountsState,
  layout: Layout,
  locale: Locale,
): Mark[] {
  const rows = visibleRows(data.set, state);
  const laid = layOut(data, rows, state, layout, locale);
  const drawing = { data, state, layout, locale, rows, ...laid };
  const scopes = drawScopes(drawing);
  const names = rows.flatMap((row) => labels(drawing, row));
  const axis = drawAxis(drawing).filter((mark) => !crowded(mark, scopes, locale));
  const words = [...names, ...scopes, ...axis].filter((mark) => mark.kind === 'text');
  return [
    ...drawGrid(drawing, everyWord(drawing), words),
    ...axis,
    guides(drawing, scopes),
    ...rows.map((row) => bar(drawing, row)),
    ...names,
    ...scopes,
  ];
}

/** The words that any step may show among the rows, in the order of the rows. */
function everyWord(drawing: Drawing): TextMark[] {
  const { data, layout, locale, plot } = drawing;
  const rows = inOrder(data.set.rows);
  const state = { view: 'bars' } as const;
  const beside = plot.compact
    ? []
    : rows.flatMap((row) => noteBeside(data, row, plot, state, layout, locale));
  const all = { ...drawing, state, rows, beside, below: undefined };
  const notes = drawScopes(all);
  const apart = plot.compact ? [] : [apartLabel(0, locale)];
  const first = rows.findIndex(({ widerScope }) => widerScope);
  return rows.flatMap((row, i) => [
    ...(i === first ? apart : []),
    ...labels(all, row),
    ...notes.filter(({ key }) => key === `scope:${row.id}`),
  ]);
}

/** True for a key in the way of the scopes, which are news: the key stood there a step before. */
function crowded(mark: Mark, scopes: readonly TextMark[], locale: Locale): boolean {
  if (mark.kind !== 'text' || !mark.key.startsWith('key:')) return false;
  const { top } = labelBox(mark, locale);
  return mark.anchor === 'start' && scopes.some((scope) => labelBox(scope, locale).bottom > top);
}

/** Dotted lines that lead from a name to its bar; one path, as they all change together. */
function guides({ data, plot, rows, locale }: Drawing, scopes: readonly TextMark[]): Mark {
  // Where words stand before a bar, the line ends before them.
  const wordsAt = new Map(
    scopes
      .filter(({ anchor }) => anchor === 'end')
      .map((mark) => [mark.key, labelBox(mark, locale).left - 4]),
  );
  let y = plot.top;
  const lines = inOrder(data.set.rows).map((row) => {
    // What is not in sight waits where it will come out, so that the path never changes in kind.
    y = plot.y.get(row.id) ?? y;
    const end = wordsAt.get(`scope:${row.id}`) ?? spanIn(plot, row).left - 4;
    const until = rows.includes(row) ? Math.max(plot.left, end) : plot.left;
    return `M${half(plot.left)},${half(y)}H${half(until)}`;
  });
  return {
    kind: 'path',
    key: 'guides',
    d: lines.join(''),
    stroke: 'ink-3',
    strokeWidth: 0.75,
    dash: 'dotted',
    opacity: 0.6,
  };
}

/** To half a unit, as marks stand: the page carries such a path for every step. */
function half(value: number): string {
  return String(Math.round(value * 2) / 2);
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

function labels({ state, plot, layout, locale, data }: Drawing, row: Count): TextMark[] {
  const focused = inFocus(state, row);
  const y = plot.y.get(row.id) ?? 0;
  const { right } = spanIn(plot, row);
  const number = numbers[layout.name];
  return [
    {
      kind: 'text',
      key: `counter:${row.id}`,
      x: 0,
      y: y + plot.size * 0.35,
      lines: [counterOf(data.set, row, plot.compact)],
      size: plot.size,
      weight: focused ? 600 : 400,
      fill: focused ? 'ink' : 'ink-3',
    },
    {
      kind: 'text',
      key: `number:${row.id}`,
      x: numberX(plot, right, referenceX(data, plot)),
      y: y + number.size * 0.36,
      lines: [labelOf(row, locale, plot.compact ? 'brief' : 'full')],
      size: number.size,
      weight: focused ? 600 : 400,
      fill: focused ? 'ink' : 'ink-3',
      halo: true,
    },
  ];
}
