import type { Layout } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Data } from '../kit/chart.ts';
import { firstThatFits, lend, stack, steps, sum } from '../kit/fit.ts';
import { labelWidth, wrap } from '../kit/labels.ts';
import { leading } from './parts.ts';
import type { Item, ShiftSet } from './schema.ts';
import { columnNote } from './words.ts';

/** Sizes of text that stay, user units. */
export const sizes = { head: 16, small: 18, text: 14.5, fine: 13 } as const;
/** Distances of baselines of the columns’ notes and of the record, ems. */
export const leadings = { note: 1.15, record: 1.35 } as const;
/** Ticks and dots stand before their columns. */
export const gutter = 13;
/** The size of the large words, where they have the room, and the least that still is large. */
const LARGE = 35;
const LEAST_LARGE = 22;
/** Widths that columns have where words leave them the choice, and what lies between them. */
const widths = { original: 262, article: 284, record: 156 } as const;
const gaps = { article: 28, record: 30 } as const;
/** The narrowest that the record gets. */
const LEAST_RECORD = 132;

const ids = ['original', 'article', 'record'] as const;
type Id = (typeof ids)[number];

/** A column: where it begins, and how wide its lines may be. */
export interface Column {
  readonly x: number;
  readonly width: number;
  /** What it holds, in lines. */
  readonly note: readonly string[];
}

/** The lines of an item and their baselines, from the top of its row. */
export interface Row {
  readonly top: number;
  readonly stem: readonly string[];
  readonly original: readonly string[];
  readonly article: readonly string[];
  readonly record: readonly string[];
  readonly also: { readonly original: readonly string[]; readonly article: readonly string[] };
  /** Baselines: of the beginning, of the large words, of the record, of the smaller change. */
  readonly at: {
    readonly stem: number;
    readonly base: number;
    readonly record: number;
    readonly also: number;
  };
}

/** The form, composed for its words. */
export interface Plan {
  readonly large: number;
  readonly columns: Readonly<Record<Id, Column>>;
  readonly rows: readonly Row[];
}

interface Draft extends Plan {
  /** Height and width that it would take. */
  readonly height: number;
  readonly width: number;
}

/** Columns and rows as their words need them; large words give way where there is not the room. */
export function planWide(data: Data<ShiftSet>, layout: Layout, locale: Locale): Plan {
  const drafts = steps(LARGE, LEAST_LARGE, 1).map(
    (large) => () => draft(data, large, layout, locale),
  );
  return firstThatFits(drafts, (make) => {
    const { width, height } = make();
    return width <= layout.width + 0.01 && height <= layout.height;
  })();
}

function draft(data: Data<ShiftSet>, large: number, layout: Layout, locale: Locale): Draft {
  const { items } = data.set;
  const columns = planColumns(data, large, locale);
  const head = 58 + (Math.max(...ids.map((id) => columns[id].note.length)) - 1) * sizes.fine * 1.15;
  const rows = items.map((item) => planRow(item, large, columns, layout, locale));
  const needs = rows.map(({ need }) => need);
  const tops = stack(needs, head, layout.height);
  return {
    large,
    columns,
    rows: rows.map(({ row }, i) => ({ ...row, top: tops[i] ?? head })),
    height: head + sum(needs),
    width: columns.record.x + columns.record.width,
  };
}

function planColumns(
  data: Data<ShiftSet>,
  large: number,
  locale: Locale,
): Readonly<Record<Id, Column>> {
  const { items, columns } = data.set;
  const longest = (texts: readonly string[], size: number, weight: number): number =>
    labelWidth(
      texts.flatMap((text) => text.split(' ')),
      size,
      weight,
      locale,
    );
  const need = (id: Id): number =>
    Math.max(
      labelWidth([columns[id].label], sizes.head, 600, locale),
      id === 'record'
        ? Math.max(
            LEAST_RECORD,
            longest(
              items.map(({ record }) => record),
              sizes.fine,
              400,
            ),
          )
        : longest(
            items.map((item) => item[id]),
            large,
            600,
          ),
    );
  const [original = 0, article = 0, record = 0] = lend(
    ids.map((id) => widths[id]),
    ids.map(need),
  );
  const column = (id: Id, x: number, width: number): Column => ({
    x,
    width,
    note: wrap(columnNote(id, data, locale), width, sizes.fine, locale),
  });
  const second = original + gaps.article;
  return {
    original: column('original', 0, original),
    article: column('article', second, article),
    record: column('record', second + article + gaps.record, record),
  };
}

function planRow(
  item: Item,
  large: number,
  columns: Readonly<Record<Id, Column>>,
  layout: Layout,
  locale: Locale,
): { row: Row; need: number } {
  const words = (id: 'original' | 'article'): string[] =>
    wrap(item[id], columns[id].width, large, locale, 600);
  const smaller = (id: 'original' | 'article'): string[] =>
    item.also ? wrap(item.also[id], columns[id].width, sizes.fine, locale) : [];
  const row = {
    stem: wrap(item.stem, layout.width, sizes.text, locale),
    original: words('original'),
    article: words('article'),
    record: wrap(item.record, columns.record.width, sizes.fine, locale),
    also: { original: smaller('original'), article: smaller('article') },
  };
  const tall = (of: readonly { length: number }[]): number => Math.max(...of.map((l) => l.length));
  const stem = 26;
  const base = stem + (row.stem.length - 1) * sizes.text * 1.25 + large * 0.8 + 11;
  const below = base + (tall([row.original, row.article]) - 1) * large * leading + large * 0.25;
  const also = below + 17;
  const alsoLines = tall([row.also.original, row.also.article]);
  const record = base - large * 0.29;
  const bottom = Math.max(
    alsoLines > 0 ? also + (alsoLines - 1) * sizes.fine * leading + sizes.fine * 0.25 : below,
    record + (row.record.length - 1) * sizes.fine * leadings.record + sizes.fine * 0.25,
  );
  return { row: { ...row, top: 0, at: { stem, base, record, also } }, need: bottom + 14 };
}
