import type { Frame, Layout, Mark, TextMark } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Attribution } from '../../schemas/attribution.ts';
import type { Data } from '../kit/chart.ts';
import { wrap } from '../kit/labels.ts';
import { columnsOf, gridOf, rowMiddle, type Column, type Grid } from './grid.ts';
import { drawReplies } from './replies.ts';
import {
  certaintyOf,
  completesParentage,
  focusOf,
  rowsInFocus,
  sharedBy,
  type MatrixState,
} from './state.ts';

/** Everything that the parts of a matrix are drawn from. */
export interface Drawing {
  readonly data: Data<Attribution>;
  readonly state: MatrixState;
  readonly locale: Locale;
  readonly grid: Grid;
}

const receding = 0.35;

/** Draws a matrix: rules, rows, marks of the voices that have spoken, heads, replies, and a foot. */
export function drawMatrix(
  data: Data<Attribution>,
  state: MatrixState,
  layout: Layout,
  locale: Locale,
): Frame {
  const drawing = { data, state, locale, grid: gridOf(data.set, layout) };
  return [
    ...rules(drawing),
    ...sharedLines(drawing),
    ...columnsOf(drawing.grid).flatMap((column) => cells(drawing, column)),
    ...rowLabels(drawing),
    ...heads(drawing),
    ...focusBar(drawing),
    ...openLists(drawing),
    ...drawReplies(drawing),
    ...legend(drawing, layout),
  ];
}

function rules({ data, state, grid }: Drawing): Mark[] {
  const { blocks, top, rowHeight } = grid;
  const rows = data.set.parents.flatMap((group, row) => {
    const y = top + (row + 1) * rowHeight;
    const spans = [
      { id: 'label', left: 0, right: (blocks[0]?.left ?? 0) - (grid.compact ? 0 : 14) },
      ...blocks.map(({ left, right }, i) => ({ id: String(i), left, right })),
    ];
    return spans.map(({ id, left, right }): Mark => ({
      kind: 'line',
      key: `rule:${id}/${group}`,
      x1: left,
      x2: right,
      y1: y,
      y2: y,
      stroke: 'line',
    }));
  });
  const headRules = blocks.map(({ left, right, columns }, i): Mark => {
    const spoken = columns.some(({ voice }) => state.voices.includes(voice.id));
    return {
      kind: 'line',
      key: `head-rule:${String(i)}`,
      x1: left,
      x2: right,
      y1: top,
      y2: top,
      stroke: spoken ? 'ink' : 'line',
      strokeWidth: 1.5,
    };
  });
  return [...rows, ...headRules];
}

/** A line joins the squares of a row that every voice on parentage names. */
function sharedLines({ data, state, grid }: Drawing): Mark[] {
  const columns = columnsOf(grid).filter(({ voice }) => voice.about === 'parentage');
  const inFocus = completesParentage(data.set, state);
  return sharedBy(data.set, state).map((group) => {
    const y = rowMiddle(grid, data.set.parents.indexOf(group));
    return {
      kind: 'line',
      key: `shared:${group}`,
      x1: columns[0]?.middle ?? 0,
      x2: columns.at(-1)?.middle ?? 0,
      y1: y,
      y2: y,
      stroke: 'ochre-text',
      strokeWidth: grid.compact ? 2 : 3,
      opacity: inFocus ? 1 : receding,
    };
  });
}

function cells({ data, state, grid }: Drawing, { voice, middle }: Column): Mark[] {
  if (!state.voices.includes(voice.id)) return [];
  const shared = completesParentage(data.set, state) ? sharedBy(data.set, state) : [];
  const speaks = focusOf(data.set, state)?.id === voice.id;
  const half = grid.square / 2;
  return data.set.parents.map((group, row): Mark => {
    const y = rowMiddle(grid, row);
    const certainty = certaintyOf(voice, group);
    if (!certainty) {
      return {
        kind: 'line',
        key: `nil:${voice.id}/${group}`,
        x1: middle - half / 3,
        x2: middle + half / 3,
        y1: y,
        y2: y,
        stroke: 'ink-3',
        opacity: speaks ? 1 : receding + 0.15,
      };
    }
    return {
      kind: 'rect',
      key: `name:${voice.id}/${group}`,
      about: group,
      x: middle - half,
      y: y - half,
      width: grid.square,
      height: grid.square,
      fill: certainty === 'named' ? 'ochre' : 'paper',
      stroke: 'ochre-text',
      strokeWidth: certainty === 'named' ? 1 : 1.5,
      ...(certainty === 'article-only' && { dash: 'dashed' as const }),
      opacity: speaks || shared.includes(group) ? 1 : receding,
    };
  });
}

function rowLabels({ data, state, grid, locale }: Drawing): Mark[] {
  const focus = rowsInFocus(data.set, state);
  const heard = data.set.voices.filter(({ id }) => state.voices.includes(id));
  const size = grid.compact ? 11 : 15;
  return data.set.parents.map((group, row): TextMark => {
    const record = data.library.group(group);
    const width = (grid.blocks[0]?.left ?? 0) - (grid.compact ? 0 : 14);
    const lines = grid.compact ? [record.short] : wrap(record.name, width, size, locale, 600);
    const named = heard.some((voice) => certaintyOf(voice, group));
    const inFocus = focus.includes(group);
    return {
      kind: 'text',
      key: `row:${group}`,
      about: group,
      x: 0,
      y: rowMiddle(grid, row) + size * 0.35 - ((lines.length - 1) * 1.2 * size) / 2,
      lines,
      size,
      leading: 1.2,
      weight: inFocus ? 600 : 400,
      fill: inFocus ? 'ink' : named ? 'ink-2' : 'ink-3',
    };
  });
}

function heads(drawing: Drawing): Mark[] {
  const { grid, locale } = drawing;
  const abouts = grid.blocks.map(({ about, left, right, columns }, i): TextMark => {
    const heard = columns.some(({ voice }) => drawing.state.voices.includes(voice.id));
    return {
      kind: 'text',
      key: `about:${String(i)}`,
      x: (left + right) / 2,
      y: grid.compact ? 11 : 16,
      lines: [locale.word(`figures.matrix.${about}.${grid.compact ? 'brief' : 'head'}`)],
      size: grid.compact ? 11 : 13,
      anchor: 'middle',
      fill: heard ? 'ink-2' : 'ink-3',
    };
  });
  return [...abouts, ...columnsOf(grid).flatMap((column) => head(drawing, column))];
}

function head({ data, state, grid, locale }: Drawing, { voice, middle, width }: Column): Mark[] {
  const speaks = focusOf(data.set, state)?.id === voice.id;
  const spoken = state.voices.includes(voice.id);
  const size = grid.compact ? 11 : 15;
  const room = width - (grid.compact ? 0 : 4);
  const lines = wrap(voice.voice, room, size, locale, 600);
  const name: TextMark = {
    kind: 'text',
    key: `voice:${voice.id}`,
    x: middle,
    y: grid.compact ? grid.top - 9 - (lines.length - 1) * 13 : 48,
    lines,
    size,
    leading: grid.compact ? 13 / 11 : 1.2,
    anchor: 'middle',
    weight: speaks ? 600 : 400,
    fill: speaks ? 'ink' : spoken ? 'ink-2' : 'ink-3',
  };
  if (grid.compact || !spoken) return [name];
  return [
    name,
    {
      kind: 'text',
      key: `detail:${voice.id}`,
      x: middle,
      y: 48 + (lines.length - 1) * 18 + 19,
      lines: wrap(voice.detail, room, 12, locale),
      size: 12,
      anchor: 'middle',
      fill: speaks ? 'ink-2' : 'ink-3',
    },
  ];
}

/** One bar slides along the heads to the column that is speaking, at last to the replies. */
function focusBar({ data, state, grid }: Drawing): Mark[] {
  const column = columnsOf(grid).find(({ voice }) => voice.id === focusOf(data.set, state)?.id);
  const { left, right } = column
    ? { left: column.left + 4, right: column.left + column.width - 4 }
    : grid.replies;
  const y = column ? grid.top : grid.replies.top;
  const height = grid.compact ? 3 : 4;
  return [
    {
      kind: 'rect',
      key: 'focus',
      x: left,
      y: y - height / 2,
      width: right - left,
      height,
      fill: 'ink',
    },
  ];
}

/** The list of a voice that leaves it open goes on below the last row. */
function openLists({ data, state, grid, locale }: Drawing): Mark[] {
  if (grid.compact && state.denials) return [];
  return columnsOf(grid)
    .filter(({ voice }) => voice.openEnded && state.voices.includes(voice.id))
    .flatMap(({ voice, middle }): Mark[] => {
      const speaks = focusOf(data.set, state)?.id === voice.id;
      const length = grid.compact ? 12 : 18;
      const size = grid.compact ? 11 : 12;
      return [
        {
          kind: 'line',
          key: `open-line:${voice.id}`,
          x1: middle,
          x2: middle,
          y1: grid.bottom + 4,
          y2: grid.bottom + 4 + length,
          stroke: 'ochre-text',
          strokeWidth: 2,
          dash: 'dotted',
          opacity: speaks ? 1 : receding,
        },
        {
          kind: 'text',
          key: `open:${voice.id}`,
          x: middle,
          y: grid.bottom + 4 + length + size,
          lines: wrap(locale.word('figures.matrix.open'), 100, size, locale),
          size,
          anchor: 'middle',
          weight: speaks ? 600 : 400,
          fill: speaks ? 'ink' : 'ink-3',
        },
      ];
    });
}

/** Says what the two squares and the short rule mean. */
function legend({ data, state, grid, locale }: Drawing, layout: Layout): Mark[] {
  if (grid.compact && state.denials) return [];
  const size = grid.compact ? 11 : 12;
  const y = layout.height - (grid.compact ? 5 : 6);
  const doubtful = data.set.voices.some(
    ({ id, names }) =>
      state.voices.includes(id) && names.some(({ certainty }) => certainty === 'article-only'),
  );
  const text = (key: string): TextMark => ({
    kind: 'text',
    key: `legend:${key}`,
    x: 0,
    y,
    lines: [locale.word(`figures.matrix.legend.${key}`)],
    size,
    fill: doubtful && key === 'doubtful' && !state.denials ? 'ink-2' : 'ink-3',
  });
  return [text(doubtful ? 'doubtful' : 'plain')];
}
