import type { Layout } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Data } from '../kit/chart.ts';
import type { BarLook } from './bar-path.ts';
import type { Laid } from './lay-out.ts';
import type { Count, CountsSet, CountsState } from './schema.ts';

/** What the parts of the bars are drawn from. */
export interface Drawing extends Laid {
  readonly data: Data<CountsSet>;
  readonly state: CountsState;
  readonly layout: Layout;
  readonly locale: Locale;
  readonly rows: readonly Count[];
}

/** How a row's bar is drawn, by what it rests on. */
export function lookOf({ library }: Data<CountsSet>, row: Count): BarLook {
  if (row.kind === 'claims') return 'claimed';
  return library.source(row.source).kind === 'base-article' ? 'word' : 'record';
}

/** True where a step is about a row; a step that names none is about all. */
export function inFocus({ focus = [] }: CountsState, { id }: Count): boolean {
  return focus.length === 0 || focus.includes(id);
}
