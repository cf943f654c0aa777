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
  /** Distance of baselines, ems. */
  readonly leading: number;
  /** From the nodes of a room to its walls: at the sides, above and below. */
  readonly wall: number;
  readonly roof: number;
  readonly floor: number;
  /** Baseline of the words of a room below its upper wall; above it where that is negative. */
  readonly roomWords: number;
  /** From tie to tie where several leave or reach the same mark. */
  readonly fan: number;
  /** From neighbour to neighbour in a row. */
  readonly between: number;
  /** Least height of ties between bands, and least distance of what is not tied. */
  readonly rise: number;
  readonly clear: number;
  /** From item to item of a list, in lines. */
  readonly item: number;
  /** True where every second label of a room stands a line lower than its neighbours. */
  readonly staggered: boolean;
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
    leading: 1.25,
    wall: 12,
    roof: 20,
    floor: 15,
    roomWords: 15.6,
    fan: 2.5,
    between: 6,
    rise: 9,
    clear: 3,
    item: 1.25,
    staggered: false,
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
    leading: 1.25,
    wall: 18,
    roof: 38,
    floor: 43,
    roomWords: 25.6,
    fan: 3.5,
    between: 4.5,
    rise: 22,
    clear: 8,
    item: 1.75,
    staggered: false,
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
