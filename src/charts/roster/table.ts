import type { Locale } from '../../locale/locale.ts';
import type { Data, Table } from '../kit/chart.ts';
import { inRows, type Entry } from './entries.ts';
import type { RosterSet, RosterState } from './schema.ts';
import { datePhrase } from './words.ts';

/** The names as rows, by date. On the cover nobody is named. */
export function tabulateRoster(data: Data<RosterSet>, state: RosterState, locale: Locale): Table {
  const { library, set } = data;
  const word = (key: string): string => locale.word(`figures.roster.table.${key}`);
  const onCover = state.view === 'cover';
  const focus = state.focus ?? [];
  const names = (entry: Entry): string[] =>
    onCover ? [] : [library.group(entry.id).name, entry.group.meaning];
  const rows = inRows(data, onCover ? 'dated' : 'missing').map((entry) => ({
    cells: [
      entry.number === undefined ? word('absent') : locale.number(entry.number),
      ...names(entry),
      datePhrase(entry.when, locale, 'long'),
      basis(entry),
    ],
    marked: focus.includes(entry.id),
  }));
  return {
    caption: set.title,
    columns: [
      { label: word('number'), numeric: true },
      ...(onCover ? [] : [{ label: word('name') }, { label: word('meaning') }]),
      { label: word('date') },
      { label: word('basis') },
    ],
    rows,
  };

  /** Publishers only: some of these sources are not to be linked. */
  function basis({ group, relay }: Entry): string {
    const publishers = group.firstAnnounced.sources.map((id) => library.source(id).publisher);
    if (publishers.length === 0) return word('nothing');
    const list = locale.list([...new Set(publishers)]);
    return relay ? locale.word('figures.roster.table.relayed', { sources: list }) : list;
  }
}
