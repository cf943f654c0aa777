import { z } from 'zod';

/**
 * Words for readers: not empty, with no space before or after. Marked as prose, so that translations
 * know what there is to translate.
 */
export const text = z
  .string({ error: 'expected words; put them in quotes if they look like a number or a date' })
  .min(1, { error: 'no words here: fill this in, or leave the field out' })
  .refine((value) => value === value.trim(), {
    error: 'a space or line break stands before or after the words: remove it',
  })
  .meta({ prose: true });

/** Words for editors alone: pages do not print them, and nobody translates them. */
export const aside = text.meta({ prose: false });
