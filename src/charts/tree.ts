import { standingFor } from './kit/about.ts';
import type { Chart } from './kit/chart.ts';
import { drawTree } from './tree/draw.ts';
import { treeSet, treeState, type TreeSet, type TreeState } from './tree/schema.ts';
import { describeTree, tabulateTree } from './tree/words.ts';

/**
 * Ways that lay open at one moment and what voices expected of each: dashed and hollow, since they
 * are forecasts. What came in the end is drawn solid below them, over its own time.
 */
export const tree: Chart<TreeSet, TreeState> = {
  kind: 'tree',
  set: treeSet,
  state: treeState,
  draw: drawTree,
  describe: describeTree,
  table: tabulateTree,
  standsFor({ forks, voices, came }) {
    const who = (id: string) => voices.find((voice) => voice.id === id)?.who ?? [];
    return standingFor(
      ...forks.flatMap(({ outcomes }) =>
        outcomes.map((outcome) => [outcome.id, outcome.voices.flatMap(who)] as const),
      ),
      ...came.flatMap(({ events }) => events.map(({ event }) => [event, event] as const)),
    );
  },
};
