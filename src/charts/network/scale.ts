import type { Layout } from '../../frames/mark.ts';
import type { Point } from './curve.ts';
import type { Band, NetworkSet, Node } from './schema.ts';

/** Sizes of a layout, user units. */
export interface Sizes {
  /** Radius of a node's disc. */
  readonly r: number;
  /** Radius of an unnamed place, and the distance between two. */
  readonly slot: number;
  readonly slotStep: number;
  /** Font sizes. */
  readonly label: number;
  readonly note: number;
  /** Widest label and note, before they break. */
  readonly wrap: number;
  readonly noteWrap: number;
  /** Widest label beside or below a row of unnamed places. */
  readonly slotWrap: number;
  /** Distance of a label from its mark. */
  readonly pad: number;
  /** Width of streams: of the first in the data set, and of the others. */
  readonly river: number;
  readonly stream: number;
  /** Height of the axis at the foot of figures whose bands are times. */
  readonly axis: number;
}

const sizes: Readonly<Record<Layout['name'], Sizes>> = {
  narrow: {
    r: 4.5,
    slot: 5,
    slotStep: 21,
    label: 12.5,
    note: 12.5,
    wrap: 96,
    noteWrap: 130,
    slotWrap: 190,
    pad: 6,
    river: 7,
    stream: 4,
    axis: 27,
  },
  wide: {
    r: 8,
    slot: 11,
    slotStep: 32,
    label: 16,
    note: 13.5,
    wrap: 175,
    noteWrap: 190,
    slotWrap: 200,
    pad: 9,
    river: 14,
    stream: 6,
    axis: 36,
  },
};

/** Sizes of a layout. */
export function sizesOf(layout: Layout): Sizes {
  return sizes[layout.name];
}

/** Height of the part of the box that nodes stand in. */
export function plotHeight(set: NetworkSet, layout: Layout): number {
  return set.flow === 'down' ? layout.height : layout.height - sizesOf(layout).axis;
}

/** Where a band stands along the flow, user units. */
export function bandAt(set: NetworkSet, id: string, layout: Layout): number {
  const band = set.bands.find((candidate) => candidate.id === id);
  const along = set.flow === 'down' ? layout.height : layout.width;
  return (band?.at[layout.name] ?? 0) * along;
}

/** The band that a node stands in. */
export function bandOf(node: Node, layout: Layout): string {
  return node.band[layout.name];
}

/** Where a node would stand if it had no neighbours. */
export function berthOf(set: NetworkSet, node: Node, layout: Layout): Point {
  const along = bandAt(set, bandOf(node, layout), layout);
  const lean = node.lean[layout.name];
  return set.flow === 'down'
    ? { x: lean * layout.width, y: along }
    : { x: along, y: lean * plotHeight(set, layout) };
}

/** Bands that are dated, in order. */
export function datedBands({ bands }: NetworkSet): Band[] {
  return bands.filter(({ date }) => date !== undefined);
}
