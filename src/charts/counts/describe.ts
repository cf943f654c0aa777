import type { Locale } from '../../locale/locale.ts';
import type { Data } from '../kit/chart.ts';
import { groupIncidents } from './packs.ts';
import { numberOf, spanOf, visibleRows } from './rows.ts';
import type { CountsSet, CountsState } from './schema.ts';

/** Says the words, the counts in focus one by one, or where the examples lie; never a sum. */
export function describeCounts(
  { set, library }: Data<CountsSet>,
  state: CountsState,
  locale: Locale,
): string {
  const word = (key: string, values: Readonly<Record<string, string | number>>): string =>
    locale.word(`figures.counts.describe.${key}`, values);
  switch (state.view) {
    case 'words':
      return word('words', {
        voice: set.pace.voice,
        words: locale.list(set.pace.words.map((each) => each.word)),
        note: set.pace.note,
      });
    case 'bars': {
      const rows = visibleRows(set, state);
      const { focus = [] } = state;
      const said = rows
        .filter(({ id }) => focus.length === 0 || focus.includes(id))
        .map((row) =>
          word(row.qualifier === 'ordinal' ? 'ordinal' : 'count', {
            counter: row.counter,
            number: numberOf(row, locale),
            unit: row.unit,
            scope: row.scope,
            span: spanOf(row, locale),
          }),
        );
      return word('bars', { rows: rows.length, said: said.join(' ') });
    }
    case 'places': {
      const names = [...groupIncidents(set).placed.keys()].map((id) => library.place(id).short);
      return word('places', { places: locale.list(names) });
    }
  }
}
