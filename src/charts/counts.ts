import { describeCounts } from './counts/describe.ts';
import { betweenCounts, drawCounts } from './counts/draw.ts';
import { setSchema, stateSchema, type CountsSet, type CountsState } from './counts/schema.ts';
import { tabulateCounts } from './counts/table.ts';
import type { Chart } from './kit/chart.ts';

/**
 * Counts that different counters published, each a bar over its own dates with its number at the
 * end: never joined, never added up, with no height that could be read as a rate. Beside them the
 * article's words for the pace, which have no dates, and documented examples on a map, which have
 * no number.
 */
export const counts: Chart<CountsSet, CountsState> = {
  kind: 'counts',
  set: setSchema,
  state: stateSchema,
  draw: drawCounts,
  describe: describeCounts,
  table: tabulateCounts,
  between: betweenCounts,
};
