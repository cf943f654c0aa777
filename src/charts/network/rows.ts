import { labelWidth } from '../kit/labels.ts';
import { spread, type Berth } from '../kit/spread.ts';
import { heightsOf } from './heights.ts';
import { placeLists } from './lists.ts';
import { doorOf, inset, roomLines } from './room.ts';
import { bandOf } from './scale.ts';
import type { Node } from './schema.ts';
import { settle, type Context, type Placed } from './settle.ts';

/** Weight of what has its place already. */
const FIXED = 1000;

/** Rows of nodes: where each stands, and the heights of their bands. */
export interface Rows {
  readonly places: ReadonlyMap<string, Placed>;
  readonly heights: ReadonlyMap<string, number>;
}

/**
 * Nodes in rows, one a band. Neighbours move apart as little as their words need, and so do rows:
 * each keeps clear of what stands above it in the same columns, and of the ties that arrive there.
 */
export function placeRows(margin: number, context: Context): Rows {
  const low = margin > 0 ? margin + context.size.pad : 0;
  const level = levelRows(low, context);
  const heights = heightsOf(level, margin, context);
  const places = [...level.values()].map((placed): [string, Placed] => [
    placed.node.id,
    moveDown(placed, heights.get(bandOf(placed.node, context.layout)) ?? 0),
  ]);
  return { places: new Map(places), heights };
}

/** All rows with their places across, at height 0. */
function levelRows(low: number, context: Context): Map<string, Placed> {
  const { set, layout, size } = context;
  const places = new Map<string, Placed>();
  const order = set.bands.map(({ id }) => id);
  const bandIndex = (id: string): number => {
    const node = set.nodes.find((other) => other.id === id);
    return node ? order.indexOf(bandOf(node, layout)) : -1;
  };
  for (const [index, band] of order.entries()) {
    const row = set.nodes.filter((node) => bandOf(node, layout) === band && !node.items);
    const drafts = row.map((node) => {
      const x = placeAbove(node, places, context) ?? node.lean[layout.name] * layout.width;
      return settle(node, { x, y: 0 }, context);
    });
    // What passes through a row on its way further down has its place in it, too.
    const passing = set.ties
      .filter(({ from, to }) => bandIndex(from) < index && bandIndex(to) > index)
      .flatMap(({ from }) => places.get(from)?.x ?? [])
      .map((target): Berth => ({
        target,
        before: size.pad / 2 - size.between,
        after: size.pad / 2 - size.between,
        weight: FIXED,
      }));
    const berths = berthsOf(drafts, context);
    const xs = spread([...berths, ...passing], size.between, low, layout.width);
    for (const [i, node] of row.entries()) {
      const lower = isLower(node, context) ? size.label * size.leading : 0;
      places.set(node.id, settle(node, { x: round(xs[i] ?? 0), y: 0 }, context, lower));
    }
    for (const list of placeLists(band, low + 1, 0, context)) places.set(list.node.id, list);
  }
  return places;
}

/**
 * Where something stands that belongs below something placed already: what leaves a room below its
 * door, and what has the lean of the node that its tie comes from below that.
 */
function placeAbove(
  { id, lean }: Node,
  places: ReadonlyMap<string, Placed>,
  { set, layout }: Context,
): number | undefined {
  const sources = set.ties.filter(({ to }) => to === id).map(({ from }) => from);
  const room = set.rooms.find(({ holds }) => sources.some((source) => holds.includes(source)));
  if (room) return places.get(doorOf(room))?.x;
  return sources
    .map((source) => places.get(source))
    .find((source) => source?.node.lean[layout.name] === lean[layout.name])?.x;
}

/** What each node of a row takes, with the walls of its room. */
function berthsOf(drafts: readonly Placed[], context: Context): Berth[] {
  const { set, layout, size, locale } = context;
  const extents = drafts.map((placed): Berth => {
    const { node, x, box } = placed;
    // A label that stands lower shares its height with nobody: only the mark needs its place.
    if (isLower(node, context)) return { target: x, before: size.r + 2, after: size.r + 2 };
    return { target: x, before: x - box.left, after: box.right - x };
  });
  for (const room of set.rooms) {
    const held = drafts.flatMap(({ node }, i) => (room.holds.includes(node.id) ? [i] : []));
    const wide = held.reduce(
      (sum, i) => {
        const extent = extents[i];
        return sum + (extent ? extent.before + extent.after : 0);
      },
      size.between * (held.length - 1) + size.wall * 2,
    );
    const words = labelWidth(
      roomLines(room, layout),
      layout.name === 'wide' ? size.label : size.note,
      400,
      locale,
    );
    const more = size.roomWords < 0 ? 0 : Math.max(0, words + inset(size) * 2 - wide) / 2;
    const widen = (i: number | undefined, side: 'before' | 'after'): void => {
      const extent = i === undefined ? undefined : extents[i];
      if (i === undefined || !extent) return;
      extents[i] = { ...extent, [side]: extent[side] + size.wall + more };
    };
    widen(held[0], 'before');
    widen(held.at(-1), 'after');
  }
  return extents;
}

/** True for every second node of a room, where these stand in two levels. */
function isLower(node: Node, { set, size }: Context): boolean {
  if (!size.staggered) return false;
  const room = set.rooms.find(({ holds }) => holds.includes(node.id));
  return room !== undefined && room.holds.indexOf(node.id) % 2 === 1;
}

/** A place in the precision of paths, so that ties meet it. */
function round(x: number): number {
  return Math.round(x * 10) / 10;
}

function moveDown(placed: Placed, by: number): Placed {
  const { words, note, items, box } = placed;
  return {
    ...placed,
    y: placed.y + by,
    words: { ...words, y: words.y + by },
    note: note && { ...note, y: note.y + by },
    items: items.map((item) => ({ ...item, y: item.y + by })),
    top: placed.top + by,
    box: { ...box, top: box.top + by, bottom: box.bottom + by },
  };
}
