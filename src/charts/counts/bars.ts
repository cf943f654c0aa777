import type { Layout, Mark, TextMark } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Data } from '../kit/chart.ts';
import { labelBox } from '../kit/labels.ts';
import { drawAxis } from './axis.ts';
import { barPath } from './bar-path.ts';
import { inFocus, lookOf, type Drawing } from './drawing.ts';
import { makePlot, spanIn } from './plot.ts';
import { labelOf, visibleRows } from './rows.ts';
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
  const plot = makePlot(data.set, rows, layout);
  const drawing = { data, state, layout, locale, plot, rows };
  const scopes = drawScopes(drawing);
  return [
    ...drawAxis(drawing).filter((mark) => !crowded(mark, scopes, locale)),
    guides(drawing, scopes),
    ...rows.map((row) => bar(drawing, row)),
    ...rows.flatMap((row) => labels(drawing, row)),
    ...scopes,
  ];
}

/** True for a key in the way of the scopes, which are news: the key stood there a step before. */
function crowded(mark: Mark, scopes: readonly TextMark[], locale: Locale): boolean {
  if (mark.kind !== 'text' || !mark.key.startsWith('key:')) return false;
  const { top } = labelBox(mark, locale);
  return mark.anchor === 'start' && scopes.some((scope) => labelBox(scope, locale).bottom > top);
}

/** Dotted lines that lead from a name to its bar; one path, as they all change together. */
function guides({ plot, rows, locale }: Drawing, scopes: readonly TextMark[]): Mark {
  // Where words stand before a bar, the line ends before them.
  const wordsAt = new Map(
    scopes
      .filter(({ anchor }) => anchor === 'end')
      .map((mark) => [mark.key, labelBox(mark, locale).left - 4]),
  );
  const lines = rows.map((row) => {
    const y = plot.y.get(row.id) ?? 0;
    const end = wordsAt.get(`scope:${row.id}`) ?? spanIn(plot, row).left - 4;
    return `M${String(plot.left)},${String(y)}H${String(Math.max(plot.left, end))}`;
  });
  return {
    kind: 'path',
    key: `guides:${String(rows.length)}`,
    d: lines.join(''),
    stroke: 'ink-3',
    strokeWidth: 0.75,
    dash: 'dotted',
    opacity: 0.6,
  };
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
