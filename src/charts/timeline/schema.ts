import { z } from 'zod';
import { datasetFields } from '../../schemas/dataset.ts';
import { fullDate, inOrder, partialDate } from '../../schemas/date.ts';
import { id } from '../../schemas/id.ts';
import type { Refs } from '../../schemas/refs.ts';
import { text } from '../../schemas/text.ts';

/** The colour that stands for a side; ink belongs to none. */
export const side = z.enum(['ember', 'ochre', 'slate', 'teal', 'cedar', 'ink']);
/** The colour that stands for a side; ink belongs to none. */
export type Side = z.infer<typeof side>;

/** Whose word something is: what other reporting records, or the base article's. */
const by = z.enum(['record', 'article']);

/** What an entry of the data set itself rests on. */
const basis = (refs: Refs) => ({
  /** Claims of the base article that it rests on. */
  claims: z.array(refs.claim).min(1).optional(),
  /** Sources that it rests on. */
  sources: z.array(refs.source).min(1).optional(),
});

/**
 * A piece of time that the figure draws. Between two pieces the axis is broken. Lengths are wishes:
 * they give way where words would have no room.
 */
const windowSchema = z
  .strictObject({
    /** Where it begins. */
    from: partialDate,
    /** Where it ends; a year, a month or a day is drawn to its end. */
    until: partialDate,
    /** Length along the axis, in shares of the whole. */
    share: z.number().positive().default(1),
    /** Length of the break before it, in shares of the whole. */
    break: z.number().nonnegative().default(0),
  })
  .refine((piece) => inOrder(piece.from, piece.until), {
    path: ['until'],
    error: 'until lies before from',
  });

/** A row or a column of the figure: one side, one theme. */
const laneSchema = z.strictObject({
  /** Name used to refer to the lane. */
  id,
  /** Heading. */
  label: text,
  /** Heading where there is little room. */
  short: text.optional(),
  /** The side it stands for. */
  side: side,
});

/** Something that happened, or that the article says happened. */
const momentSchema = (refs: Refs) =>
  z.strictObject({
    /** The event on file; it then gives id, date and title. */
    event: refs.event.optional(),
    /** Name used to refer to the moment, where it is no event on file. */
    id: id.optional(),
    /** The date, where it is no event on file. Without one it stands at the article's own date. */
    date: partialDate.optional(),
    /** Last day of a window of which any day may be right. */
    until: partialDate.optional(),
    /** A few words for the figure; without them the event's title. */
    label: text.optional(),
    /** Fewer words, for where there is little room. */
    short: text.optional(),
    /** What a roomy figure adds while the moment is in focus. */
    note: text.optional(),
    /** What the article adds to it, in its own words or a speaker's; set apart by a tick. */
    article: text.optional(),
    /** The lane it stands in. */
    lane: id,
    /** A second lane that it bears on. */
    also: id.optional(),
    /** Its side, where that is not the lane's. */
    side: side.optional(),
    /** Whose word it is. */
    by: by.default('record'),
    /** True where the day is a best guess: drawn hollow. */
    uncertain: z.boolean().optional(),
    /** True for background that a small figure leaves out. */
    context: z.boolean().optional(),
    ...basis(refs),
  });

/** Something that lasted. */
const spanSchema = (refs: Refs) =>
  z.strictObject({
    /** Name used to refer to the span. */
    id,
    /** The lane it stands in. */
    lane: id,
    /** A date, or the moment that it begins with. */
    from: z.string(),
    /** A date, or the moment that it ends with. */
    until: z.string(),
    /** A few words for the figure. */
    label: text,
    /** What a roomy figure adds. */
    note: text.optional(),
    /** Whose word it is. The article's spans are drawn as ticks, one for each year it counts. */
    by: by.default('record'),
    /** How many years the article counts, where it does. */
    years: z.int().positive().optional(),
    ...basis(refs),
  });

/** Time in which something is not there: forces, or sources. */
const gapSchema = (refs: Refs) =>
  z.strictObject({
    /** Name used to refer to the gap. */
    id,
    /** The lane in which something is missing; without one, it is missing in all. */
    lane: id.optional(),
    /** A date, or the moment that it begins with. */
    from: z.string(),
    /** A date, or the moment that it ends with. */
    until: z.string(),
    /** What is missing. */
    label: text,
    /** The same in fewer words, for where there is little room. */
    short: text.optional(),
    /** What the article says of this time. */
    article: text.optional(),
    ...basis(refs),
  });

/** A thing that is followed through time and may change on the way. */
const threadSchema = (refs: Refs) =>
  z.strictObject({
    /** Name used to refer to the thread. */
    id,
    /** The lane it runs in. */
    lane: id,
    /** Its pieces in order of time. */
    pieces: z
      .array(
        z.strictObject({
          /** Name used to refer to the piece. */
          id,
          /** A date, or the moment that it begins with. */
          from: z.string(),
          /** A date, or the moment that it ends with. */
          until: z.string(),
          /** What the thread is then. */
          label: text,
          /** Which course it runs on: another number is another course. */
          course: z.int().nonnegative().default(0),
        }),
      )
      .min(1),
    ...basis(refs),
  });

/** People or things that are counted one by one, and what became of them. */
const unitsSchema = (refs: Refs) =>
  z.strictObject({
    /** Name used to refer to them. */
    id,
    /** The moment they belong to. */
    moment: id,
    /** Who or what they are. */
    label: text,
    /** Their side. */
    side,
    /** What became of them, in the order of drawing. */
    parts: z
      .array(
        z.strictObject({
          /** Name used to refer to the part. */
          id,
          /** How many. */
          count: z.int().positive(),
          /** What became of these. */
          label: text,
          /** The same in fewer words, for where there is little room. */
          short: text.optional(),
          /** The lane they end in. */
          lane: id,
        }),
      )
      .min(1),
    ...basis(refs),
  });

/** Somebody's judgement, paraphrased. It reaches the figure through the article. */
const voiceSchema = (refs: Refs) =>
  z.strictObject({
    /** Name used to refer to the statement. */
    id,
    /** Whose it is. */
    speaker: refs.person,
    /** Who that is, in a few words. */
    role: text,
    /** The judgement, in one to three words. */
    says: text,
    /** The rest of it. */
    detail: text,
    ...basis(refs),
  });

/** The shape of a timeline's data set; `set.ts` holds its parts against each other. */
export const timelineShape = (refs: Refs) =>
  z.strictObject({
    ...datasetFields(refs),
    /**
     * How time and sides are laid out. Time along the reading direction: `bands` (presence and
     * absence), `threads` (what goes on and what breaks). Time downwards: `spine` (one between
     * two), `ledger` (a rule for each day).
     */
    composition: z.enum(['bands', 'threads', 'spine', 'ledger']),
    /** The pieces of time that are drawn, in order. */
    windows: z.array(windowSchema).min(1),
    /** The days on one of which the article appeared. */
    articleWindow: z.strictObject({ from: fullDate, until: fullDate }).optional(),
    /** Rows or columns, in order. */
    lanes: z.array(laneSchema).min(1),
    /** What happened, in order of time. */
    moments: z.array(momentSchema(refs)).default([]),
    /** What lasted. */
    spans: z.array(spanSchema(refs)).default([]),
    /** When something was not there. */
    gaps: z.array(gapSchema(refs)).default([]),
    /** What is followed through time. */
    threads: z.array(threadSchema(refs)).default([]),
    /** What is counted one by one. */
    units: z.array(unitsSchema(refs)).default([]),
    /** Judgements that face each other. */
    voices: z.array(voiceSchema(refs)).default([]),
    /** Ids of all of these in the order in which they are told. */
    order: z.array(id).min(1),
  });

/** A timeline's data set. */
export type TimelineSet = z.infer<ReturnType<typeof timelineShape>>;
/** A row or a column. */
export type Lane = TimelineSet['lanes'][number];
/** What lasted. */
export type Span = TimelineSet['spans'][number];
/** When something was not there. */
export type Gap = TimelineSet['gaps'][number];
/** What is followed through time. */
export type Thread = TimelineSet['threads'][number];
/** What is counted one by one. */
export type Units = TimelineSet['units'][number];
/** A judgement. */
export type Voice = TimelineSet['voices'][number];
/** A moment as the data set writes it. */
export type MomentEntry = TimelineSet['moments'][number];

/** What a step may ask: how far the telling has come, and what it is about just now. */
export const timelineState = (set: TimelineSet) =>
  z.strictObject({
    /** The last entry of `order` that has been told. */
    upto: z.enum(set.order),
    /** What the step is about; what is named here is shown even if it comes later in `order`. */
    focus: z.array(z.enum(set.order)).min(1),
  });

/** What a step asks. */
export type TimelineState = z.infer<ReturnType<typeof timelineState>>;
