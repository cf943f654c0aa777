import type { Layout } from '../../frames/mark.ts';
import type { Attribution, Voice } from '../../schemas/attribution.ts';

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

const measures = {
  narrow: { label: 110, replies: 0, gap: 9, apart: 70, top: 54, row: 24, square: 13 },
  wide: { label: 166, replies: 168, gap: 26, apart: 94, top: 178, row: 55, square: 28 },
} as const;

/** Lays out the columns in the order of the file, with a gap where they speak of something else. */
export function gridOf(set: Attribution, layout: Layout): Grid {
  const m = measures[layout.name];
  const runs = runsOf(set.voices);
  const gaps = (runs.length - 1 + (m.replies > 0 ? 1 : 0)) * m.gap;
  const apart = runs.slice(1).flat().length;
  const first = runs[0]?.length ?? 1;
  const rest = layout.width - m.label - m.replies - gaps - apart * m.apart;
  const blocks: Block[] = [];
  let x: number = m.label;
  for (const [i, run] of runs.entries()) {
    const width = i === 0 ? rest / first : m.apart;
    const left = x;
    const columns = run.map((voice, k) => ({
      voice,
      left: left + k * width,
      width,
      middle: left + (k + 0.5) * width,
    }));
    const right = left + run.length * width;
    blocks.push({ about: run[0]?.about ?? 'parentage', left, right, columns });
    x = right + m.gap;
  }
  const bottom = m.top + set.parents.length * m.row;
  return {
    compact: layout.name === 'narrow',
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

function runsOf(voices: readonly Voice[]): Voice[][] {
  const runs: Voice[][] = [];
  for (const voice of voices) {
    const last = runs.at(-1);
    if (last?.[0]?.about === voice.about) last.push(voice);
    else runs.push([voice]);
  }
  return runs;
}
