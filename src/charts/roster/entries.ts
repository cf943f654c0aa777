import { endOf, precisionOf, startOf } from '../../locale/dates.ts';
import type { Group } from '../../schemas/group.ts';
import type { Data } from '../kit/chart.ts';
import type { NameEntry, RosterSet, SceneState } from './schema.ts';

/** What other reporting says of when a name was first announced. */
export interface When {
  /** Where the dot stands: the day, the middle of a window, or the last day possible. */
  readonly at: Date;
  /** The window, where the date is not known to the day. */
  readonly window: readonly [Date, Date] | undefined;
  /** The date as it is written. */
  readonly iso: string;
  /** `on` the date, `by` it at the latest, or known of `before` it and otherwise undated. */
  readonly how: 'on' | 'by' | 'before';
}

/** A name with its place in the list and in time. */
export interface Entry {
  readonly id: string;
  readonly entry: NameEntry;
  /** Place in the article's list, from 1; undefined where the list lacks the name. */
  readonly number: number | undefined;
  readonly name: string;
  readonly group: Group;
  /** Undefined where no date is known at all. */
  readonly when: When | undefined;
  /** True where the date rests only on outlets that repeat militant statements. */
  readonly relay: boolean;
}

/** The names of the list in the article's order. */
export function listed({ set, library }: Data<RosterSet>): readonly Entry[] {
  return set.names.map((entry, i) => make(entry, i + 1, library.group(entry.group)));
}

/** Listed and missing names, the article's first. */
export function everyone(data: Data<RosterSet>): readonly Entry[] {
  const { set, library } = data;
  const missing = set.missing.map((entry) => make(entry, undefined, library.group(entry.group)));
  return [...listed(data), ...missing];
}

/** The names that a view shows, from first row to last: by date, and the undated at the end. */
export function inRows(data: Data<RosterSet>, view: SceneState['view']): readonly Entry[] {
  if (view === 'article') return listed(data);
  const shown = view === 'dated' ? listed(data) : everyone(data);
  const rank = ({ when }: Entry): number => (when ? Number(when.at) : Infinity);
  // Sorting is stable: names of one date keep the article's order.
  return [...shown].sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}

/** True where a step is about a name; a step that names none is about all. */
export function isFocus(state: SceneState, id: string): boolean {
  return state.focus?.includes(id) ?? true;
}

/** The name that a step is about, where it is about one alone. */
export function soleFocus(data: Data<RosterSet>, state: SceneState): Entry | undefined {
  const [only, ...others] = state.focus ?? [];
  return others.length > 0 ? undefined : everyone(data).find(({ id }) => id === only);
}

function make(
  entry: NameEntry,
  number: number | undefined,
  group: Group & { short: string },
): Entry {
  return {
    id: entry.group,
    entry,
    number,
    name: group.short,
    group,
    when: whenOf(group.firstAnnounced, entry.latest ?? false),
    relay: group.firstAnnounced.relay,
  };
}

function whenOf(
  { date, until, precision }: Group['firstAnnounced'],
  latest: boolean,
): When | undefined {
  if (date === null) {
    if (until === undefined) return undefined;
    return { at: startOf(until), window: undefined, iso: until, how: 'before' };
  }
  if (latest) {
    return { at: startOf(until ?? date), window: undefined, iso: until ?? date, how: 'by' };
  }
  if (precision === 'day' && until === undefined && precisionOf(date) === 'day') {
    return { at: startOf(date), window: undefined, iso: date, how: 'on' };
  }
  const window = [startOf(date), endOf(until ?? date)] as const;
  const middle = new Date((Number(window[0]) + Number(window[1])) / 2);
  return { at: middle, window, iso: date, how: 'on' };
}
