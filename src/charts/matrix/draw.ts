import type { Frame, Layout, Mark, TextMark } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Attribution } from '../../schemas/attribution.ts';
import type { Data } from '../kit/chart.ts';
import type { Drawing } from './drawing.ts';
import { columnsOf, rowMiddle, type Column } from './grid.ts';
import { drawHeads } from './heads.ts';
import { drawLegend } from './legend.ts';
import { narrowGrid } from './narrow.ts';
import { drawReplies } from './replies.ts';
import {
  certaintyOf,
  completesParentage,
  focusOf,
  rowsInFocus,
  sharedBy,
  type MatrixState,
} from './state.ts';
import { wideGrid } from './wide.ts';
import { leading, rowLines, sizes } from './words.ts';

/** Opacity of marks that a step is not about. */
export const receding = 0.35;

/** Draws a matrix: rules, rows, marks of the voices that have spoken, heads, replies, and a key. */
export function drawMatrix(
  data: Data<Attribution>,
  state: MatrixState,
  layout: Layout,
  locale: Locale,
): Frame {
  const grid =
    layout.name === 'narrow'
      ? narrowGrid(data, layout, locale)
      : wideGrid(data, state.denials ?? false, layout, locale);
  const drawing = { data, state, locale, layout, grid };
  const columns = columnsOf(drawing.grid);
  return [
    ...rules(drawing),
    ...sharedLines(drawing),
    ...columns.flatMap((column) => [nils, names].flatMap((draw) => draw(drawing, column))),
    ...columns.flatMap((column) => openList(drawing, column)),
    ...rowLabels(drawing),
    ...drawHeads(drawing),
    ...drawReplies(drawing),
    ...drawLegend(drawing),
  ];
}

/** The rules under the rows: one path for the labels and each block, so that they move as one. */
function rules({ data, grid }: Drawing): Mark[] {
  const spans = [
    { key: 'labels', left: 0, right: grid.labelEnd },
    ...grid.blocks.map(({ left, right }, i) => ({ key: String(i), left, right })),
  ];
  return spans.map(({ key, left, right }): Mark => {
    const lines = data.set.parents.map(
      (_, row) => `M0,${String((row + 1) * grid.rowHeight)}H${String(right - left)}`,
    );
    return {
      kind: 'path',
      key: `rules:${key}`,
      x: left,
      y: grid.top,
      d: lines.join(''),
      stroke: 'line',
    };
  });
}

/** A line from square to square in each row that every voice on parentage names. */
function sharedLines({ data, state, grid }: Drawing): Mark[] {
  const columns = columnsOf(grid).filter(({ voice }) => voice.about === 'parentage');
  const [start = 0, ...others] = columns.map(({ middle }) => middle);
  const half = grid.square / 2;
  const gaps = others.map((x, i) => {
    const from = (columns[i]?.middle ?? start) + half - start;
    return `M${String(from)},0H${String(x - half - start)}`;
  });
  return sharedBy(data.set, state).map((group) => ({
    kind: 'path',
    key: `shared:${group}`,
    x: start,
    y: rowMiddle(grid, data.set.parents.indexOf(group)),
    d: gaps.join(''),
    stroke: 'ochre-text',
    strokeWidth: grid.compact ? 2 : 3,
    opacity: completesParentage(data.set, state) ? 1 : receding,
  }));
}

/** Short rules where a voice that has spoken does not name a group. */
function nils({ data, state, grid }: Drawing, { voice, middle }: Column): Mark[] {
  if (!state.voices.includes(voice.id)) return [];
  const width = grid.compact ? 5 : 9;
  const d = data.set.parents.flatMap((group, row) =>
    certaintyOf(voice, group)
      ? []
      : [`M${String(-width / 2)},${String((row + 0.5) * grid.rowHeight)}h${String(width)}`],
  );
  const speaks = focusOf(data.set, state)?.id === voice.id;
  return [
    {
      kind: 'path',
      key: `nil:${voice.id}`,
      x: middle,
      y: grid.top,
      d: d.join(''),
      stroke: 'ink-3',
      opacity: speaks ? 1 : 0.5,
    },
  ];
}

function names({ data, state, grid }: Drawing, { voice, middle }: Column): Mark[] {
  if (!state.voices.includes(voice.id)) return [];
  const shared = completesParentage(data.set, state) ? sharedBy(data.set, state) : [];
  const speaks = focusOf(data.set, state)?.id === voice.id;
  const half = grid.square / 2;
  return data.set.parents.flatMap((group, row): Mark[] => {
    const certainty = certaintyOf(voice, group);
    if (!certainty) return [];
    const dash = certainty === 'article-only' && { dash: 'dashed' as const };
    return [
      {
        kind: 'rect',
        key: `name:${voice.id}/${group}`,
        x: middle - half,
        y: rowMiddle(grid, row) - half,
        width: grid.square,
        height: grid.square,
        fill: certainty === 'named' ? 'ochre' : 'paper',
        stroke: 'ochre-text',
        strokeWidth: certainty === 'named' ? 1 : 1.5,
        ...dash,
        opacity: speaks || shared.includes(group) ? 1 : receding,
      },
    ];
  });
}

/** The column of a voice that leaves its list open goes on below the last row. */
function openList({ data, state, grid, locale }: Drawing, { voice, middle }: Column): Mark[] {
  if (!voice.openEnded || !state.voices.includes(voice.id)) return [];
  if (grid.compact && state.denials) return [];
  const speaks = focusOf(data.set, state)?.id === voice.id;
  const [length, size] = grid.compact ? [10, 12.5] : [15, 13];
  const top = grid.bottom + 4;
  return [
    {
      kind: 'line',
      key: `open-line:${voice.id}`,
      x1: middle,
      x2: middle,
      y1: top,
      y2: top + length,
      stroke: 'ochre-text',
      strokeWidth: 2,
      dash: 'dotted',
      opacity: speaks ? 1 : receding,
    },
    {
      kind: 'text',
      key: `open:${voice.id}`,
      x: middle,
      y: top + length + size + 2,
      lines: [locale.word('figures.matrix.open')],
      size,
      anchor: 'middle',
      weight: speaks ? 600 : 400,
      fill: speaks ? 'ink' : 'ink-3',
    },
  ];
}

function rowLabels({ data, state, grid, layout, locale }: Drawing): Mark[] {
  const focus = rowsInFocus(data.set, state);
  const heard = data.set.voices.filter(({ id }) => state.voices.includes(id));
  const { row: size } = sizes[layout.name];
  return data.set.parents.map((group, row): TextMark => {
    const lines = rowLines(data, group, layout, locale);
    const named = heard.some((voice) => certaintyOf(voice, group));
    const inFocus = focus.includes(group);
    return {
      kind: 'text',
      key: `row:${group}`,
      x: 0,
      y: rowMiddle(grid, row) + size * 0.35 - ((lines.length - 1) * leading * size) / 2,
      lines,
      size,
      leading,
      weight: inFocus ? 600 : 400,
      fill: inFocus ? 'ink' : named ? 'ink-2' : 'ink-3',
    };
  });
}
