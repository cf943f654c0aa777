import { scaleTime } from 'd3';
import type { Layout, Mark } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Library } from '../../schemas/library.ts';
import { labelWidth } from '../kit/labels.ts';
import type { Sizes } from './plan.ts';
import type { TreeSet } from './schema.ts';

const STROKE = 2.5;

interface Context {
  readonly set: TreeSet;
  readonly library: Library;
  readonly layout: Layout;
  readonly locale: Locale;
  readonly size: Sizes;
  /** Height of the root. */
  readonly root: number;
}

/**
 * What came: from the root a solid stem down to one line for each thing that held or happened, all
 * over the same time, so that dates can be compared.
 */
export function drawCame(context: Context): Mark[] {
  const { set, library, layout, locale, size, root } = context;
  const start = size.root + size.pad * 1.6;
  const end = layout.width - size.r;
  const time = scaleTime([monthStart(set.now), monthEnd(set.until)], [start, end]);
  const foot = layout.height - size.label * 0.6;
  const lane = (i: number): number => foot - (set.came.length - 1 - i) * size.lane;
  const above = size.label * 0.55;
  const head = lane(0) - size.lane + (layout.name === 'wide' ? 2 : 5);
  const stem: Mark = {
    kind: 'path',
    key: 'came:stem',
    d: [
      `M${n(size.root)},${n(root)}V${n(lane(set.came.length - 1))}`,
      ...set.came.map((_, i) => `M${n(size.root)},${n(lane(i))}H${n(end)}`),
    ].join(''),
    fill: 'none',
    stroke: 'ink',
    strokeWidth: STROKE,
  };
  const heading: Mark = {
    kind: 'text',
    key: 'came:heading',
    x: start,
    y: head,
    lines: [locale.word('figures.tree.came', { until: locale.date(set.until, 'month') })],
    size: size.note,
    fill: 'ink-2',
  };
  const lines = set.came.flatMap((line, i): Mark[] => {
    const y = lane(i);
    const own: Mark[] =
      line.label === undefined
        ? []
        : [text(`came:${line.id}`, start, y - above, line.label, 'start', size)];
    const happened = line.events.flatMap(({ event, short }): Mark[] => {
      const { date, title } = library.event(event);
      const x = time(new Date(date));
      const words = locale.word('figures.tree.happened', {
        date: locale.date(date, 'day'),
        title: (layout.name === 'narrow' ? short : undefined) ?? title,
      });
      const wide = labelWidth([words], size.label, 600, locale);
      const left = Math.max(start, Math.min(x - size.r, layout.width - wide));
      return [
        { kind: 'circle', key: `came:dot:${event}`, x, y, r: size.r, fill: 'ink', stroke: 'paper', strokeWidth: 2, about: event },
        text(`came:${line.id}:${event}`, left, y - above - size.r * 0.5, words, 'start', size),
      ];
    });
    return [...own, ...happened];
  });
  return [stem, heading, ...lines];
}

function text(
  key: string,
  x: number,
  y: number,
  words: string,
  anchor: 'start' | 'end',
  size: Sizes,
): Mark {
  return { kind: 'text', key, x, y, lines: [words], size: size.label, weight: 600, anchor };
}

/** First day of a month or year, or the day itself. */
function monthStart(date: string): Date {
  return new Date(date);
}

/** Last day of a month. */
function monthEnd(date: string): Date {
  const first = new Date(date.slice(0, 7));
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0));
}

function n(value: number): string {
  return value.toFixed(1);
}
