import type { Layout } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Data } from '../kit/chart.ts';
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
