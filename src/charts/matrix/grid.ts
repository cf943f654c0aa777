import type { Voice } from '../../schemas/attribution.ts';

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
  /** Size of the names of the voices. */
  readonly nameSize: number;
  /** Where the names of the voices stand: their middles and first baselines, in their order. */
  readonly heads: readonly { readonly x: number; readonly y: number }[];
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

/** The middle of a row, user units. */
export function rowMiddle(
  { top, rowHeight }: Pick<Grid, 'top' | 'rowHeight'>,
  row: number,
): number {
  return top + (row + 0.5) * rowHeight;
}

/** All columns of blocks. */
export function columnsOf({ blocks }: Pick<Grid, 'blocks'>): readonly Column[] {
  return blocks.flatMap(({ columns }) => columns);
}

/** Puts columns side by side in the order of the file, with a gap where they speak of other things. */
export function blocksOf(
  voices: readonly Voice[],
  widths: readonly number[],
  start: number,
  gap: number,
): Block[] {
  const blocks: Block[] = [];
  let left = start;
  for (const [i, voice] of voices.entries()) {
    const width = widths[i] ?? 0;
    const last = blocks.at(-1);
    const goesOn = last?.about === voice.about;
    if (last && !goesOn) left += gap;
    const column = { voice, left, width, middle: left + width / 2 };
    left += width;
    const before = goesOn ? blocks.pop() : undefined;
    blocks.push({
      about: voice.about,
      left: before?.left ?? column.left,
      right: left,
      columns: [...(before?.columns ?? []), column],
    });
  }
  return blocks;
}

/** How many gaps there are between blocks. */
export function gapsIn(voices: readonly Voice[]): number {
  return voices.filter(({ about }, i) => i > 0 && about !== voices[i - 1]?.about).length;
}
