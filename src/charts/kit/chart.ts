import type { z } from 'zod';
import type { Frame, Layout } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Library } from '../../schemas/library.ts';
import type { Refs } from '../../schemas/refs.ts';
import type { StandsFor } from './about.ts';

/** What a chart draws from: its own data set, and the records of the story it refers to. */
export interface Data<Set> {
  readonly set: Set;
  readonly library: Library;
}

/** A figure as rows, for readers who would rather have those. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly numeric?: boolean }[];
  readonly rows: readonly {
    readonly cells: readonly string[];
    /** True where the current step is about this row. */
    readonly marked: boolean;
  }[];
}

/** An extra frame on the way from one step to the next, where a straight blend would be wrong. */
export interface Waypoint {
  /** Share of the way, 0 < at < 1. */
  readonly at: number;
  readonly frame: Frame;
}

/**
 * A kind of picture: pure functions from data and state to marks, words and rows. Nothing here
 * remembers, measures a page or knows what the step before looked like: a frame is complete.
 */
export interface Chart<Set, State> {
  readonly kind: string;
  /** The shape of the chart's data sets; ids of records are checked through `refs`. */
  set(refs: Refs): z.ZodType<Set>;
  /** What a step may ask of the chart (`show`), given the data set. */
  state(set: Set): z.ZodType<State>;
  /** All marks of a step, in painting order, inside the layout's box. */
  draw(data: Data<Set>, state: State, layout: Layout, locale: Locale): Frame;
  /** One sentence that says what this step's picture shows, from the data. */
  describe(data: Data<Set>, state: State, locale: Locale): string;
  /** The whole figure as a table: the same rows in every state, with the step's marked. */
  table(data: Data<Set>, state: State, locale: Locale): Table;
  /** Whom or what things of the data set stand for: marks are keyed `part:thing`. */
  standsFor?(set: Set): StandsFor;
  /** Extra frames for movement that is not a straight blend. */
  between?(
    data: Data<Set>,
    a: State,
    b: State,
    layout: Layout,
    locale: Locale,
  ): readonly Waypoint[];
}
