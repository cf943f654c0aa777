import { z } from 'zod';
import { fullDate } from './date.ts';
import { id } from './id.ts';
import { text } from './text.ts';

/** Something that was wrong in the published story and has been put right. */
export const correctionSchema = z.strictObject({
  /** Name used to refer to the correction. */
  id,
  /** The day on which it was put right. */
  date: fullDate,
  /** Where it stood, in words. */
  where: text,
  /** Address of the passage (`chapter/step`), where it stood in one. */
  at: z.string().optional(),
  /** What was wrong. */
  was: text,
  /** What is right. */
  is: text,
});
/** Something that was wrong in the published story and has been put right. */
export type Correction = z.infer<typeof correctionSchema>;
