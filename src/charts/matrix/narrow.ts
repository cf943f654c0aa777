import type { Layout } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Attribution } from '../../schemas/attribution.ts';
import type { Data } from '../kit/chart.ts';
import { labelWidth } from '../kit/labels.ts';
import { keepApart } from '../kit/share.ts';
import { blocksOf, gapsIn, type Block, type Column, type Grid } from './grid.ts';
import { legendHeight } from './legend.ts';
import { repliesBelow } from './replies.ts';
import { introduction, leading, rowLines, sizes } from './words.ts';

const gap = 8;
/** Width of a column that stands apart. */
const apart = 80;
const { narrow: size } = sizes;

/** A small matrix: labels and heads take what they need, rows give way to what is said below. */
export function narrowGrid(data: Data<Attribution>, layout: Layout, locale: Locale): Grid {
  const { voices, parents, denials } = data.set;
  const labels = parents.map((group) =>
    labelWidth(rowLines(data, group, layout, locale), size.row, 600, locale),
  );
  const label = Math.max(124, ...labels);
  const inFirst = voices.filter(({ about }) => about === voices[0]?.about).length;
  const free = layout.width - label - gapsIn(voices) * gap - (voices.length - inFirst) * apart;
  const widths = voices.map((_, i) => (i < inFirst ? free / inFirst : apart));
  const blocks = blocksOf(voices, widths, label, gap);
  const { heads, top } = levels(blocks, layout, locale);
  const introduced = voices.map((voice) => introduction(voice, layout, locale).length);
  const below = Math.max(
    denials.length > 0 ? repliesBelow(data.set, layout, locale).height : 0,
    introductionAt + (Math.max(...introduced) - 1) * size.detail * leading,
    introductionAt + legendHeight(data.set, layout, locale),
  );
  const rowHeight = Math.min(23, (layout.height - top - below) / parents.length);
  const bottom = top + parents.length * rowHeight;
  return {
    compact: true,
    labelEnd: label,
    blocks,
    nameSize: size.name,
    heads,
    top,
    rowHeight,
    bottom,
    square: 13,
    replies: { left: 0, right: layout.width, top: bottom },
  };
}

/** Baseline of the introduction, below the last row. */
export const introductionAt = 50;

/**
 * Names of neighbours on two levels, as one has no room for both; where two have no room either,
 * each column of the first block has a level of its own, as stairs.
 */
function levels(
  [first, ...others]: readonly Block[],
  layout: Layout,
  locale: Locale,
): Pick<Grid, 'heads' | 'top'> {
  const columns = first?.columns ?? [];
  const rest = others.flatMap((block) => block.columns);
  const two = place([
    columns.filter((_, i) => columns.length > 1 && i % 2 === 0),
    [...columns.filter((_, i) => columns.length <= 1 || i % 2 === 1), ...rest],
  ]);
  const best =
    two.strays && columns.length > 1
      ? place(columns.map((column, i) => (i === 0 ? [column, ...rest] : [column])))
      : two;
  return {
    heads: [...columns, ...rest].map(({ voice }) => best.at.get(voice.id) ?? origin),
    top: best.top,
  };

  function place(rows: readonly (readonly Column[])[]) {
    const pitch = rows.length > 2 ? 14 : 16;
    const top = 20 + pitch * rows.length;
    const at = new Map<string, { x: number; y: number }>();
    let strays = false;
    for (const [i, row] of rows.entries()) {
      const stretches = row.map(({ voice, middle }) => {
        const length = labelWidth([voice.voice], size.name, 600, locale);
        return { at: middle - length / 2, length };
      });
      const lefts = keepApart(stretches, [0, layout.width], 2);
      for (const [k, { voice, width }] of row.entries()) {
        const { at: wanted, length } = stretches[k] ?? { at: 0, length: 0 };
        const left = lefts[k] ?? 0;
        strays ||= Math.abs(left - wanted) > width / 4;
        at.set(voice.id, { x: left + length / 2, y: top - 9 - (rows.length - 1 - i) * pitch });
      }
    }
    return { at, top, strays };
  }
}

const origin = { x: 0, y: 0 };
