import { startOf } from '../../locale/dates.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Data } from '../kit/chart.ts';
import { inRows, listed, soleFocus, type Entry } from './entries.ts';
import type { RosterSet, RosterState, SceneState } from './schema.ts';
import { datePhrase } from './words.ts';

/** Says what the step's picture shows: the list, the names in focus by date, or the whole. */
export function describeRoster(data: Data<RosterSet>, state: RosterState, locale: Locale): string {
  switch (state.view) {
    case 'cover':
      return describeCover(data, locale);
    case 'article':
      return word(locale, 'list', {
        count: locale.number(data.set.names.length),
        since: locale.date(data.set.since.date),
        names: locale.list(listed(data).map(({ name }) => name)),
      });
    default:
      return describeDated(data, { ...state, view: state.view }, locale);
  }
}

function describeCover(data: Data<RosterSet>, locale: Locale): string {
  const names = listed(data);
  const strike = data.library.event(data.set.strike).date;
  const before = names.filter(({ when }) => when && when.at < startOf(strike));
  const undated = names.filter(({ when }) => !when);
  const counts = {
    count: names.length,
    after: names.length - before.length - undated.length,
    before: before.length,
    undated: undated.length,
  };
  // Digits for those who write them out, plain numbers (`afterNumber`) for plurals.
  const written: Record<string, string | number> = {};
  for (const [key, number] of Object.entries(counts)) {
    written[key] = locale.number(number);
    written[`${key}Number`] = number;
  }
  return word(locale, 'cover', {
    ...written,
    date: locale.date(strike),
  });
}

function describeDated(data: Data<RosterSet>, state: SceneState, locale: Locale): string {
  const focus = state.focus ?? listed(data).map(({ id }) => id);
  const about = inRows(data, state.view).filter(({ id }) => focus.includes(id));
  const sole = soleFocus(data, state);
  return [
    ...about.map((entry) => place(entry, data, locale)),
    ...(sole ? details(sole, data, locale) : []),
  ].join(' ');
}

/** Where a name stands in the list and by date. */
function place({ id, name, number, when }: Entry, data: Data<RosterSet>, locale: Locale): string {
  const values = { name, date: datePhrase(when, locale, 'long') };
  if (number === undefined) return word(locale, 'absent', values);
  if (!when) return word(locale, 'undated', { ...values, number });
  const dated = inRows(data, 'dated');
  return word(locale, 'dated', {
    ...values,
    number,
    place: dated.findIndex((entry) => entry.id === id) + 1,
  });
}

function details(
  { when, relay, entry }: Entry,
  { set, library }: Data<RosterSet>,
  locale: Locale,
): string[] {
  const { date } = library.event(set.strike);
  const before = when !== undefined && when.at < startOf(date);
  return [
    ...(before ? [word(locale, 'before', { date: locale.date(date) })] : []),
    ...(entry.articleSays !== undefined
      ? [word(locale, 'slip', { article: entry.articleSays, record: entry.gloss })]
      : []),
    ...(relay ? [word(locale, 'relay', {})] : []),
  ];
}

function word(
  locale: Locale,
  key: string,
  values: Readonly<Record<string, string | number>>,
): string {
  return locale.word(`figures.roster.describe.${key}`, values);
}
