import type { Mark } from '../../frames/mark.ts';
import type { Scene } from './draw.ts';
import { bandAt, bandOf, datedBands, plotHeight } from './scale.ts';
import type { Band } from './schema.ts';

const CAPTION = 13.5;
const VOICE = 13;
/** Width of the margin that captions stand in, user units. */
const MARGIN = 104;
/** How far above its marks a band begins, user units. */
const HEAD = 34;
/** Half the width of a window of days on the axis, user units. */
const WINDOW = 14;

/** Captions in the margin, each below a rule: only where there is a margin. */
export function drawCaptions({ set, state, layout, locale }: Scene): Mark[] {
  if (layout.name === 'narrow') return [];
  const rules = set.bands.map((band): Mark => {
    const y = bandAt(set, band.id, layout) - HEAD;
    return {
      kind: 'line',
      key: `rule:${band.id}`,
      x1: 0,
      x2: MARGIN,
      y1: y,
      y2: y,
      stroke: 'line',
    };
  });
  const captions = set.bands.flatMap((band): Mark[] => {
    const y = bandAt(set, band.id, layout) - HEAD + 18;
    const voice = set.voices.find(({ id }) => id === band.voice);
    const spoken = set.nodes.some(
      (n) => bandOf(n, layout) === band.id && state.parts.includes(n.part),
    );
    return [
      ...(band.label === undefined
        ? []
        : [
            {
              kind: 'text' as const,
              key: `caption:${band.id}`,
              x: 0,
              y,
              lines: [band.label],
              size: CAPTION,
              weight: 600,
              fill: 'ink-2' as const,
            },
          ]),
      ...(voice && spoken
        ? [
            {
              kind: 'text' as const,
              key: `voice:${band.id}`,
              x: 0,
              y: y + 18,
              lines: [locale.word('figures.network.says', { voice: voice.label })],
              size: VOICE,
              fill: 'ink-3' as const,
            },
          ]
        : []),
    ];
  });
  return [...rules, ...captions];
}

/** Time at the foot: a tick a band, years left out dotted, a window of days as a hollow bar. */
export function drawAxis(scene: Scene): Mark[] {
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
  return [...segments, ...dated.flatMap((band) => drawTick(band, y, scene)), ...drawKey(scene, y)];
}

/** What solid and dashed lines mean, at the foot of the plot. */
function drawKey({ set, layout, locale }: Scene, foot: number): Mark[] {
  const size = layout.name === 'wide' ? 13.5 : 12.5;
  const wide = layout.name === 'wide';
  const x = wide ? bandAt(set, datedBands(set)[0]?.id ?? '', layout) : 0;
  const dash = wide ? 26 : 17;
  return (['solid', 'dashed'] as const).flatMap((line, i): Mark[] => {
    const y = foot - size * (3.6 - i * 1.6);
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
        x: x + dash + size * 0.6,
        y,
        lines: [locale.word(`figures.network.key.${line}`)],
        size,
        fill: 'ink-2',
      },
    ];
  });
}

function drawTick(band: Band, y: number, { set, layout, locale }: Scene): Mark[] {
  const x = bandAt(set, band.id, layout);
  const size = layout.name === 'narrow' ? 12.5 : 13.5;
  const date = band.date ?? '';
  const label =
    band.until === undefined
      ? locale.date(date, 'short')
      : locale.word('figures.network.window', {
          from: locale.date(date, 'day'),
          to: locale.date(band.until, 'day'),
        });
  const mark: Mark =
    band.until === undefined
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
  const anchor = x < size * 2 ? 'start' : 'middle';
  return [
    mark,
    {
      kind: 'text',
      key: `date:${band.id}`,
      x: anchor === 'start' ? 0 : x,
      y: y + size * 1.6,
      lines: [label],
      size,
      anchor,
      fill: 'ink-2',
    },
  ];
}
