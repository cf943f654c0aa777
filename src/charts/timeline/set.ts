import type { Refs } from '../../schemas/refs.ts';
import { faultsOf } from './check.ts';
import { timelineShape } from './schema.ts';

/** A timeline's data set, whose parts fit together. */
export const timelineSet = (refs: Refs) =>
  timelineShape(refs).superRefine((set, context) => {
    for (const [path, message] of faultsOf(set)) {
      context.addIssue({ code: 'custom', path, message });
    }
  });
