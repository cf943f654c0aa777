import { scaleTime } from 'd3';
import type { Layout, Mark } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Data } from '../kit/chart.ts';
import { sum } from '../kit/fit.ts';
import { spread } from '../kit/spread.ts';
import { cameStart, planLanes } from './lanes.ts';
import type { TreeSet } from './schema.ts';
import { LEADING, WEIGHT, type Sizes } from './sizes.ts';

const STROKE = 2;

interface Context {
  readonly data: Data<TreeSet>;
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
export function drawCame({ data, layout, locale, size, root }: Context): Mark[] {
  const { set } = data;
  const start = cameStart(size);
  const end = layout.width - size.r;
  const time = scaleTime([new Date(set.now), monthEnd(set.until)], [start, end]);
  const lanes = planLanes(data, layout, locale, size);
  const foot = layout.height - size.label * 0.6;
  const heights = lanes.map((_, i) => foot - sum(lanes.slice(i + 1).map(({ tall }) => tall)));
  const above = size.label * 0.55;
  const [first] = lanes;
  // Clear of the words of the first line, and of more where there is more.
  const clear = Math.max(1.5, size.laneGap - size.note * 0.8 - (layout.name === 'wide' ? 0 : 2));
  const head = (heights[0] ?? foot) - above - clear - ((first?.tall ?? 0) - size.laneGap);
  const stem: Mark = {
    kind: 'path',
    key: 'came:stem',
    d: [
      `M${n(size.root)},${n(root)}V${n(heights.at(-1) ?? foot)}`,
      ...heights.map((y) => `M${n(size.root)},${n(y)}H${n(end)}`),
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
  const lines = lanes.flatMap(({ id, own, happened }, i): Mark[] => {
    const y = heights[i] ?? foot;
    const held = own.length > 0 ? [text(`came:${id}`, start, y - above, own, size)] : [];
    const at = happened.map(({ date }) => time(new Date(date)));
    const berths = happened.map(({ width }, j) => ({
      target: (at[j] ?? start) - size.r,
      before: 0,
      after: width,
    }));
    // Long words stand closer, rather than out of the box.
    const taken = sum(happened.map(({ width }) => width));
    const free = (layout.width - start - taken) / Math.max(1, happened.length - 1);
    const lefts = spread(berths, Math.max(0, Math.min(size.pad, free)), start, layout.width);
    const dated = happened.flatMap(({ event, lines }, j): Mark[] => [
      {
        kind: 'circle',
        key: `came:dot:${event}`,
        x: at[j] ?? start,
        y,
        r: size.r,
        fill: 'ink',
        stroke: 'paper',
        strokeWidth: 2,
      },
      text(`came:${id}:${event}`, lefts[j] ?? start, y - above - size.r * 0.5, lines, size),
    ]);
    return [...held, ...dated];
  });
  return [stem, heading, ...lines];
}

/** Words whose last line stands at a height. */
function text(key: string, x: number, y: number, lines: readonly string[], size: Sizes): Mark {
  const first = y - (lines.length - 1) * size.label * LEADING;
  return { kind: 'text', key, x, y: first, lines, size: size.label, weight: WEIGHT };
}

/** Last day of a month. */
function monthEnd(date: string): Date {
  const first = new Date(date.slice(0, 7));
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0));
}

function n(value: number): string {
  return value.toFixed(1);
}
