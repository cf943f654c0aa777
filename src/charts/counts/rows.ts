import { endOf } from '../../locale/dates.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Data } from '../kit/chart.ts';
import type { BarLook } from './bar-path.ts';
import type { Count, CountsSet, CountsState } from './schema.ts';

/** The counters in sight, in their order. */
export function visibleRows({ rows }: CountsSet, { counters = [] }: CountsState): Count[] {
  return inOrder(rows.filter(({ id }) => counters.includes(id)));
}

/** True where a step is about a row; a step that names none is about all. */
export function inFocus({ focus = [] }: CountsState, { id }: Count): boolean {
  return focus.length === 0 || focus.includes(id);
}

/** Counters by the day on which their spans end; wider scopes come last, apart. */
export function inOrder(rows: readonly Count[]): Count[] {
  return rows.toSorted(
    (a, b) =>
      Number(a.widerScope) - Number(b.widerScope) ||
      endOf(a.end).getTime() - endOf(b.end).getTime(),
  );
}

/** A number with all that its counter says of it: "at least 9", "20th". */
export function numberOf(row: Count, locale: Locale, form: 'full' | 'brief' = 'full'): string {
  return locale.word(`figures.counts.number.${form}.${row.qualifier.replace(' ', '-')}`, {
    count: locale.number(row.count),
    value: row.count,
  });
}

/** The same where nothing beside it says what is counted: "at least 12 claimed". */
export function labelOf(row: Count, locale: Locale, form: 'full' | 'brief' = 'full'): string {
  const number = numberOf(row, locale, form);
  if (row.kind !== 'claims') return number;
  return locale.word(`figures.counts.number.${form}.claimed`, { number });
}

/** What is counted, whose it is, and what else the counter says of the number. */
export function scopeOf(row: Count, locale: Locale): string {
  const note = row.qualifier === 'ordinal' ? undefined : row.qualifierNote;
  return locale.word(`figures.counts.${note === undefined ? 'scope' : 'scopeAndNote'}`, {
    unit: row.unit,
    scope: row.scope,
    note: note ?? '',
  });
}

/** A span in words, as precise as its ends are known. */
export function spanOf({ start, end }: Pick<Count, 'start' | 'end'>, locale: Locale): string {
  return locale.word('figures.counts.span', {
    start: locale.date(start),
    end: locale.date(end),
  });
}

/** How a row's bar is drawn, by what it rests on. */
export function lookOf({ library }: Data<CountsSet>, row: Count): BarLook {
  if (row.kind === 'claims') return 'claimed';
  return library.source(row.source).kind === 'base-article' ? 'word' : 'record';
}
