import { z } from 'zod';
import { maybe, wholeNumber, yesOrNo } from './cells.ts';
import { inOrder, partialDate, precision } from './date.ts';
import { id } from './id.ts';
import type { Refs } from './refs.ts';
import { text } from './text.ts';

/** How a counter qualifies a number; an `ordinal` is the number of the latest attack. */
export const countQualifier = z.enum([
  'exactly',
  'at least',
  'more than',
  'nearly',
  'ordinal',
  'listed',
]);

/** One counter's number for one time span: a row of `counts.csv`. Never to be added to another. */
export const countSchema = (refs: Refs) =>
  z
    .strictObject({
      /** Name used to refer to the count. */
      id,
      /** Who counted. */
      counter: text,
      /** Where the span begins. */
      start: partialDate,
      /** Where the span ends. */
      end: partialDate,
      /** How precisely the beginning is known, where not to the day. */
      startPrecision: maybe(precision),
      /** How precisely the end is known, where not to the day. */
      endPrecision: maybe(precision),
      /** The number. */
      count: wholeNumber,
      /** How the counter qualifies it. */
      qualifier: countQualifier,
      /** The qualification in words, where there is more to say. */
      qualifierNote: maybe(text),
      /** What is counted. */
      unit: text,
      /** Whose bases, convoys or missions are counted. */
      scope: text,
      /** Where the number stands. */
      source: refs.source,
      /** Whether attacks were counted, or only claims of attacks. */
      kind: z.enum(['count', 'claims']),
      /** True where the scope is wider than that of the other counts. */
      widerScope: yesOrNo,
      /** What to know before using the number. */
      note: maybe(text),
    })
    .refine((row) => inOrder(row.start, row.end), {
      path: ['end'],
      error: 'end lies before start',
    });
/** One counter's number for one time span. */
export type Count = z.infer<ReturnType<typeof countSchema>>;
