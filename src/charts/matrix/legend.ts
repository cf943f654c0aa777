import type { Layout, Mark } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Attribution } from '../../schemas/attribution.ts';
import { flow, flowLines } from '../kit/flow.ts';
import { labelWidth } from '../kit/labels.ts';
import type { Drawing } from './drawing.ts';

const glyph = 10;
const indent = glyph + 6;
const measures = {
  narrow: { size: 12.5, gap: 5, bottom: 6 },
  wide: { size: 13, gap: 18, bottom: 7 },
} as const;
const leading = 1.1;

/** The key below the rows: what the squares and the short rules mean, once they are there. */
export function drawLegend({ data, state, grid, layout, locale }: Drawing): Mark[] {
  if (grid.compact && state.denials) return [];
  const { size, bottom } = measures[layout.name];
  const doubtful = data.set.voices.some(
    (voice) => state.voices.includes(voice.id) && isDoubtful(voice),
  );
  const items = itemsOf(doubtful);
  const places = flowOf(items, layout, locale);
  const last = flowLines(places) - 1;
  return items.flatMap((item, i): Mark[] => {
    const { x, line } = places[i] ?? { x: 0, line: 0 };
    const y = layout.height - bottom - (last - line) * size * leading;
    return [
      sign(item, x, y - size * 0.35),
      {
        kind: 'text',
        key: `legend:${item}`,
        x: x + indent,
        y,
        lines: [said(item, locale)],
        size,
        fill: 'ink-2',
      },
    ];
  });
}

/** The most that the key takes of the box at its lower edge, user units. */
export function legendHeight({ voices }: Attribution, layout: Layout, locale: Locale): number {
  const { size, bottom } = measures[layout.name];
  const lines = flowLines(flowOf(itemsOf(voices.some(isDoubtful)), layout, locale));
  return bottom + size * 0.8 + (lines - 1) * size * leading;
}

function isDoubtful({ names }: Attribution['voices'][number]): boolean {
  return names.some(({ certainty }) => certainty === 'article-only');
}

function itemsOf(doubtful: boolean): string[] {
  return ['named', 'absent', ...(doubtful ? ['article-only'] : [])];
}

function said(item: string, locale: Locale): string {
  return locale.word(`figures.matrix.legend.${item}`);
}

function flowOf(items: readonly string[], layout: Layout, locale: Locale) {
  const { size, gap } = measures[layout.name];
  const widths = items.map((item) => indent + labelWidth([said(item, locale)], size, 400, locale));
  return flow(widths, layout.width, gap);
}

function sign(item: string, x: number, y: number): Mark {
  const key = `legend-sign:${item}`;
  if (item === 'absent') {
    return { kind: 'line', key, x1: x + 1, x2: x + glyph - 1, y1: y, y2: y, stroke: 'ink-3' };
  }
  return {
    kind: 'rect',
    key,
    x,
    y: y - glyph / 2,
    width: glyph,
    height: glyph,
    fill: item === 'named' ? 'ochre' : 'paper',
    stroke: 'ochre-text',
    strokeWidth: item === 'named' ? 1 : 1.5,
    ...(item !== 'named' && { dash: 'dashed' as const }),
  };
}
