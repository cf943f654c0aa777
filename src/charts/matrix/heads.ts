import type { Mark, TextMark } from '../../frames/mark.ts';
import { labelWidth, wrap } from '../kit/labels.ts';
import type { Drawing } from './draw.ts';
import { columnsOf, type Block, type Column } from './grid.ts';
import { focusOf } from './state.ts';

const nameY = 48;
const nameSize = 16;
const detailSize = 13;

/** What the blocks speak of, who the voices are, and the bar over the one that is speaking. */
export function drawHeads(drawing: Drawing): Mark[] {
  const { grid } = drawing;
  return [
    ...grid.blocks.flatMap((block, i) => blockHead(drawing, block, i)),
    ...grid.blocks.flatMap(({ columns }) =>
      columns.flatMap((column, i) => head(drawing, column, columns.length > 1 && i % 2 === 0)),
    ),
    ...(grid.compact ? speakerBelow(drawing) : []),
    focusBar(drawing),
  ];
}

function blockHead({ state, grid, layout, locale }: Drawing, block: Block, i: number): Mark[] {
  const { about, left, right, columns } = block;
  const heard = columns.some(({ voice }) => state.voices.includes(voice.id));
  const rule = (key: string, y: number, strokeWidth: number): Mark => ({
    kind: 'line',
    key: `${key}:${String(i)}`,
    x1: left,
    x2: right,
    y1: y,
    y2: y,
    stroke: heard ? 'ink' : 'line',
    strokeWidth,
  });
  const said = locale.word(`figures.matrix.${about}.${grid.compact ? 'brief' : 'head'}`);
  const size = grid.compact ? 12.5 : 13;
  const half = labelWidth([said], size, 400, locale) / 2;
  const words: TextMark = {
    kind: 'text',
    key: `about:${String(i)}`,
    // Over the middle, as far as the words stay in the box.
    x: Math.min((left + right) / 2, layout.width - half),
    y: grid.compact ? 11 : 13,
    lines: [said],
    size,
    anchor: 'middle',
    fill: heard ? 'ink-2' : 'ink-3',
  };
  const upper = grid.compact ? [] : [rule('about-rule', 22, 0.75)];
  return [words, ...upper, rule('head-rule', grid.top, 1.5)];
}

/** In a small box the names of neighbours stand on two levels, as one has no room for both. */
function head(drawing: Drawing, { voice, middle, width }: Column, upper: boolean): Mark[] {
  const { data, state, grid, locale } = drawing;
  const speaks = focusOf(data.set, state)?.id === voice.id;
  const spoken = state.voices.includes(voice.id);
  const size = grid.compact ? 12.5 : nameSize;
  // Where names and details may break must not depend on the step: names never move apart.
  const lines = grid.compact ? [voice.voice] : wrap(voice.voice, 140, size, locale, 600);
  const name: TextMark = {
    kind: 'text',
    key: `voice:${voice.id}`,
    x: middle,
    y: grid.compact ? grid.top - (upper ? 25 : 9) : nameY,
    lines,
    size: grid.compact || !state.denials ? size : 14,
    leading: 1.2,
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
      y: nameY + 21,
      lines: wrap(voice.detail, width - 6, detailSize, locale),
      size: detailSize,
      leading: 1.2,
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
      y: grid.bottom + 50,
      lines: wrap(
        locale.word('figures.matrix.reply', { by: voice.voice, says: voice.detail }),
        layout.width,
        12.5,
        locale,
      ),
      size: 12.5,
      leading: 1.2,
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
