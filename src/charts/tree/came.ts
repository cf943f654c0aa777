import { scaleTime } from 'd3';
import type { Layout, Mark } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Library } from '../../schemas/library.ts';
import { labelWidth } from '../kit/labels.ts';
import { spread } from '../kit/spread.ts';
import type { Sizes } from './plan.ts';
import type { TreeSet } from './schema.ts';

const STROKE = 2;

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
  const time = scaleTime([new Date(set.now), monthEnd(set.until)], [start, end]);
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
      line.label === undefined ? [] : [text(`came:${line.id}`, start, y - above, line.label, size)];
    const happened = line.events.map(({ event, short }) => {
      const { date, title } = library.event(event);
      const words = locale.word('figures.tree.happened', {
        date: locale.date(date, 'day'),
        title: (layout.name === 'narrow' ? short : undefined) ?? title,
      });
      return {
        event,
        words,
        x: time(new Date(date)),
        wide: labelWidth([words], size.label, 600, locale),
      };
    });
    const berths = happened.map(({ x, wide }) => ({ target: x - size.r, before: 0, after: wide }));
    // Long words stand closer, rather than out of the box.
    const taken = happened.reduce((sum, { wide }) => sum + wide, 0);
    const free = (layout.width - start - taken) / Math.max(1, happened.length - 1);
    const lefts = spread(berths, Math.max(0, Math.min(size.pad, free)), start, layout.width);
    const dated = happened.flatMap(({ event, words, x }, j): Mark[] => [
      {
        kind: 'circle',
        key: `came:dot:${event}`,
        x,
        y,
        r: size.r,
        fill: 'ink',
        stroke: 'paper',
        strokeWidth: 2,
      },
      text(`came:${line.id}:${event}`, lefts[j] ?? x, y - above - size.r * 0.5, words, size),
    ]);
    return [...own, ...dated];
  });
  return [stem, heading, ...lines];
}

function text(key: string, x: number, y: number, words: string, size: Sizes): Mark {
  return { kind: 'text', key, x, y, lines: [words], size: size.label, weight: 600 };
}

/** Last day of a month. */
function monthEnd(date: string): Date {
  const first = new Date(date.slice(0, 7));
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0));
}

function n(value: number): string {
  return value.toFixed(1);
}
