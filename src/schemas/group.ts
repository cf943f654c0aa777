import { z } from 'zod';
import { inOrder, partialDate, precision } from './date.ts';
import { id } from './id.ts';
import { names } from './names.ts';
import type { Refs } from './refs.ts';
import { aside, text } from './text.ts';

/** Whether a name is new in 2020, an announced split, an older group, or a channel. */
export const groupClass = z.enum(['new', 'split', 'older', 'channel']);

/** When a name was first announced, and how well that is known. */
export const firstAnnounced = (refs: Refs) =>
  z
    .strictObject({
      /** The date, or the first day of the window; null where none is known. */
      date: partialDate.nullable(),
      /** Last day of the window; without a date, the day by which the name was known. */
      until: partialDate.optional(),
      /** How precisely the date is known; null where there is none. */
      precision: precision.nullable(),
      /** What the date is the date of. */
      note: text.optional(),
      /** What the date rests on. */
      sources: z.array(refs.source),
      /** True where it rests only on outlets aligned with Iran that repeat militant statements. */
      relay: z.boolean(),
    })
    .refine((first) => (first.date === null) === (first.precision === null), {
      path: ['precision'],
      error: 'a date needs a precision, and without a date both are null',
    })
    .refine((first) => !first.date || !first.until || inOrder(first.date, first.until), {
      path: ['until'],
      error: 'until lies before date',
    });

/** Somebody's statement that one group stands behind another. */
export const allegedParent = (refs: Refs) =>
  z.strictObject({
    /** The group or organisation said to stand behind it. */
    parent: refs.who,
    /** Who says so. */
    by: text,
    /** How strong the statement is. */
    strength: text,
    /** Where it was said. */
    sources: z.array(refs.source).min(1),
  });

/** An armed group, a name that claims to be one, or a channel that carries their statements. */
export const groupSchema = (refs: Refs) =>
  z.strictObject({
    /** Name used to refer to the group. */
    id,
    /** Whether it is new, a split, older, or a channel. */
    class: groupClass,
    /** Place in the base article's list, from 1. */
    articleOrder: z.int().positive().optional(),
    /** The name in each language, with the scholarly romanisation. */
    names: names.extend({
      /** Romanised name, with the full transliteration. */
      romanisation: text,
    }),
    /** Short English label for figures. */
    short: text.optional(),
    /** What the name means. */
    meaning: text,
    /** When the name was first announced. */
    firstAnnounced: firstAnnounced(refs),
    /** Who is said to stand behind it, one entry for each statement. */
    allegedParents: z.array(allegedParent(refs)),
    /** What to know before writing about the group. */
    note: aside.optional(),
    /** Numbers of its brigades in the Popular Mobilisation Forces. */
    brigades: z.array(z.int().positive()).min(1).optional(),
  });
/** An armed group, a name that claims to be one, or a channel that carries their statements. */
export type Group = z.infer<ReturnType<typeof groupSchema>>;
