import { z } from 'zod';
import { id } from './id.ts';
import { text } from './text.ts';

/**
 * The components that chapters may use, and the attributes of each. They are there without an
 * import. `show` is literal data, and what it may say is the chart's own affair.
 */
export const tags = {
  Scene: z.strictObject({
    /** Id of the scene, unique in the story. */
    id,
    /** Kind of chart. */
    chart: text,
    /** Name of a data set in `content/data`. */
    data: text,
    /** What the figure shows, as a finding. */
    title: text,
    /** What is plotted. */
    subtitle: text.optional(),
  }),
  Step: z.strictObject({
    /** Id of the step, unique in the chapter. */
    id,
    /** State of the figure. */
    show: z.unknown(),
    /** Says it in place of the sentence that the chart would write. */
    describe: text.optional(),
    /** Marks the passage as the story's own reading, with nothing to cite. */
    ours: z.literal(true).optional(),
  }),
  Figure: z.strictObject({
    id,
    chart: text,
    data: text,
    show: z.unknown(),
    title: text,
    subtitle: text.optional(),
  }),
  Cite: z.strictObject({
    /** Namespaced ids, separated by spaces: `claim:… event:… source:…`. */
    of: text,
  }),
  Num: z.strictObject({
    /** A row of a data set (`counts:wing-aug`). */
    of: text,
  }),
} as const satisfies Record<string, z.ZodType>;

/** Name of a component that chapters may use. */
export type TagName = keyof typeof tags;

/** First characters of a passage's SHA-256, by which a translation knows what it was made from. */
const hash = z
  .string()
  .regex(/^[0-9a-f]{8}$/, { error: 'no hash: let "npm run translations -- --accept" write it' });

/**
 * The same in a translation: ids and words. What figures show comes from the source language, so
 * that the states of a story are written once.
 */
export const translatedTags = {
  Scene: z.strictObject({ id, title: text, subtitle: text.optional() }),
  Step: z.strictObject({
    id,
    describe: text.optional(),
    /** Hash of the source passage that this one was made from. */
    source: hash.optional(),
  }),
  Figure: z.strictObject({ id, title: text, subtitle: text.optional() }),
  Cite: tags.Cite,
  Num: tags.Num,
} as const satisfies Record<TagName, z.ZodType>;

/** What stands at the top of a chapter. */
export const frontmatterSchema = z.strictObject({
  /** Title of the chapter. */
  title: text,
  /** One line under the title. */
  dek: text,
  /** On the cover: a word or two above the title, where and when. */
  kicker: text.optional(),
  /** Whoever has reviewed a machine-made translation; until then the page says that nobody has. */
  reviewed_by: text.optional(),
});

/** What stands at the top of a chapter. */
export type Frontmatter = z.infer<typeof frontmatterSchema>;
