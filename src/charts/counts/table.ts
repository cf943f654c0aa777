import type { Locale } from '../../locale/locale.ts';
import type { Data, Table } from '../kit/chart.ts';
import { numberOf, scopeOf, spanOf, visibleRows } from './rows.ts';
import type { CountsSet, CountsState } from './schema.ts';

/** The article's words, every count, and every example with its caution: one row each. */
export function tabulateCounts(
  { set, library }: Data<CountsSet>,
  state: CountsState,
  locale: Locale,
): Table {
  const word = (key: string): string => locale.word(`figures.counts.table.${key}`);
  const { focus = [] } = state;
  const everything = { view: 'bars', counters: set.rows.map(({ id }) => id) } as const;
  const publisher = (id: string): string => library.source(id).publisher;
  return {
    caption: set.title,
    columns: [
      { label: word('who') },
      { label: word('when') },
      { label: word('number') },
      { label: word('what') },
      { label: word('source') },
    ],
    rows: [
      ...set.pace.words.map((each) => ({
        cells: [set.pace.voice, each.when, each.word, set.pace.note, ''],
        marked: state.view === 'words',
      })),
      ...visibleRows(set, everything).map((row) => ({
        cells: [
          row.counter,
          spanOf(row, locale),
          numberOf(row, locale),
          scopeOf(row, locale),
          publisher(row.source),
        ],
        marked: state.view === 'bars' && focus.includes(row.id),
      })),
      ...set.incidents.map((incident) => ({
        cells: [
          incident.place === undefined ? word('nowhere') : library.place(incident.place).name,
          locale.date(incident.date),
          word('example'),
          locale.word(`figures.counts.table.incident.${incident.status}`, {
            type: word(`type.${incident.type.replaceAll(' ', '-')}`),
            target: incident.target,
          }),
          publisher(incident.source),
        ],
        marked: state.view === 'places',
      })),
    ],
  };
}
