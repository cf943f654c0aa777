import type { Paint } from './paint.ts';

/**
 * A mark is one keyed SVG element as plain data. All lengths are user units of the layout's box,
 * measured from its top-left corner; x grows in *reading direction* (see `mirror.ts`), so charts
 * never ask whether a page runs right to left.
 */
export type Mark = CircleMark | RectMark | LineMark | PathMark | TextMark;

interface Base {
  /** Identity across the steps of a scene: the same key is the same thing. */
  readonly key: string;
  /** 0–1, default 1. A mark that is not part of a frame is left out of it, not given opacity 0. */
  readonly opacity?: number;
  /** Id, or ids, of the group, person, place or event that the mark stands for. */
  readonly about?: string | readonly string[];
  /** True where x is geography and must not follow the reading direction. */
  readonly fixed?: boolean;
  /**
   * Width of a strip at the left edge within which the mark turns instead of all over the sheet: a
   * legend in a corner that geography leaves free.
   */
  readonly within?: number;
}

interface Painted extends Base {
  readonly fill?: Paint;
  readonly stroke?: Paint;
  /** Default 1 where a stroke is set. */
  readonly strokeWidth?: number;
  /** Dashed means claimed or disputed, and nothing else; dotted is for guides. Cannot blend. */
  readonly dash?: 'dashed' | 'dotted';
}

/** A disc or ring around (x, y). */
export interface CircleMark extends Painted {
  readonly kind: 'circle';
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** A rectangle whose inline-start top corner is (x, y). */
export interface RectMark extends Painted {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Corner radius. Cannot blend. */
  readonly round?: number;
}

/** A straight line. */
export interface LineMark extends Painted {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/**
 * A path in its own coordinates, moved to (x, y) and scaled. Blends from one `d` to another only
 * where both have the same commands; a camera move leaves `d` alone and changes x, y and scale.
 */
export interface PathMark extends Painted {
  readonly kind: 'path';
  readonly d: string;
  readonly x?: number;
  readonly y?: number;
  readonly scale?: number;
  /** True where the stroke keeps its width whatever the scale (maps). */
  readonly hairline?: boolean;
  /** Set by `mirror` alone: the path's own x runs against the screen's. */
  readonly flipped?: boolean;
}

/** Text. (x, y) is the baseline of the first line at the anchor. */
export interface TextMark extends Base {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  /** One string a line, never split inside a word. */
  readonly lines: readonly string[];
  /** Font size in user units, the layout's `smallestText` at least. Default 13. */
  readonly size?: number;
  /** Font weight 400–700. Default 400. Blends. */
  readonly weight?: number;
  /** In reading direction. Default `start`. Cannot blend. */
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Default `ink`. */
  readonly fill?: Paint;
  /** Distance of baselines in ems. Default 1.25. Cannot blend. */
  readonly leading?: number;
  /** True where a rim of paper keeps the text legible over lines. Cannot blend. */
  readonly halo?: boolean;
  /** True where the text itself may change between steps (at the middle of the way). */
  readonly counter?: boolean;
}

/** All marks of one step, in one layout, in painting order. */
export type Frame = readonly Mark[];

/** A composition for a box of fixed size: `narrow` is drawn for phones, `wide` for desks. */
export interface Layout {
  readonly name: 'narrow' | 'wide';
  /** User units. */
  readonly width: number;
  /** User units. */
  readonly height: number;
  /**
   * The smallest size of text, user units: 11 px on the smallest screen that the layout is shown
   * on (narrow: 320 px wide; wide: 645 × 526 px, see the container query in figure.css).
   */
  readonly smallestText: number;
}

/** The two boxes that every chart composes for. */
export const layouts = {
  narrow: { name: 'narrow', width: 360, height: 320, smallestText: 12.4 },
  wide: { name: 'wide', width: 760, height: 620, smallestText: 13 },
} as const satisfies Record<Layout['name'], Layout>;

/** Name of a layout. */
export type LayoutName = Layout['name'];
