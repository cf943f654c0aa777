import type { Chart } from './kit/chart.ts';
import { counts } from './counts.ts';
import { map } from './map.ts';
import { matrix } from './matrix.ts';
import { network } from './network.ts';
import { roster } from './roster.ts';
import { shift } from './shift.ts';
import { timeline } from './timeline.ts';
import { tree } from './tree.ts';

/**
 * A chart whose own types are its own affair: data sets and states go in as `unknown` and are
 * checked by its schemas before they come near `draw`.
 */
export type AnyChart = Chart<unknown, unknown>;

/** Every kind of picture, by the name that chapters use. A new kind is a file and a line here. */
export const charts: Readonly<Record<string, AnyChart>> = {
  counts,
  map,
  matrix,
  network,
  roster,
  shift,
  timeline,
  tree,
};
