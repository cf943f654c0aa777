import { z } from 'zod';

/** An id: lower-case Latin letters and digits in words joined by hyphens, as in `new-names`. */
export const id = z
  .string({ error: 'an id is text; write it in quotes' })
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: (issue) =>
      `"${String(issue.input)}" is no id: use lower-case letters, digits and single hyphens, as in "new-names"`,
  });
