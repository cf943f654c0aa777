import type { Mark } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import { labelWidth, wrap } from '../kit/labels.ts';
import type { Scene } from './scene.ts';
import { bandAt, datedBands, plotHeight } from './scale.ts';
import type { Band } from './schema.ts';
import type { Placed } from './settle.ts';
import { spread } from '../kit/spread.ts';

/** Height over the foot of the plot that the key may take, in sizes of its text. */
const KEY = 6;
/** Half the width of a window of days on the axis, user units. */
const WINDOW = 14;
/** Least space between two dates on the axis, user units. */
const DATES_APART = 5;

/** Time at the foot: a tick a band, years left out dotted, a window of days as a hollow bar. */
export function drawAxis(scene: Scene, places: ReadonlyMap<string, Placed>): Mark[] {
  const { set, layout } = scene;
  const dated = datedBands(set);
  const y = plotHeight(set, layout);
  const end = layout.width;
  const first = dated[0];
  const start = first ? bandAt(set, first.id, layout) : 0;
  const segments = dated.map((band, i): Mark => {
    const next = dated[i + 1];
    const x1 = bandAt(set, band.id, layout);
    return {
      kind: 'line',
      key: `axis:${band.id}`,
      x1: i === 0 ? start : x1,
      x2: next ? bandAt(set, next.id, layout) : end,
      y1: y,
      y2: y,
      stroke: 'ink-3',
      ...(next?.skipped && { dash: 'dotted' as const }),
    };
  });
  const dates = drawDates(dated, y, scene);
  return [
    ...segments,
    ...dated.flatMap((band, i) => [drawTick(band, y, scene), ...dates.slice(i, i + 1)]),
    ...drawKey(scene, y, places),
  ];
}

/** What solid and dashed lines mean, at the foot of the plot, beside what stands there. */
function drawKey(
  { set, layout, locale }: Scene,
  foot: number,
  places: ReadonlyMap<string, Placed>,
): Mark[] {
  const wide = layout.name === 'wide';
  const size = wide ? 13.5 : 12.5;
  const x = wide ? bandAt(set, datedBands(set)[0]?.id ?? '', layout) : 0;
  const dash = wide ? 26 : 17;
  const from = x + dash + size * 0.6;
  const beside = [...places.values()]
    .map(({ box }) => box)
    .filter((box) => box.bottom > foot - size * KEY && box.left > from);
  const room = Math.min(layout.width, ...beside.map(({ left }) => left)) - from - 1;
  const kinds = (['solid', 'dashed'] as const).map((line) => ({
    line,
    lines: wrap(locale.word(`figures.network.key.${line}`), room, size, locale),
  }));
  const ys = kinds.map(({ lines }, i) => {
    const below = kinds
      .slice(i + 1)
      .reduce((sum, next) => sum + next.lines.length * 1.25 + 0.35, 0);
    return foot - size * (2 + below + (lines.length - 1) * 1.25);
  });
  return kinds.flatMap(({ line, lines }, i): Mark[] => {
    const y = ys[i] ?? foot;
    return [
      {
        kind: 'line',
        key: `key:${line}`,
        x1: x,
        x2: x + dash,
        y1: y - size * 0.32,
        y2: y - size * 0.32,
        stroke: 'ink-2',
        strokeWidth: line === 'solid' ? 3 : 1.4,
        ...(line === 'dashed' && { dash: 'dashed' as const }),
      },
      {
        kind: 'text',
        key: `key-label:${line}`,
        x: from,
        y,
        lines,
        size,
        fill: 'ink-2',
      },
    ];
  });
}

/** Dates under the ticks of the axis; long ones give way to each other and to the edge of the box. */
function drawDates(dated: readonly Band[], y: number, { set, layout, locale }: Scene): Mark[] {
  const size = layout.name === 'narrow' ? 12.5 : 13.5;
  const dates = dated.map((band) => {
    const x = bandAt(set, band.id, layout);
    const words = dateOf(band, locale);
    const width = labelWidth([words], size, 400, locale);
    return x < size * 2
      ? { band, words, anchor: 'start' as const, target: 0, before: 0, after: width }
      : { band, words, anchor: 'middle' as const, target: x, before: width / 2, after: width / 2 };
  });
  const places = spread(dates, DATES_APART, 0, layout.width);
  return dates.map(({ band, words, anchor }, i) => ({
    kind: 'text',
    key: `date:${band.id}`,
    x: places[i] ?? 0,
    y: y + size * 1.6,
    lines: [words],
    size,
    anchor,
    fill: 'ink-2',
  }));
}

function dateOf({ date = '', until }: Band, locale: Locale): string {
  if (until === undefined) return locale.date(date, 'short');
  return locale.word('figures.network.window', {
    from: locale.date(date, 'day'),
    to: locale.date(until, 'day'),
  });
}

function drawTick(band: Band, y: number, { set, layout }: Scene): Mark {
  const x = bandAt(set, band.id, layout);
  return band.until === undefined
    ? {
        kind: 'line',
        key: `tick:${band.id}`,
        x1: x,
        x2: x,
        y1: y - 4,
        y2: y + 4,
        stroke: 'ink-3',
      }
    : {
        kind: 'rect',
        key: `window:${band.id}`,
        x: x - WINDOW,
        y: y - 3.5,
        width: 2 * WINDOW,
        height: 7,
        round: 3.5,
        fill: 'paper',
        stroke: 'ink-2',
        strokeWidth: 1.5,
      };
}
