import type { Locale } from '../../locale/locale.ts';
import type { Data } from '../kit/chart.ts';
import { happened } from './points.ts';
import type { MapEvent, Point, Set, State } from './schema.ts';

/** What the map of a step shows, and what it keeps from before. */
export function describe(data: Data<Set>, state: State, locale: Locale): string {
  const { set, library } = data;
  const view = set.views.find(({ id }) => id === state.view)?.title ?? state.view;
  const events = happened(data, state);
  const focus = events.filter(({ event }) => state.focus.includes(event));
  const sayPoint = ({ label, detail }: Point): string =>
    detail === undefined ? label : locale.word('figures.map.point', { where: label, what: detail });
  const say = (each: MapEvent): string => {
    const { date, title } = library.event(each.event);
    return locale.word('figures.map.happened', {
      date: locale.date(date),
      title,
      points: locale.list(each.points.map(sayPoint)),
    });
  };
  return locale.word('figures.map.describe', {
    view,
    events: focus.map(say).join('. '),
    earlier: events.length - focus.length,
  });
}
