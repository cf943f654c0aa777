import { z } from 'zod';

/** A whole number in a CSV cell. */
export const wholeNumber = z
  .string()
  .regex(/^\d+$/, {
    error: (issue) => `"${String(issue.input)}" is no whole number: write digits only, as in 25`,
  })
  .transform(Number);

/** A yes or no in a CSV cell. */
export const yesOrNo = z
  .enum(['true', 'false'], {
    error: (issue) => `"${String(issue.input)}" is neither true nor false`,
  })
  .transform((cell) => cell === 'true');

/** A CSV cell that may be left empty, and is undefined then. */
export const maybe = <T extends z.ZodType>(schema: T) =>
  z.preprocess((cell) => (cell === '' ? undefined : cell), schema.optional());
