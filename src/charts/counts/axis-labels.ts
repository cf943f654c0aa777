import { utcMonth } from 'd3';
import type { Layout, TextMark } from '../../frames/mark.ts';
import { startOf } from '../../locale/dates.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Data } from '../kit/chart.ts';
import { labelWidth } from '../kit/labels.ts';
import type { TimePlot } from './plot.ts';
import type { CountsSet } from './schema.ts';
import { stripOf } from './strip.ts';

const sizes = { narrow: 12.5, wide: 13 } as const;

/** From the axis up to the line above its labels, in a small box. */
const raise = 14;

/** The first months of the quarters on the axis. */
export function quartersOf({ x }: TimePlot): Date[] {
  const [from, to] = x.domain() as [Date, Date];
  return utcMonth.every(3)?.range(from, to) ?? [];
}

/** Where the reference stands, or the end of time where there is none. */
export function referenceX({ set, library }: Data<CountsSet>, { x }: TimePlot): number {
  return set.reference ? x(startOf(library.event(set.reference.event).date)) : Infinity;
}

/** The names of the quarters, where they do not run into each other, at a baseline. */
export function quarterLabels(
  data: Data<CountsSet>,
  plot: TimePlot,
  y: number,
  layout: Layout,
  locale: Locale,
): TextMark[] {
  const { compact, x } = plot;
  const size = sizes[layout.name];
  const quarters = quartersOf(plot);
  const said = (month: Date): string => locale.date(month.toISOString().slice(0, 7), 'month');
  const widths = quarters.map((month) => labelWidth([said(month)], size, 400, locale));
  // Every quarter where their names fit, else every other.
  const pitch = Math.min(
    ...quarters.slice(1).map((month, i) => x(month) - x(quarters[i] ?? month)),
  );
  const every = compact ? 3 : Math.max(...widths) + 4 > pitch ? 2 : 1;
  const mark = referenceX(data, plot);
  return quarters.flatMap((month, i): TextMark[] => {
    if (i % every !== 0) return [];
    return [
      {
        kind: 'text',
        key: `axis:${month.toISOString().slice(0, 7)}`,
        x: compact ? besideReference(x(month), (widths[i] ?? 0) / 2) : x(month),
        y,
        lines: [said(month)],
        size,
        anchor: 'middle',
        fill: 'ink-3',
      },
    ];
  });

  /** In a small box the reference has its name, or at least its line, among the quarters. */
  function besideReference(middle: number, half: number): number {
    const free =
      middle < mark ? Math.min(middle, mark - 7 - half) : Math.max(middle, mark + 4 + half);
    return Math.min(free, layout.width - half);
  }
}

/** The name of the reference in a small box: among the quarters, or above them. */
export function raisedName(
  data: Data<CountsSet>,
  plot: TimePlot,
  layout: Layout,
  locale: Locale,
): { raised: number; more: number } {
  const { reference } = data.set;
  if (!plot.compact || !reference) return { raised: 0, more: 0 };
  const size = sizes[layout.name];
  const mark = referenceX(data, plot);
  const end = mark - 3 + labelWidth([reference.label], size, 400, locale);
  const next = quarterLabels(data, plot, 0, layout, locale)
    .filter(({ x }) => x > mark)
    .map(({ x, lines }) => x - labelWidth(lines, size, 400, locale) / 2);
  if (next.every((left) => left > end + 2)) return { raised: 0, more: 0 };
  const strip = stripOf(data.set, layout, locale);
  return { raised: raise, more: strip.end < mark - 8 ? 0 : raise };
}
