import { z } from 'zod';
import { fullDate } from './date.ts';
import type { Refs } from './refs.ts';
import { text } from './text.ts';

/**
 * What every data set says of itself: at the top of a YAML data set, or for `<name>.csv` in
 * `<name>.csv.yaml` beside it.
 */
export const datasetFields = (refs: Refs) => ({
  /** Title of the data set. */
  title: text,
  /** What it holds, in one line. */
  about: text,
  /** What a row of its table is, in a few words. */
  each: text.optional(),
  /** What it rests on. */
  sources: z.array(refs.source).min(1, { error: 'a data set needs at least one source' }),
  /** On what terms others may use it. */
  licence: text,
  /** What to beware of when using it. */
  caution: text.optional(),
  /** The day on which it was taken from its sources. */
  retrieved: fullDate.optional(),
});

/** What every data set says of itself. */
export const datasetSchema = (refs: Refs) => z.strictObject(datasetFields(refs));
/** What every data set says of itself. */
export type Dataset = z.infer<ReturnType<typeof datasetSchema>>;
