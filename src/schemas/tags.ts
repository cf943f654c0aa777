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

/** What stands at the top of a chapter. */
export const frontmatterSchema = z.strictObject({
  /** Title of the chapter. */
  title: text,
  /** One line under the title. */
  dek: text,
});

/** What stands at the top of a chapter. */
export type Frontmatter = z.infer<typeof frontmatterSchema>;
