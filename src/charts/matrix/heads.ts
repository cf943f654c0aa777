import type { Mark, TextMark } from '../../frames/mark.ts';
import { labelWidth } from '../kit/labels.ts';
import { keepApart } from '../kit/share.ts';
import type { Drawing } from './drawing.ts';
import { columnsOf, type Block, type Column } from './grid.ts';
import { introductionAt } from './narrow.ts';
import { focusOf } from './state.ts';
import { detailLines, detailY } from './wide.ts';
import { introduction, leading, nameLines, sizes } from './words.ts';

/** What the blocks speak of, who the voices are, and the bar over the one that is speaking. */
export function drawHeads(drawing: Drawing): Mark[] {
  const { grid } = drawing;
  return [
    ...blockHeads(drawing),
    ...columnsOf(grid).flatMap((column, i) => head(drawing, column, i)),
    ...(grid.compact ? speakerBelow(drawing) : []),
    focusBar(drawing),
  ];
}

/** Words over the middles of the blocks, as far as neighbours and the box leave room for them. */
function blockHeads({ state, grid, layout, locale }: Drawing): Mark[] {
  const { about: size } = sizes[layout.name];
  const said = grid.blocks.map(({ about }) =>
    locale.word(`figures.matrix.${about}.${grid.compact ? 'brief' : 'head'}`),
  );
  const widths = said.map((words) => labelWidth([words], size, 400, locale));
  const lefts = keepApart(
    grid.blocks.map(({ left, right }, i) => {
      const length = widths[i] ?? 0;
      return { at: (left + right - length) / 2, length };
    }),
    [0, layout.width],
    4,
  );
  return grid.blocks.flatMap((block, i): Mark[] => {
    const heard = isHeard(block);
    const words: TextMark = {
      kind: 'text',
      key: `about:${String(i)}`,
      x: (lefts[i] ?? 0) + (widths[i] ?? 0) / 2,
      y: grid.compact ? 11 : 13,
      lines: [said[i] ?? ''],
      size,
      anchor: 'middle',
      fill: heard ? 'ink-2' : 'ink-3',
    };
    const upper = grid.compact ? [] : [rule('about-rule', block, i, 22, 0.75)];
    return [words, ...upper, rule('head-rule', block, i, grid.top, 1.5)];
  });

  function isHeard({ columns }: Block): boolean {
    return columns.some(({ voice }) => state.voices.includes(voice.id));
  }

  function rule(key: string, block: Block, i: number, y: number, strokeWidth: number): Mark {
    return {
      kind: 'line',
      key: `${key}:${String(i)}`,
      x1: block.left,
      x2: block.right,
      y1: y,
      y2: y,
      stroke: isHeard(block) ? 'ink' : 'line',
      strokeWidth,
    };
  }
}

function head(drawing: Drawing, { voice, width, middle }: Column, i: number): Mark[] {
  const { data, state, grid, locale } = drawing;
  const speaks = focusOf(data.set, state)?.id === voice.id;
  const spoken = state.voices.includes(voice.id);
  const { x, y } = grid.heads[i] ?? { x: middle, y: grid.top };
  const name: TextMark = {
    kind: 'text',
    key: `voice:${voice.id}`,
    x,
    y,
    lines: grid.compact ? [voice.voice] : nameLines(voice, locale),
    size: grid.nameSize,
    leading,
    anchor: 'middle',
    weight: speaks ? 600 : 400,
    fill: speaks ? 'ink' : spoken ? 'ink-2' : 'ink-3',
  };
  if (grid.compact || !spoken) return [name];
  return [
    name,
    {
      kind: 'text',
      key: `detail:${voice.id}${state.denials ? '/slim' : ''}`,
      x: middle,
      y: detailY(data.set, locale),
      lines: detailLines(voice, width, locale),
      size: sizes.wide.detail,
      leading,
      anchor: 'middle',
      fill: speaks ? 'ink-2' : 'ink-3',
    },
  ];
}

/** On a small screen only the voice that speaks is introduced, below the rows. */
function speakerBelow({ data, state, grid, layout, locale }: Drawing): Mark[] {
  const voice = focusOf(data.set, state);
  if (!voice) return [];
  return [
    {
      kind: 'text',
      key: `detail:${voice.id}`,
      x: 0,
      y: grid.bottom + introductionAt,
      lines: introduction(voice, layout, locale),
      size: sizes.narrow.detail,
      leading,
      fill: 'ink-2',
    },
  ];
}

/** One bar slides along the heads to the column that is speaking, at last to the replies. */
function focusBar({ data, state, grid }: Drawing): Mark {
  const column = columnsOf(grid).find(({ voice }) => voice.id === focusOf(data.set, state)?.id);
  const inset = grid.compact ? 3 : 8;
  const { left, right } = column
    ? { left: column.left + inset, right: column.left + column.width - inset }
    : grid.replies;
  const height = grid.compact ? 3 : 4;
  const y = (column ? grid.top : grid.replies.top) - height / 2;
  return { kind: 'rect', key: 'focus', x: left, y, width: right - left, height, fill: 'ink' };
}
