import { z } from 'zod';
import { countSchema } from '../../schemas/counts.ts';
import { datasetFields } from '../../schemas/dataset.ts';
import { fullDate } from '../../schemas/date.ts';
import { id } from '../../schemas/id.ts';
import { incidentSchema } from '../../schemas/incident.ts';
import type { Refs } from '../../schemas/refs.ts';
import { text } from '../../schemas/text.ts';

const lonLat = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

/** South-west and north-east corner, degrees, longitude before latitude. */
const bounds = z.tuple([lonLat, lonLat]);

const word = (refs: Refs) =>
  z.strictObject({
    /** Name used to refer to the word. */
    id,
    /** The word, in the page's language. */
    word: text,
    /** Of what time the article says it. */
    when: text,
    /** The claim that has it. */
    claim: refs.claim,
  });

/**
 * Counts of attacks: the rows of a table, with the documented examples as a second table
 * (`with: {incidents: …}` in the sidecar) and what the figure says around them in the sidecar.
 */
export const setSchema = (refs: Refs) =>
  z
    .strictObject({
      ...datasetFields(refs),
      /** One counter's number a row. */
      rows: z.array(countSchema(refs)).min(1),
      /** Documented examples. They are not a count. */
      incidents: z.array(incidentSchema(refs)),
      /** The last day on which the base article can have been written. */
      articleBy: fullDate,
      /** An event that all the spans can be held against. */
      reference: z
        .strictObject({
          event: refs.event,
          /** What the figure calls it. */
          label: text,
        })
        .optional(),
      /** The article's own words for the pace. */
      pace: z.strictObject({
        /** Whose words these are. */
        voice: text,
        /** What they are said of, and what they are not. */
        note: text,
        /** The words in the article's order. */
        words: z.array(word(refs)).min(1),
      }),
      /** Who counted, as short as a small screen needs it, by id of a row. */
      short: z.record(z.string(), text),
      /** What the map of the examples shows. */
      map: z.strictObject({ bounds }),
      /** The part of it where most lie too close together, drawn larger. */
      closeUp: z.strictObject({ title: text, bounds }),
    })
    .refine(({ rows, short }) => rows.every((row) => row.id in short), {
      path: ['short'],
      error: (issue) =>
        `no short name for ${missing(issue.input).join(', ')}; add one, by id of the row`,
    });

/** The data set of the counts. */
export type CountsSet = z.infer<ReturnType<typeof setSchema>>;
/** One counter's number. */
export type Count = CountsSet['rows'][number];
/** One documented example. */
export type Incident = CountsSet['incidents'][number];

/** What a step may ask of the counts. */
export interface CountsState {
  /** The article's words, the counters' bars, or the examples on a map. */
  readonly view: 'words' | 'bars' | 'places';
  /** The counters in sight (`bars` only). */
  readonly counters?: readonly string[] | undefined;
  /** Those that the step is about (`bars` only). */
  readonly focus?: readonly string[] | undefined;
}

/** The state's schema, given the set: `counters: 'all'` stands for the ids of all rows. */
export function stateSchema({ rows }: CountsSet): z.ZodType<CountsState> {
  const ids = rows.map((row) => row.id);
  const some = z.array(z.enum(ids)).min(1);
  return z
    .strictObject({
      view: z.enum(['words', 'bars', 'places']),
      counters: z.preprocess((value) => (value === 'all' ? ids : value), some.optional()),
      focus: some.optional(),
    })
    .refine(({ view, counters }) => (view === 'bars') === (counters !== undefined), {
      path: ['counters'],
      error: 'bars need counters (a list of ids, or all), and the other views have none',
    })
    .refine(({ counters, focus = [] }) => focus.every((each) => counters?.includes(each)), {
      path: ['focus'],
      error: 'only counters that are in sight can be in focus: add it to counters',
    });
}

function missing(set: unknown): string[] {
  const { rows, short } = set as Pick<CountsSet, 'rows' | 'short'>;
  return rows.map((row) => row.id).filter((each) => !(each in short));
}
