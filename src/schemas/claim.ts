import { z } from 'zod';
import { chapter } from './chapter.ts';
import { id } from './id.ts';
import type { Refs } from './refs.ts';
import { aside, text } from './text.ts';

/** What kind of statement a claim is. */
export const claimKind = z.enum(['fact', 'attributed-claim', 'analysis', 'forecast']);
/** What other reporting makes of a claim. */
export const claimStatus = z.enum(['corroborated', 'article-only', 'disputed']);

/** A number that a claim contains. */
export const claimNumber = z.strictObject({
  /** The number itself. */
  value: z.number(),
  /** What is counted. */
  unit: text,
  /** The time that the number is about. */
  period: text.optional(),
});

/** One statement of the base article, in our words, and what other reporting says of it. */
export const claimSchema = (refs: Refs) =>
  z.strictObject({
    /** Name used to cite the claim. */
    id,
    /** The claim in one sentence that stands alone. */
    text,
    /** Place of the claim in the article, from 1. */
    order: z.int().positive(),
    /** The part of the story it belongs to. */
    chapter,
    /** Who says it, in a few words. */
    voice: text,
    /** Who says it, where this is one of the people, organisations or unnamed sources on file. */
    speaker: refs.person.optional(),
    /** What kind of statement it is. */
    kind: claimKind,
    /** What other reporting makes of it. */
    status: claimStatus,
    /** The numbers it contains. */
    numbers: z.array(claimNumber).min(1).optional(),
    /** What other sources say of the same matter. */
    elsewhere: z.array(
      z.strictObject({
        /** The other source. */
        source: refs.source,
        /** What it says, in our words. */
        says: text,
      }),
    ),
    /** What to know before using the claim. */
    note: aside.optional(),
  });
/** One statement of the base article, and what other reporting says of it. */
export type Claim = z.infer<ReturnType<typeof claimSchema>>;
