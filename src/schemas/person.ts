import { z } from 'zod';
import { id } from './id.ts';
import { names } from './names.ts';
import type { Refs } from './refs.ts';
import { aside, text } from './text.ts';

/** A person, an organisation, or a source who is not named. */
export const personSchema = (refs: Refs) =>
  z.strictObject({
    /** Name used to refer to the person. */
    id,
    /** Whether this is a person, an organisation, or somebody unnamed. */
    type: z.enum(['person', 'organisation', 'unnamed-source']),
    /** The name in each language. */
    names,
    /** Office or part in the events, at the time. */
    role: text,
    /** What to know before relying on the person's words. */
    note: aside.optional(),
    /** Whether the base article names them. */
    inArticle: z.boolean(),
    /** What the role rests on. */
    sources: z.array(refs.source).min(1).optional(),
  });
/** A person, an organisation, or a source who is not named. */
export type Person = z.infer<ReturnType<typeof personSchema>>;
