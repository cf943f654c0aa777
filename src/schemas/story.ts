import { z } from 'zod';
import { fullDate, partialDate } from './date.ts';
import { id } from './id.ts';
import { text } from './text.ts';

const address = z.url({ protocol: /^https?$/, error: 'no address: write it whole, with https://' });

/** A person or house by name, with an address where there is one. */
export const byline = z.strictObject({
  /** The name as printed. */
  name: text,
  /** Home page. */
  url: address.optional(),
});

/** True for what browsers and formatters know as a tag, written as its folder is to be named. */
function isLanguageTag(tag: string): boolean {
  try {
    return new Intl.Locale(tag).toString() === tag;
  } catch {
    return false;
  }
}

/** A language that the story is published in. */
export const languageSchema = z.strictObject({
  /** Language tag, as in `en` or `ckb`. */
  id: z.string().refine(isLanguageTag, {
    error: (issue) => `"${String(issue.input)}" is no language tag: write "en", "ckb" or "ar"`,
  }),
  /** The language's name in itself. */
  name: text,
  /** Direction of writing. */
  dir: z.enum(['ltr', 'rtl']),
  /** True while its chapters are incomplete: they may be previewed and are not published. */
  draft: z.boolean().optional(),
});

/** The story as a whole: what `story.yaml` says. */
export const storySchema = z
  .strictObject({
    /** Title of the story in the source language. */
    title: text,
    /** One or two lines under the title. */
    dek: text,
    /** The month up to which events were followed. */
    reportedTo: partialDate,
    /** The day of publication. */
    published: fullDate.optional(),
    /** The day of the last change that readers should know of. */
    updated: fullDate,
    /** Who wrote the story. */
    authors: z.array(byline),
    /** Who publishes it. */
    outlet: byline,
    /** Absolute address where the site will stand; null while unknown. */
    site: address.nullable(),
    /** The languages, in the order of the language switch. */
    languages: z.array(languageSchema).min(1),
    /** The language whose chapters direct the figures. */
    source: z.string(),
    /** Slugs of the chapters, in reading order. */
    chapters: z.array(id).min(1),
    /** On what terms others may use text and figures. */
    licence: text,
  })
  .refine((story) => story.languages.some((language) => language.id === story.source), {
    path: ['source'],
    error: 'the source language is not among the languages',
  })
  .refine((story) => new Set(story.chapters).size === story.chapters.length, {
    path: ['chapters'],
    error: 'a chapter stands here twice',
  });
/** A language that the story is published in. */
export type Language = z.infer<typeof languageSchema>;
/** The story as a whole. */
export type StoryMeta = z.infer<typeof storySchema>;
