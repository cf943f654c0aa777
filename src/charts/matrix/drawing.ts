import type { Layout } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Attribution } from '../../schemas/attribution.ts';
import type { Data } from '../kit/chart.ts';
import type { Grid } from './grid.ts';
import type { MatrixState } from './state.ts';

/** Everything that the parts of a matrix are drawn from. */
export interface Drawing {
  readonly data: Data<Attribution>;
  readonly state: MatrixState;
  readonly locale: Locale;
  readonly layout: Layout;
  readonly grid: Grid;
}
