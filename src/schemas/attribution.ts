import { z } from 'zod';
import { datasetFields } from './dataset.ts';
import { partialDate } from './date.ts';
import { id } from './id.ts';
import type { Refs } from './refs.ts';
import { text } from './text.ts';

/** A voice of the base article, and the older groups that it names. */
export const voiceSchema = (refs: Refs) =>
  z.strictObject({
    /** Name used to refer to the voice. */
    id,
    /** Short label. */
    voice: text,
    /** Who this is, with the interest that the voice has. */
    detail: text,
    /** The same, where on file. */
    speaker: refs.person.optional(),
    /** Whether the voice speaks of who stands behind the new names, or of who attacks. */
    about: z.enum(['parentage', 'attacks']),
    /** True where the voice leaves its list open. */
    openEnded: z.boolean(),
    /** The groups that the voice names; one that is missing is not named, which is no denial. */
    names: z
      .array(
        z.strictObject({
          /** The group. */
          group: refs.group,
          /** `article-only` where other reporting has this voice, but not with this name. */
          certainty: z.enum(['named', 'article-only']),
        }),
      )
      .min(1),
    /** What to know before using the voice. */
    note: text.optional(),
  });

/** Somebody's denial of, or distance from, the attacks. */
export const denialSchema = (refs: Refs) =>
  z.strictObject({
    /** Name used to refer to the denial. */
    id,
    /** The group that it is about, where it is about one of the rows. */
    group: refs.group.optional(),
    /** Who denies. */
    by: text,
    /** What is said, in our words. */
    says: text,
    /** When, as far as known. */
    date: partialDate.optional(),
    /** Where it was reported. */
    source: refs.source,
  });

/** Who names whom: voices as columns, older groups as rows, and what those named reply. */
export const attributionSchema = (refs: Refs) =>
  z.strictObject({
    ...datasetFields(refs),
    /** The older groups, in the order of the rows. */
    parents: z.array(refs.group).min(1),
    /** The voices, in the order of the columns. */
    voices: z.array(voiceSchema(refs)).min(1),
    /** The denials, in the order of reading. */
    denials: z.array(denialSchema(refs)),
  });
/** A voice of the base article, and the older groups that it names. */
export type Voice = z.infer<ReturnType<typeof voiceSchema>>;
/** Somebody's denial of, or distance from, the attacks. */
export type Denial = z.infer<ReturnType<typeof denialSchema>>;
/** Who names whom, and what those named reply. */
export type Attribution = z.infer<ReturnType<typeof attributionSchema>>;
