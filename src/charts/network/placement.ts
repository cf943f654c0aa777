import type { Sizes } from './scale.ts';
import type { Placed } from './settle.ts';

/** Where everything stands in a layout, the same in every step. */
export interface Placement {
  readonly size: Sizes;
  readonly places: ReadonlyMap<string, Placed>;
  /** Heights of bands that follow one another down the page. */
  readonly heights: ReadonlyMap<string, number>;
  /** Width of the margin that captions stand in. */
  readonly margin: number;
}
