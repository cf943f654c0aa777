import type { Locale } from '../../locale/locale.ts';
import type { Data, Table } from '../kit/chart.ts';
import type { Set, State } from './schema.ts';

/** All events of the span, those of the step marked. */
export function table({ set, library }: Data<Set>, state: State, locale: Locale): Table {
  const column = (key: string) => ({ label: locale.word(`figures.map.columns.${key}`) });
  return {
    caption: set.title,
    columns: ['date', 'event', 'where', 'by'].map(column),
    rows: set.events.map(({ event, by, points }) => {
      const { date, title } = library.event(event);
      const where = locale.list(points.map(({ label }) => label));
      return {
        cells: [locale.date(date), title, where, by],
        marked: state.focus.includes(event),
      };
    }),
  };
}
