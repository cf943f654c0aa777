import { z } from 'zod';
import { datasetFields } from '../../schemas/dataset.ts';
import { partialDate } from '../../schemas/date.ts';
import { id } from '../../schemas/id.ts';
import type { Refs } from '../../schemas/refs.ts';
import { text } from '../../schemas/text.ts';
import { SIDES } from '../network/glyph.ts';

/** Something that somebody expects if a fork is taken. */
export const outcomeSchema = (refs: Refs) =>
  z.strictObject({
    id,
    /** A few words. */
    label: text,
    /** The same for the narrow layout. */
    short: text.optional(),
    /** Who expects it. */
    voices: z.array(id).min(1),
    /** What to write below it in place of the voices’ names. */
    remark: text.optional(),
    /** The same for the narrow layout. */
    shortRemark: text.optional(),
    /** Whom it would befall or who would act, told by colour and shape. */
    side: z.enum(SIDES).default('other'),
    claims: z.array(refs.claim).min(1),
  });

/** A way that may be taken, and what voices expect of it. */
export const forkSchema = (refs: Refs) =>
  z.strictObject({
    id,
    /** A few words. */
    label: text,
    /** The fork and its outcomes in plain sentences that need no picture. */
    says: text,
    /** Who would act, told by colour and shape. */
    side: z.enum(SIDES).default('other'),
    outcomes: z.array(outcomeSchema(refs)).min(1),
  });

/** Something that did happen, or held for the whole time: one line of what came. */
export const cameSchema = (refs: Refs) =>
  z
    .strictObject({
      id,
      /** A few words; without them the titles of the events. */
      label: text.optional(),
      /** What happened on this line, in order. */
      events: z
        .array(
          z.strictObject({
            event: refs.event,
            /** Words for the narrow layout, where the title is too long. */
            short: text.optional(),
          }),
        )
        .default([]),
      /** Claims that it bears on. */
      claims: z.array(refs.claim).default([]),
      /** What it rests on, where no event has that. */
      sources: z.array(refs.source).default([]),
    })
    .refine(({ label, events }) => label !== undefined || events.length > 0, {
      error: 'nothing to show: give it a label or events',
    });

/** Ways that lay open, what voices expected of each, and what came. */
export const treeSet = (refs: Refs) =>
  z
    .strictObject({
      ...datasetFields(refs),
      /** When the ways lay open: the root. */
      now: partialDate,
      /** The last month of what came. */
      until: partialDate,
      /** Who expects something. */
      voices: z
        .array(
          z.strictObject({ id, label: text, short: text.optional(), who: refs.who.optional() }),
        )
        .min(1),
      /** The ways, from the top. */
      forks: z.array(forkSchema(refs)).min(1),
      /** What came, one line each. */
      came: z.array(cameSchema(refs)).min(1),
      /** What came, in plain sentences that need no picture. */
      cameSays: text,
    })
    .superRefine(({ forks, voices }, context) => {
      const known = voices.map((voice) => voice.id);
      forks.forEach((fork, i) => {
        fork.outcomes.forEach((outcome, j) => {
          outcome.voices.forEach((voice, k) => {
            if (known.includes(voice)) return;
            context.addIssue({
              code: 'custom',
              path: ['forks', i, 'outcomes', j, 'voices', k],
              message: `unknown voice "${voice}"; this data set has: ${known.join(', ')}`,
            });
          });
        });
      });
    });
/** Ways that lay open, what voices expected of each, and what came. */
export type TreeSet = z.infer<ReturnType<typeof treeSet>>;
/** A way that may be taken. */
export type Fork = TreeSet['forks'][number];
/** Something that somebody expects. */
export type Outcome = Fork['outcomes'][number];

/** What a step shows. */
export const treeState = ({ forks }: TreeSet) => {
  const fork = z.enum(forks.map(({ id }) => id));
  return z.strictObject({
    /** Ways whose outcomes are drawn; the others are there by name. */
    forks: z.array(fork),
    /** The way that the step is about. */
    focus: fork.optional(),
    /** True where what came is drawn against the forecasts. */
    outcome: z.boolean().default(false),
  });
};
/** What a step shows. */
export type TreeState = z.infer<ReturnType<typeof treeState>>;
