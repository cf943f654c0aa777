import type { Chart } from './kit/chart.ts';
import { describe } from './map/describe.ts';
import { draw } from './map/draw.ts';
import { setSchema, stateSchema, type Set, type State } from './map/schema.ts';
import { table } from './map/table.ts';
import { between } from './map/travel.ts';

/**
 * Events of a span of days on a map whose camera moves from view to view, with a ruler of the
 * days below it. Geography never mirrors; the ruler runs in reading direction.
 */
export const map: Chart<Set, State> = {
  kind: 'map',
  set: setSchema,
  state: stateSchema,
  draw,
  describe,
  table,
  between,
};
