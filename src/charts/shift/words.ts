import type { Locale } from '../../locale/locale.ts';
import type { Data } from '../kit/chart.ts';
import type { ShiftSet } from './schema.ts';

/** What a column holds, with its date where it has one. */
export function columnNote(
  id: keyof ShiftSet['columns'],
  { set, library }: Data<ShiftSet>,
  locale: Locale,
): string {
  const { note, event, source } = set.columns[id];
  const word = (key: string, iso: string): string =>
    locale.word(`figures.shift.${key}`, { note, date: locale.date(iso, 'short') });
  if (event !== undefined) return word('about', library.event(event).date);
  const date = source === undefined ? undefined : library.source(source).date;
  return date === undefined ? note : word('of', date);
}
