import { z } from 'zod';
import { partialDate } from './date.ts';
import { id } from './id.ts';
import { text } from './text.ts';

/** What kind of page or record a source is. */
export const sourceKind = z.enum([
  'reporting',
  'analysis',
  'partisan',
  'opinion',
  'reference',
  'common-record',
  'base-article',
]);

/** A page or record that facts rest on. */
export const sourceSchema = z
  .strictObject({
    /** Name used to cite the source. */
    id,
    /** Who published it, with the author where known. */
    publisher: text,
    /** True where `publisher` holds words and not names alone: translations say it in theirs. */
    described: z.literal(true).optional(),
    /** Title of the page, where the publisher's name does not say enough. */
    title: text.optional(),
    /** Date of the page, as far as known. */
    date: partialDate.optional(),
    /** Address of the page, kept for editors even where readers get no link. */
    url: z.url({ error: 'no address: write it whole, with https://' }).optional(),
    /** What kind of source it is. */
    kind: sourceKind,
    /** Whether readers may be sent there; false for copies, channels, partisan pages, or doubt. */
    link: z.boolean({ error: 'say true or false' }),
    /** What to beware of; a source with a caution is never linked. */
    caution: text.optional(),
  })
  .refine((source) => !source.link || (source.url !== undefined && source.caution === undefined), {
    path: ['link'],
    error: 'only a source with a url and without a caution may be linked: write link: false',
  });
/** A page or record that facts rest on. */
export type Source = z.infer<typeof sourceSchema>;
