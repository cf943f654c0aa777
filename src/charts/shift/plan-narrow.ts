import type { Layout } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import { firstThatFits, stack, steps, sum } from '../kit/fit.ts';
import { evenLines } from '../kit/lines.ts';
import { labelWidth, wrap } from '../kit/labels.ts';
import { leading } from './parts.ts';
import type { Item, ShiftSet } from './schema.ts';

/** Sizes of text that stay, user units. */
export const sizes = { small: 13, fine: 12.4 } as const;
/** Distances of baselines of the record, ems. */
export const leadings = { record: 1.15 } as const;
/** From a tick or a dot to its words. */
export const indent = 9;
/** Height of the key. */
const HEAD = 22;
/** Large words where they have the room, and the least that still is large. */
const LARGE = 18.5;
const LEAST_LARGE = 14.5;
/** Where the record begins; where it may begin as words need it. */
const RECORD = [216, 224, 208, 232, 200, 240, 192];
/** Clear space before the dot of the record. */
const CLEAR = 6;
/** Least space below the words of a row. */
const FOOT = 4;
/** Baseline of the beginning of a sentence, from the top of its row; less where room is short. */
const STEM = 15;
const LEAST_STEM = 13;

/** The lines of an item and their baselines, from the top of its row. */
export interface Row {
  readonly top: number;
  readonly stem: readonly string[];
  readonly original: readonly string[];
  readonly article: readonly string[];
  readonly record: readonly string[];
  /** Baselines: of the beginning, of the words that hold, of the others, of the record. */
  readonly at: {
    readonly stem: number;
    readonly first: number;
    readonly second: number;
    readonly record: number;
  };
}

/** Rows composed for their words. */
export interface Plan {
  readonly large: number;
  readonly record: { readonly x: number };
  readonly rows: readonly Row[];
}

interface Way {
  readonly large: number;
  readonly stem: number;
  /** Where the record begins. */
  readonly x: number;
  /** True where the record begins at the height of the sentence, which then keeps beside it. */
  readonly level: boolean;
}

/**
 * Rows as their words need them. Where there is not the room, sentences and record move, then
 * large words give way.
 */
export function planNarrow(set: ShiftSet, layout: Layout, locale: Locale): Plan {
  const ways = steps(LARGE, LEAST_LARGE, 0.5).flatMap((large) =>
    [STEM, LEAST_STEM].flatMap((stem) =>
      RECORD.flatMap((x) => [false, true].map((level): Way => ({ large, stem, x, level }))),
    ),
  );
  const drawn = (way: Way) => set.items.map((item) => planRow(item, way, layout, locale));
  const way = firstThatFits(ways, (way) => {
    const rows = drawn(way);
    return (
      rows.every(({ clear }) => clear) && HEAD + sum(rows.map(({ need }) => need)) <= layout.height
    );
  });
  const rows = drawn(way);
  const tops = stack(
    rows.map(({ need }) => need),
    HEAD,
    layout.height,
  );
  return {
    large: way.large,
    record: { x: way.x },
    rows: rows.map(({ row }, i) => ({ ...row, top: tops[i] ?? HEAD })),
  };
}

/** A row, the height that it needs, and whether words and record are clear of each other. */
function planRow(
  item: Item,
  { large, stem, x, level }: Way,
  layout: Layout,
  locale: Locale,
): { row: Row; need: number; clear: boolean } {
  const { small, fine } = sizes;
  const beside = x - indent - CLEAR;
  const row = {
    stem: evenLines(item.stem, level ? beside : layout.width, fine, locale),
    original: wrap(item.original, layout.width, large, locale, 600),
    article: wrap(item.article, layout.width - indent, large, locale, 600),
    record: wrap(item.record, layout.width - x, fine, locale),
  };
  const last = stem + (row.stem.length - 1) * fine * 1.25;
  const tall = Math.max(row.original.length, row.article.length) - 1;
  const first = last + 8.2 + large * 0.8;
  const second = first + tall * large * leading + large * 0.25 + 5 + small * 0.8;
  const over = labelWidth(row.stem, fine, 400, locale) > beside;
  // Where the beginning of the sentence reaches over the record, the record stands below it.
  const record = level ? stem : last + fine * (over ? 1.1 : 0.93);
  const bottom = Math.max(
    second + tall * small * leading + small * 0.25,
    record + (row.record.length - 1) * fine * leadings.record + fine * 0.25,
  );
  const widest = Math.max(
    indent + labelWidth(row.article, large, 600, locale),
    labelWidth(row.original, small, 400, locale),
  );
  return {
    row: { ...row, top: 0, at: { stem, first, second, record } },
    need: bottom + FOOT,
    clear: widest <= beside && !(level && over),
  };
}
