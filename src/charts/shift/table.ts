import type { Locale } from '../../locale/locale.ts';
import type { Data, Table } from '../kit/chart.ts';
import { isFocus, type ShiftSet, type ShiftState } from './schema.ts';

/** All items as rows: what is shared, and how original, article and record go on. */
export function tabulateShift(
  { set, library }: Data<ShiftSet>,
  state: ShiftState,
  locale: Locale,
): Table {
  const { original, article, record } = set.columns;
  const word = (key: string, values = {}): string =>
    locale.word(`figures.shift.table.${key}`, values);
  const both = (first: string, second: string | undefined): string =>
    second === undefined ? first : word('both', { first, second });
  return {
    caption: set.title,
    columns: [
      { label: word('stem') },
      { label: original.label },
      { label: article.label },
      { label: record.label },
      { label: word('basis') },
    ],
    rows: set.items.map((item) => ({
      cells: [
        item.stem,
        both(item.original, item.also?.original),
        both(item.article, item.also?.article),
        item.record,
        locale.list([...new Set(item.sources.map((id) => library.source(id).publisher))]),
      ],
      marked: isFocus(state, item.id),
    })),
  };
}
