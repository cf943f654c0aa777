import { sum } from '../kit/fit.ts';
import { labelWidth } from '../kit/labels.ts';
import { spread, type Berth } from '../kit/spread.ts';
import { captionBottom, HEAD } from './captions.ts';
import { placeLists } from './lists.ts';
import { bracketRise, fromAfar } from './route.ts';
import { bandOf, type Sizes } from './scale.ts';
import type { Node, Room, Tie } from './schema.ts';
import { settle, type Box, type Context, type Placed } from './settle.ts';
import { doorOf, inset, roomLines, wallsOf } from './room.ts';

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
      places.set(node.id, settle(node, { x: xs[i] ?? 0, y: 0 }, context, lower));
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

/** Heights of bands: near to where the data set has them, but clear of each other. */
function heightsOf(
  level: ReadonlyMap<string, Placed>,
  margin: number,
  context: Context,
): Map<string, number> {
  const { set, layout } = context;
  const boxes = set.bands.map(({ id }) => boxesOf(id, level, margin, context));
  const count = set.bands.length;
  const apart = (i: number, j: number): number => distance(boxes, level, [i, j], context);
  const steps = Array.from({ length: count - 1 }, (_, i) => apart(i, i + 1));
  // Bands that need more between them than the bands that lie there take have it shared out evenly.
  for (let span = 2; span < count; span += 1) {
    for (let i = 0; i + span < count; i += 1) {
      const lack = apart(i, i + span) - sum(steps.slice(i, i + span));
      if (lack <= 0) continue;
      for (let k = i; k < i + span; k += 1) steps[k] = (steps[k] ?? 0) + lack / span;
    }
  }
  const top = Math.min(0, ...(boxes[0] ?? []).map((box) => box.top));
  const foot = Math.max(0, ...(boxes.at(-1) ?? []).map((box) => box.bottom));
  const berths = set.bands.map((band, i): Berth => ({
    target: band.at[layout.name] * layout.height,
    before: i === 0 ? -top : 0,
    after: i === count - 1 ? foot : (steps[i] ?? 0),
  }));
  const ys = spread(berths, 0, 0, layout.height);
  return new Map(set.bands.map(({ id }, i) => [id, ys[i] ?? 0]));
}

/** What stands in a band: nodes with their words, walls of rooms, its caption. */
function boxesOf(
  band: string,
  level: ReadonlyMap<string, Placed>,
  margin: number,
  context: Context,
): Box[] {
  const { set, layout, size, locale } = context;
  const nodes = [...level.values()].filter(({ node }) => bandOf(node, layout) === band);
  const held = (room: Room): boolean => nodes.some(({ node }) => room.holds.includes(node.id));
  const walls = set.rooms
    .filter(held)
    .map((room) => wallsOf(room, level, layout, size, locale))
    .map((box) => ({ ...box, top: box.top + Math.min(0, size.roomWords - size.note * 0.85) }));
  const caption =
    margin > 0
      ? [{ left: 0, right: margin, top: -HEAD, bottom: captionBottom(band, margin, context) }]
      : [];
  return [
    ...nodes.map(({ box, slots }) =>
      slots.length > 0
        ? {
            ...box,
            top: Math.min(box.top, -bracketRise(size)),
            bottom: Math.max(box.bottom, bracketRise(size)),
          }
        : box,
    ),
    ...walls,
    ...caption,
  ];
}

/** Least distance of two bands, the first above the second. */
function distance(
  boxes: readonly (readonly Box[])[],
  level: ReadonlyMap<string, Placed>,
  [i, j]: readonly [number, number],
  { set, layout, size }: Context,
): number {
  const needs = (boxes[i] ?? []).flatMap((above) =>
    (boxes[j] ?? [])
      .filter(
        (below) => above.left < below.right + size.clear && below.left < above.right + size.clear,
      )
      .map((below) => above.bottom - below.top + size.clear),
  );
  const order = set.bands.map(({ id }) => id);
  const rises = set.ties.flatMap((tie: Tie) => {
    const [from, to] = [level.get(tie.from), level.get(tie.to)];
    if (!from || !to || fromAfar(from, to, set, layout)) return [];
    if (order.indexOf(bandOf(from.node, layout)) !== i) return [];
    if (order.indexOf(bandOf(to.node, layout)) !== j) return [];
    const leaves =
      from.words.anchor === 'middle'
        ? from.box.bottom
        : Math.max(size.r, from.box.bottom - size.clear);
    const arrives =
      to.slots.length > 0 ? rowTop(to, from, size) : to.items.length > 0 ? to.top : -size.r;
    return [leaves - arrives + size.rise];
  });
  return Math.max(0, ...needs, ...rises);
}

/** Where ties to a row of unnamed places end: clear of the words beside it, where they come over these. */
function rowTop(row: Placed, from: Placed, size: Sizes): number {
  const beside = row.words.anchor === 'start' && from.box.right > row.words.x;
  return Math.min(-bracketRise(size), beside ? row.box.top : 0);
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
