import { drawCover } from './roster/cover.ts';
import { describeRoster } from './roster/describe.ts';
import { drawScene, travel } from './roster/draw.ts';
import { rosterSet, rosterState, type RosterSet, type RosterState } from './roster/schema.ts';
import { tabulateRoster } from './roster/table.ts';
import { standingFor } from './kit/about.ts';
import type { Chart } from './kit/chart.ts';

/**
 * A list of names, and the same names by date. In the list each name has a tick, the article's
 * word. Then dots leave the ticks for the dates that other reporting gives, names change rows, and
 * each keeps its number in the list, so that the two orders can be read against each other.
 */
export const roster: Chart<RosterSet, RosterState> = {
  kind: 'roster',
  set: rosterSet,
  state: rosterState,
  draw: (data, state, layout, locale) =>
    state.view === 'cover'
      ? drawCover(data, layout, locale)
      : drawScene(data, { ...state, view: state.view }, layout, locale),
  describe: describeRoster,
  table: tabulateRoster,
  standsFor: ({ names }) => standingFor(...names.map(({ group }) => [group, group] as const)),
  between: (data, a, b, layout, locale) =>
    a.view === 'article' && (b.view === 'dated' || b.view === 'missing')
      ? travel(data, { ...a, view: a.view }, { ...b, view: b.view }, layout, locale)
      : [],
};
