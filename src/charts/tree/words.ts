import { layouts } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Data, Table } from '../kit/chart.ts';
import { voicesOf } from './plan.ts';
import type { TreeSet, TreeState } from './schema.ts';

/** What the fork in focus, or what came, says in plain sentences. */
export function describeTree({ set }: Data<TreeSet>, state: TreeState, locale: Locale): string {
  if (state.outcome) return set.cameSays;
  const focus = set.forks.find(({ id }) => id === state.focus);
  const ways = locale.word('figures.tree.describe', {
    count: set.forks.length,
    forks: locale.list(set.forks.map(({ label }) => label)),
  });
  return focus ? `${focus.says} ${locale.word('figures.tree.forecasts')}` : ways;
}

/** Every forecast as a row with its voice, then what came. */
export function tabulateTree(
  { set, library }: Data<TreeSet>,
  state: TreeState,
  locale: Locale,
): Table {
  const word = (key: string): string => locale.word(`figures.tree.table.${key}`);
  const forecasts = set.forks.flatMap((fork) =>
    fork.outcomes.map((outcome) => ({
      cells: [
        fork.label,
        outcome.label,
        voicesOf(outcome, set, layouts.wide, locale),
        word('forecast'),
      ],
      marked: !state.outcome && state.focus === fork.id,
    })),
  );
  const came = set.came.flatMap(({ label, events }) => [
    ...(label === undefined ? [] : [label]),
    ...events.map(({ event }) => {
      const { date, title } = library.event(event);
      return locale.word('figures.tree.happened', { date: locale.date(date), title });
    }),
  ]);
  return {
    caption: set.title,
    columns: ['fork', 'outcome', 'voice', 'kind'].map((key) => ({ label: word(`columns.${key}`) })),
    rows: [
      ...forecasts,
      ...came.map((line) => ({
        cells: [word('any'), line, word('record'), word('came')],
        marked: state.outcome,
      })),
    ],
  };
}
