import { z } from 'zod';

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** A date as precise as it is known: `2020`, `2020-02` or `2020-02-29`, and one that exists. */
export const partialDate = z
  .string({ error: 'write dates in quotes, as in "2020-01-03"' })
  .refine(exists, {
    error: (issue) =>
      `"${String(issue.input)}" is no date: write a year, a month or a day that exists, ` +
      'as in "2020", "2020-01" or "2020-01-03"',
  });

/** A date known to the day. */
export const fullDate = partialDate.refine((value) => value.length === 10 || !exists(value), {
  error: (issue) => `"${String(issue.input)}" is no full date: write year, month and day`,
});

/** How precisely the date of something is known; a `week` is a window of some days. */
export const precision = z.enum(['day', 'week', 'month', 'year']);
/** How precisely the date of something is known. */
export type Precision = z.infer<typeof precision>;

/** True where `later` does not lie before `earlier`, as far as both are precise. */
export function inOrder(earlier: string, later: string): boolean {
  const length = Math.min(earlier.length, later.length);
  return earlier.slice(0, length) <= later.slice(0, length);
}

function exists(value: string): boolean {
  const match = SHAPE.exec(value);
  if (!match) return false;
  const [year, month, day] = [match[1], match[2] ?? '01', match[3] ?? '01'].map(Number) as [
    number,
    number,
    number,
  ];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
