import type { Mark } from '../../frames/mark.ts';
import { labelWidth } from '../kit/labels.ts';
import type { Drawing } from './draw.ts';

const glyph = 10;

/** The key below the rows: what the squares and the short rules mean, once they are there. */
export function drawLegend({ data, state, grid, layout, locale }: Drawing): Mark[] {
  if (grid.compact && state.denials) return [];
  const size = grid.compact ? 12.5 : 13;
  const y = layout.height - (grid.compact ? 5 : 4);
  const doubtful = data.set.voices.some(
    ({ id, names }) =>
      state.voices.includes(id) && names.some(({ certainty }) => certainty === 'article-only'),
  );
  const items = ['named', 'absent', ...(doubtful ? ['article-only'] : [])];
  const marks: Mark[] = [];
  let x = 0;
  for (const item of items) {
    const words = locale.word(`figures.matrix.legend.${item}`);
    marks.push(sign(item, x, y - size * 0.35), {
      kind: 'text',
      key: `legend:${item}`,
      x: x + glyph + 6,
      y,
      lines: [words],
      size,
      fill: 'ink-2',
    });
    x += glyph + 6 + labelWidth([words], size, 400, locale) + (grid.compact ? 5 : 18);
  }
  return marks;
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
