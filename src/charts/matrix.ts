import { z } from 'zod';
import { attributionSchema, type Attribution } from '../schemas/attribution.ts';
import { describeMatrix } from './matrix/describe.ts';
import { drawMatrix } from './matrix/draw.ts';
import type { MatrixState } from './matrix/state.ts';
import { tabulateMatrix } from './matrix/table.ts';
import { standingFor } from './kit/about.ts';
import type { Chart } from './kit/chart.ts';

/**
 * Who names whom. Rows are the groups that are named, columns the voices that name them, filled one
 * by one; voices that speak of something else (`about`) stand apart and are never added to the
 * others. The last voice of a state is the one its step is about, unless it shows the denials.
 */
export const matrix: Chart<Attribution, MatrixState> = {
  kind: 'matrix',
  set: attributionSchema,
  state: ({ voices }) =>
    z.strictObject({
      /** The voices that have spoken; the last one is the one the step is about. */
      voices: z.array(z.enum(voices.map(({ id }) => id))).min(1),
      /** True where the answers of those named stand beside the accusations. */
      denials: z.boolean().optional(),
    }),
  draw: drawMatrix,
  describe: describeMatrix,
  table: tabulateMatrix,
  standsFor: ({ parents, voices, denials }) =>
    standingFor(
      ...parents.map((group) => [group, group] as const),
      ...voices.map(({ id, speaker }) => [id, speaker] as const),
      ...denials.map(({ id, group }) => [id, group] as const),
    ),
};
