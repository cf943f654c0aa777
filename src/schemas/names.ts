import { z } from 'zod';
import { text } from './text.ts';

/** A name in the three languages of the story. */
export const names = z.strictObject({
  /** English name, in Latin letters without marks. */
  en: text,
  /** Arabic name. */
  ar: text,
  /** Sorani name, in this site's spelling. */
  ckb: text,
  /** Sorani name as the base article prints it, where it prints it otherwise. */
  ckbArticle: text.optional(),
});
/** A name in the three languages of the story. */
export type Names = z.infer<typeof names>;
