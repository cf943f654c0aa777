import { standingFor } from './kit/about.ts';
import type { Chart } from './kit/chart.ts';
import { drawNetwork } from './network/draw.ts';
import { networkSet, networkState, type NetworkSet, type NetworkState } from './network/schema.ts';
import { describeNetwork, tabulateNetwork } from './network/words.ts';

/** Where on the way the tie is still whole that the next step shows cut. */
const STILL_WHOLE = 0.5;

/**
 * Who is said to stand in which relation to whom. Nodes stand in bands; they and their bands are
 * pushed apart as little as their words need. Places are the same in all steps, so that only what is
 * new appears. A solid line is on record, a dashed one claimed or disputed.
 */
export const network: Chart<NetworkSet, NetworkState> = {
  kind: 'network',
  set: networkSet,
  state: networkState,
  draw: drawNetwork,
  describe: describeNetwork,
  table: tabulateNetwork,
  standsFor: ({ nodes }) =>
    standingFor(...nodes.map(({ id, group, person }) => [id, group ?? person] as const)),
  between(data, a, b, layout, locale) {
    const fresh = data.set.ties.some(
      ({ cuttable, part }) => cuttable && !a.parts.includes(part) && b.parts.includes(part),
    );
    if (!fresh || b.tie === 'whole') return [];
    const frame = drawNetwork(data, { ...b, tie: 'whole' }, layout, locale);
    return [{ at: STILL_WHOLE, frame }];
  },
};
