import { z } from 'zod';
import { datasetFields } from '../../schemas/dataset.ts';
import { id } from '../../schemas/id.ts';
import type { Refs } from '../../schemas/refs.ts';
import { text } from '../../schemas/text.ts';

const WORDS = 5;
const QUOTED = /["“”„«»]/;

/** A few words in our own wording: speech that came third-hand is never quoted. */
const paraphrase = text
  .refine((words) => words.split(/\s+/).length <= WORDS, {
    error: `too long for large type: at most ${String(WORDS)} words`,
  })
  .refine((words) => !QUOTED.test(words), {
    error: 'a paraphrase stands without quotation marks',
  });

/** The heading of a column. */
const columnSchema = (refs: Refs) =>
  z
    .strictObject({
      /** Whose words stand in it. */
      label: text,
      /** What that is, in a few words. */
      note: text,
      /** The event that gives the date, where the day is inferred. */
      event: refs.event.optional(),
      /** The source that gives the date. */
      source: refs.source.optional(),
    })
    .refine(({ event, source }) => event === undefined || source === undefined, {
      path: ['source'],
      error: 'a column has one date: name the event or the source, not both',
    });

/** Words that changed. */
const pairSchema = z.strictObject({
  /** In the original. */
  original: paraphrase,
  /** In the article. */
  article: paraphrase,
});

/** The shape of a shift's data set. */
export const shiftSet = (refs: Refs) =>
  z
    .strictObject({
      ...datasetFields(refs),
      /** Headings. */
      columns: z.strictObject({
        /** What was relayed. */
        original: columnSchema(refs),
        /** What relayed it. */
        article: columnSchema(refs),
        /** What other reporting has. */
        record: columnSchema(refs),
      }),
      /** What changed, in the order of telling. */
      items: z
        .array(
          z.strictObject({
            /** Name used to refer to the item. */
            id,
            /** Beginning of the sentence that original and article share. */
            stem: text,
            ...pairSchema.shape,
            /** A smaller change of the same passage, for where there is room. */
            also: pairSchema.optional(),
            /** What other reporting has, in one short sentence. */
            record: text,
            /** The article's claims. */
            claims: z.array(refs.claim).min(1),
            /** What the record rests on. */
            sources: z.array(refs.source).min(1),
          }),
        )
        .min(1),
    })
    .superRefine(({ items }, context) => {
      items.forEach((item, i) => {
        if (items.findIndex((other) => other.id === item.id) === i) return;
        const message = `"${item.id}" stands here a second time; give one of them another id`;
        context.addIssue({ code: 'custom', path: ['items', i, 'id'], message });
      });
    });

/** A shift's data set. */
export type ShiftSet = z.infer<ReturnType<typeof shiftSet>>;
/** Something that changed. */
export type Item = ShiftSet['items'][number];

/** What a step may ask of a shift. */
export const shiftState = ({ items }: ShiftSet) => {
  const known = z.enum(items.map((item) => item.id));
  return z
    .strictObject({
      /** The items that have come up. */
      items: z.array(known).min(1),
      /** Those of them that have turned: the article's words have taken the original's place. */
      turned: z.array(known),
      /** The item that the step is about; without one, all. */
      focus: known.optional(),
    })
    .superRefine((state, context) => {
      const expect = (id: string, path: (string | number)[]): void => {
        if (state.items.includes(id)) return;
        const message = `"${id}" has not come up: add it to items, or take it away here`;
        context.addIssue({ code: 'custom', path, message });
      };
      for (const [i, id] of state.turned.entries()) expect(id, ['turned', i]);
      if (state.focus !== undefined) expect(state.focus, ['focus']);
    });
};

/** What a step asks of a shift. */
export type ShiftState = z.infer<ReturnType<typeof shiftState>>;

/** How far an item has come: not there yet, as the original had it, or turned. */
export type Phase = 'waiting' | 'original' | 'turned';

/** How far an item has come in a step. */
export function phaseOf({ items, turned }: ShiftState, id: string): Phase {
  if (!items.includes(id)) return 'waiting';
  return turned.includes(id) ? 'turned' : 'original';
}

/** True where a step is about an item. */
export function isFocus({ items, focus }: ShiftState, id: string): boolean {
  return focus === undefined ? items.includes(id) : focus === id;
}
