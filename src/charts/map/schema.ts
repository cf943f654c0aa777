import { z } from 'zod';
import { datasetFields } from '../../schemas/dataset.ts';
import { fullDate, inOrder } from '../../schemas/date.ts';
import { id } from '../../schemas/id.ts';
import type { Refs } from '../../schemas/refs.ts';
import { text } from '../../schemas/text.ts';

const lonLat = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

/** How large a map draws a place: lengths of a degree of latitude, user units. */
const span = {
  /** The smallest map that has it; 0 is every map. */
  from: z.number().min(0).default(0),
  /** The first map that is too large for it. */
  until: z.number().positive().optional(),
};

/** Whose deed an event is; decides colour and shape. */
const side = z.enum(['foreign', 'state', 'other']);
/** Whose deed an event is. */
export type Side = z.infer<typeof side>;

const pointFields = {
  /** What the point is called while its event is in focus. */
  label: text,
  /** A few words on what happened there. */
  detail: text.optional(),
};

/** Where something happened: a place of the records, or coordinates with their source. */
const point = (refs: Refs) =>
  z.union([
    z.strictObject({ place: refs.place, ...pointFields }),
    z.strictObject({ at: lonLat, source: text, ...pointFields }),
  ]);

/** The data set of a map of events. */
export const setSchema = (refs: Refs) =>
  z
    .strictObject({
      ...datasetFields(refs),
      /** First day of the span. */
      first: fullDate,
      /** Last day of the span. */
      last: fullDate,
      /** What the camera can show. */
      views: z
        .array(
          z.strictObject({
            id,
            /** What the view shows, to follow "map of". */
            title: text,
            /** South-west and north-east corner of what must be in sight: longitude, latitude. */
            bounds: z.tuple([lonLat, lonLat]),
          }),
        )
        .min(1),
      /** What happened, in order of time. */
      events: z
        .array(
          z.strictObject({
            event: refs.event,
            side,
            /** Who acted, as far as it is known. */
            by: text,
            points: z.array(point(refs)).min(1),
          }),
        )
        .min(1),
      /** Places of the records that are drawn, the most important first. */
      places: z.array(z.strictObject({ place: refs.place, ...span })),
      /** Other towns, for orientation. */
      towns: z.array(
        z.strictObject({
          id,
          name: text,
          at: lonLat,
          /** True for a district: its name stands on the spot, without a dot. */
          area: z.boolean().default(false),
          ...span,
        }),
      ),
    })
    .refine((set) => inOrder(set.first, set.last), {
      path: ['last'],
      error: 'the last day lies before the first',
    });
/** The data set of a map of events. */
export type Set = z.infer<ReturnType<typeof setSchema>>;
/** An event of the map, with its points. */
export type MapEvent = Set['events'][number];
/** A point of an event. */
export type Point = MapEvent['points'][number];

/** What a step shows. */
export interface State {
  /** Id of the camera's view. */
  readonly view: string;
  /** Id of the last event that has happened. */
  readonly upto: string;
  /** Ids of the events that the step is about. */
  readonly focus: readonly string[];
}

/** What a step may ask of a map with this data set. */
export function stateSchema(set: Set): z.ZodType<State> {
  const events = set.events.map((each) => each.event);
  return z
    .strictObject({
      view: z.enum(set.views.map((view) => view.id)),
      upto: z.enum(events),
      focus: z.array(z.enum(events)).min(1),
    })
    .superRefine(({ upto, focus }, context) => {
      for (const [i, event] of focus.entries()) {
        if (events.indexOf(event) <= events.indexOf(upto)) continue;
        context.addIssue({
          code: 'custom',
          path: ['focus', i],
          message: `"${event}" comes after "${upto}", up to which the step goes; move upto or leave it out`,
        });
      }
    });
}
