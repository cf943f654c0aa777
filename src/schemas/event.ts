import { z } from 'zod';
import { chapter } from './chapter.ts';
import { inOrder, partialDate, precision } from './date.ts';
import { id } from './id.ts';
import type { Refs } from './refs.ts';
import { aside, text } from './text.ts';

const TITLE_LENGTH = 45;

/** Something that happened, with its date, place and sources. */
export const eventSchema = (refs: Refs) =>
  z
    .strictObject({
      /** Name used to refer to the event. */
      id,
      /** The date, or the first day of a window. */
      date: partialDate,
      /** Last day of a window. */
      until: partialDate.optional(),
      /** How precisely the date is known. */
      precision,
      /** A few words for figures. */
      title: text.max(TITLE_LENGTH, {
        error: `too long for a figure: at most ${TITLE_LENGTH} characters`,
      }),
      /** One sentence that says what happened. */
      summary: text,
      /** Where it happened; null where that is nowhere or unknown. */
      place: refs.place.nullable(),
      /** What to say in place of a place. */
      placeNote: text.optional(),
      /** The part of the story it belongs to. */
      chapter,
      /** Whether the base article mentions it. */
      inArticle: z.boolean(),
      /** True for what readers need to know from before the story. */
      background: z.boolean().optional(),
      /** What to know before using it. */
      note: aside.optional(),
      /** What it rests on. */
      sources: z.array(refs.source).min(1, { error: 'an event needs at least one source' }),
    })
    .refine((event) => event.until === undefined || inOrder(event.date, event.until), {
      path: ['until'],
      error: 'until lies before date',
    });
/** Something that happened, with its date, place and sources. */
export type Event = z.infer<ReturnType<typeof eventSchema>>;
