import { z } from 'zod';

/** The part of the story that a claim or an event belongs to. */
export const chapter = z.enum(['strike', 'groups', 'sadr', 'embassy']);
/** The part of the story that a claim or an event belongs to. */
export type Chapter = z.infer<typeof chapter>;
