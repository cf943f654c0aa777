import type { Layout, Mark } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import { labelWidth, wrap } from '../kit/labels.ts';
import type { Scene } from './scene.ts';
import type { Placement } from './placement.ts';
import { bandOf } from './scale.ts';
import type { Band, NetworkSet } from './schema.ts';
import type { Box } from '../kit/box.ts';

/** How far above its marks a band begins, user units. */
export const HEAD = 34;
const CAPTION = 13.5;
const VOICE = 13;
/** Width of the margin that captions stand in, and the most that words may make of it. */
const MARGIN = 104;
const MOST = 120;
/** Distance of baselines, user units. */
const LINE = 18;

interface Words {
  readonly caption: readonly string[];
  readonly voice: readonly string[];
}

/** Width of the margin for captions: none in the narrow layout. */
export function captionMargin(set: NetworkSet, layout: Layout, locale: Locale): number {
  if (layout.name === 'narrow') return 0;
  const widest = set.bands.map((band) =>
    Math.max(
      labelWidth([band.label ?? ''], CAPTION, 600, locale),
      labelWidth([saysOf(band, set, locale)], VOICE, 400, locale),
    ),
  );
  return Math.min(MOST, Math.max(MARGIN, ...widest));
}

/** How far below its marks the caption of a band ends, user units. */
export function captionBottom(
  id: string,
  margin: number,
  { set, locale }: { readonly set: NetworkSet; readonly locale: Locale },
): number {
  const band = set.bands.find((other) => other.id === id);
  if (!band) return 0;
  const { caption, voice } = wordsOf(band, margin, set, locale);
  return LINE - HEAD + (caption.length + voice.length - 1) * LINE + VOICE * 0.25;
}

/** What captions take, voices included. */
export function captionBoxes(
  { set, locale }: Pick<Scene, 'set' | 'locale'>,
  { heights, margin }: Pick<Placement, 'heights' | 'margin'>,
): Box[] {
  if (margin === 0) return [];
  return set.bands.map(({ id }) => {
    const y = heights.get(id) ?? 0;
    const bottom = y + captionBottom(id, margin, { set, locale });
    return { left: 0, right: margin, top: y - HEAD, bottom };
  });
}

/** Captions in the margin, each below a rule: only where there is a margin. */
export function drawCaptions(
  { set, state, layout, locale }: Scene,
  { heights, margin }: Pick<Placement, 'heights' | 'margin'>,
): Mark[] {
  if (margin === 0) return [];
  const top = (band: Band): number => (heights.get(band.id) ?? 0) - HEAD;
  const rules = set.bands.map((band): Mark => ({
    kind: 'line',
    key: `rule:${band.id}`,
    x1: 0,
    x2: margin,
    y1: top(band),
    y2: top(band),
    stroke: 'line',
  }));
  const captions = set.bands.flatMap((band): Mark[] => {
    const { caption, voice } = wordsOf(band, margin, set, locale);
    const y = top(band) + LINE;
    const spoken = set.nodes.some(
      (node) => bandOf(node, layout) === band.id && state.parts.includes(node.part),
    );
    return [
      ...(caption.length > 0
        ? [
            {
              kind: 'text' as const,
              key: `caption:${band.id}`,
              x: 0,
              y,
              lines: caption,
              size: CAPTION,
              weight: 600,
              fill: 'ink-2' as const,
            },
          ]
        : []),
      ...(voice.length > 0 && spoken
        ? [
            {
              kind: 'text' as const,
              key: `voice:${band.id}`,
              x: 0,
              y: y + caption.length * LINE,
              lines: voice,
              size: VOICE,
              fill: 'ink-3' as const,
            },
          ]
        : []),
    ];
  });
  return [...rules, ...captions];
}

function wordsOf(band: Band, margin: number, set: NetworkSet, locale: Locale): Words {
  const says = saysOf(band, set, locale);
  return {
    caption: band.label === undefined ? [] : wrap(band.label, margin, CAPTION, locale, 600),
    voice: says === '' ? [] : wrap(says, margin, VOICE, locale),
  };
}

function saysOf(band: Band, set: NetworkSet, locale: Locale): string {
  const voice = set.voices.find(({ id }) => id === band.voice);
  return voice ? locale.word('figures.network.says', { voice: voice.label }) : '';
}
