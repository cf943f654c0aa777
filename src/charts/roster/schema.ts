import { z } from 'zod';
import { datasetFields } from '../../schemas/dataset.ts';
import { inOrder, partialDate } from '../../schemas/date.ts';
import type { Refs } from '../../schemas/refs.ts';
import { text } from '../../schemas/text.ts';

/** A name of the list. When it was first announced stands with the group, not here. */
const nameSchema = (refs: Refs) =>
  z.strictObject({
    /** The group. */
    group: refs.group,
    /** What the name means, in few words. */
    gloss: text,
    /** True where the group's date is only the day by which the name was known. */
    latest: z.boolean().optional(),
    /** What the article makes of the name, where that is a slip; shown with a tick. */
    articleSays: text.optional(),
    /** What a roomy figure adds while the name is alone in focus. */
    remark: text.optional(),
    /** Fewer words, for where there is little room. */
    brief: text.optional(),
  });

/** The shape of a roster's data set. */
export const rosterSet = (refs: Refs) =>
  z
    .strictObject({
      ...datasetFields(refs),
      /** The event that the list is meant to follow. */
      strike: refs.event,
      /** When the list begins, in the article's word. */
      since: z.strictObject({
        /** The date. */
        date: partialDate,
        /** The claim that says so. */
        claim: refs.claim,
      }),
      /** The time that the figure draws, to the end of its last month. */
      axis: z
        .strictObject({ from: partialDate, until: partialDate })
        .refine(({ from, until }) => inOrder(from, until), {
          path: ['until'],
          error: 'until lies before from',
        }),
      /** The names, in the article's order. */
      names: z.array(nameSchema(refs)).min(1),
      /** Names that the article's list lacks. */
      missing: z.array(nameSchema(refs)),
    })
    .superRefine(({ names, missing }, context) => {
      const ids = [...names, ...missing].map(({ group }) => group);
      ids.forEach((group, i) => {
        if (ids.indexOf(group) === i) return;
        const inList = i < names.length;
        context.addIssue({
          code: 'custom',
          path: inList ? ['names', i, 'group'] : ['missing', i - names.length, 'group'],
          message: `"${group}" stands here a second time; a name has one row`,
        });
      });
    });

/** A roster's data set. */
export type RosterSet = z.infer<ReturnType<typeof rosterSet>>;
/** A name as the data set writes it. */
export type NameEntry = RosterSet['names'][number];

/** What a step may ask of a roster. */
export const rosterState = ({ names, missing }: RosterSet) => {
  const lacking = missing.map(({ group }) => group);
  const all = [...names.map(({ group }) => group), ...lacking];
  return z
    .strictObject({
      /**
       * The list in the article's order, the same names by date, these with the names that the list
       * lacks, or all of it without a name, for the cover.
       */
      view: z.enum(['article', 'dated', 'missing', 'cover']),
      /** The names that the step is about; without any, all. */
      focus: z.array(z.enum(all)).min(1).optional(),
    })
    .superRefine(({ view, focus = [] }, context) => {
      focus.forEach((id, i) => {
        const path = ['focus', i];
        if (view === 'cover') {
          const message = 'the cover shows no name: take focus away, or choose another view';
          context.addIssue({ code: 'custom', path, message });
        } else if (view !== 'missing' && lacking.includes(id)) {
          const message = `"${id}" is not in the list: show it in the view "missing"`;
          context.addIssue({ code: 'custom', path, message });
        }
      });
    });
};

/** What a step asks of a roster. */
export type RosterState = z.infer<ReturnType<typeof rosterState>>;
/** The same, of a scene; the cover stands alone. */
export type SceneState = RosterState & { view: Exclude<RosterState['view'], 'cover'> };
