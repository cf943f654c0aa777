import type { Layout } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Data } from '../kit/chart.ts';
import { everyone, inRows, isFocus, type Entry } from './entries.ts';
import { endOf, planFor } from './fit.ts';
import { rowAt, timeScale, type Plan } from './plan.ts';
import type { RosterSet, SceneState } from './schema.ts';

/** Everything that the parts of a roster are drawn from. */
export interface Drawing {
  readonly data: Data<RosterSet>;
  readonly state: SceneState;
  readonly locale: Locale;
  readonly plan: Plan;
  /** Names in the order of their rows, with the middle of each. */
  readonly rows: readonly Row[];
}

/** A name with the middle of its row and the place of its dot, user units. */
export interface Row extends Entry {
  readonly y: number;
  readonly x: number;
  readonly inFocus: boolean;
}

/** Opacity of shapes that the step is not about. */
export const receding = 0.35;

/** Puts the names of a state into rows, and their dots at dates. */
export function prepare(
  data: Data<RosterSet>,
  state: SceneState,
  layout: Layout,
  locale: Locale,
): Drawing {
  const plan = planFor(data, layout, locale);
  const time = timeScale(data.set, plan);
  const last = everyone(data).length - 1;
  const rows = inRows(data, state.view).map((entry, i): Row => {
    // What has no date stands apart, in a last row that keeps its place when names are added.
    const row = state.view !== 'article' && !entry.when ? last : i;
    return {
      ...entry,
      y: rowAt(plan, row),
      x: entry.when ? time(entry.when.at) : plan.outside,
      inFocus: isFocus(state, entry.id),
    };
  });
  return { data, state, locale, plan, rows };
}

/** Where a name ends at the latest, focused or not. */
export function nameEnd({ state, plan, locale }: Drawing, name: string): number {
  return endOf(state.view === 'article' ? plan.list : plan.dated, name, locale);
}

/** Rows in the article's order, so that marks are painted alike whatever the order of rows. */
export function byListOrder({ data, rows }: Drawing): Row[] {
  return everyone(data).flatMap(({ id }) => rows.filter((row) => row.id === id));
}
