import type { Layout } from '../../frames/mark.ts';
import type { Attribution, Voice } from '../../schemas/attribution.ts';
import type { MatrixState } from './state.ts';

/** A column of a matrix, user units. */
export interface Column {
  readonly voice: Voice;
  readonly left: number;
  readonly width: number;
  /** Where its marks stand. */
  readonly middle: number;
}

/** Columns that speak of the same thing and stand together. */
export interface Block {
  readonly about: Voice['about'];
  readonly left: number;
  readonly right: number;
  readonly columns: readonly Column[];
}

/** Where everything of a matrix stands, user units in reading direction. */
export interface Grid {
  readonly compact: boolean;
  /** Right end of the labels' rules. */
  readonly labelEnd: number;
  readonly blocks: readonly Block[];
  /** Y of the rule between heads and rows. */
  readonly top: number;
  readonly rowHeight: number;
  /** Y of the rule under the last row. */
  readonly bottom: number;
  /** Side of the square that says "named". */
  readonly square: number;
  /** The place of the replies: a column at the end, or the strip below the rows. */
  readonly replies: { readonly left: number; readonly right: number; readonly top: number };
}

interface Measures {
  readonly label: number;
  readonly replies: number;
  /** Between blocks. */
  readonly gap: number;
  readonly top: number;
  readonly row: number;
  readonly square: number;
  /** Width of the columns after the first block; by default all columns are alike. */
  readonly apart?: number;
}

const narrow: Measures = {
  label: 124,
  replies: 0,
  gap: 8,
  apart: 80,
  top: 52,
  row: 23,
  square: 13,
};
const wide: Measures = { label: 178, replies: 0, gap: 44, top: 180, row: 54, square: 30 };
// The columns move together to make room for the answers.
const answered: Measures = { ...wide, label: 164, replies: 166, gap: 22, square: 26 };

/** Lays out the columns in the order of the file, with a gap where they speak of something else. */
export function gridOf(set: Attribution, state: MatrixState, layout: Layout): Grid {
  const compact = layout.name === 'narrow';
  const m = compact ? narrow : state.denials ? answered : wide;
  const runs = runsOf(set.voices);
  const gaps = (runs.length - 1 + (m.replies > 0 ? 1 : 0)) * m.gap;
  const free = layout.width - m.label - m.replies - gaps;
  const apart = m.apart ?? free / set.voices.length;
  const first = runs[0]?.length ?? 1;
  const width = (free - (set.voices.length - first) * apart) / first;
  const blocks: Block[] = [];
  let left = m.label;
  for (const [i, run] of runs.entries()) {
    const block = blockAt(run, left, i === 0 ? width : apart);
    blocks.push(block);
    left = block.right + m.gap;
  }
  const bottom = m.top + set.parents.length * m.row;
  return {
    compact,
    labelEnd: m.label - (compact ? 0 : 14),
    blocks,
    top: m.top,
    rowHeight: m.row,
    bottom,
    square: m.square,
    replies:
      m.replies > 0
        ? { left: layout.width - m.replies, right: layout.width, top: m.top }
        : { left: 0, right: layout.width, top: bottom },
  };
}

/** The middle of a row, user units. */
export function rowMiddle({ top, rowHeight }: Grid, row: number): number {
  return top + (row + 0.5) * rowHeight;
}

/** All columns of a grid. */
export function columnsOf({ blocks }: Grid): readonly Column[] {
  return blocks.flatMap(({ columns }) => columns);
}

function blockAt(run: readonly Voice[], left: number, width: number): Block {
  return {
    about: run[0]?.about ?? 'parentage',
    left,
    right: left + run.length * width,
    columns: run.map((voice, i) => ({
      voice,
      left: left + i * width,
      width,
      middle: left + (i + 0.5) * width,
    })),
  };
}

function runsOf(voices: readonly Voice[]): Voice[][] {
  const runs: Voice[][] = [];
  for (const voice of voices) {
    const last = runs.at(-1);
    if (last?.[0]?.about === voice.about) last.push(voice);
    else runs.push([voice]);
  }
  return runs;
}
