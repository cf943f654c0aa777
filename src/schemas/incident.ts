import { z } from 'zod';
import { maybe } from './cells.ts';
import { fullDate } from './date.ts';
import { id } from './id.ts';
import type { Refs } from './refs.ts';
import { text } from './text.ts';

/** What every row of the incidents says, so that it says so wherever a row is copied to. */
export const INCIDENT_CAUTION = 'partial list, do not sum';

/** How an attack was made. */
export const incidentType = z.enum([
  'rockets',
  'indirect fire',
  'roadside bomb',
  'roadside bomb and rocket',
  'bomb',
  'arson',
]);

/** One documented example of an attack: a row of `incidents.csv`. The rows are not a count. */
export const incidentSchema = (refs: Refs) =>
  z.strictObject({
    /** Name used to refer to the incident. */
    id,
    /** The day. */
    date: fullDate,
    /** How the attack was made. */
    type: incidentType,
    /** What was attacked. */
    target: text,
    /** Where; empty where no place is known. */
    place: maybe(refs.place),
    /** Whether it was reported, or only claimed or alleged. */
    status: z.enum(['reported', 'claimed', 'alleged']),
    /** What it rests on. */
    source: refs.source,
    /** What to know before using it. */
    note: maybe(text),
    /** The caution that goes with every row. */
    caution: z.literal(INCIDENT_CAUTION, { error: `every row says "${INCIDENT_CAUTION}"` }),
  });
/** One documented example of an attack. */
export type Incident = z.infer<ReturnType<typeof incidentSchema>>;
