import { utcDay } from 'd3';
import type { Set } from './schema.ts';

/** All days of the span, as ISO dates. */
export function daysOf({ first, last }: Pick<Set, 'first' | 'last'>): string[] {
  return utcDay
    .range(new Date(`${first}T00:00Z`), utcDay.offset(new Date(`${last}T00:00Z`), 1))
    .map((day) => day.toISOString().slice(0, 10));
}
