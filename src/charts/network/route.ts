import type { Layout } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import { link, straight, type Cubic, type Point } from './curve.ts';
import type { Placed } from './settle.ts';
import { wallsOf } from './room.ts';
import { bandOf, type Sizes } from './scale.ts';
import type { NetworkSet, Tie } from './schema.ts';

/** Gap between a line and what it joins, in radii. */
const GAP = 0.7;
/** Share of the box's width over which a tie swings out of a stream. */
const SWING = 2.6;

/** The course of a tie, the same in every step. */
export function route(
  tie: Tie,
  set: NetworkSet,
  places: ReadonlyMap<string, Placed>,
  layout: Layout,
  size: Sizes,
  locale: Locale,
): Cubic | null {
  const from = places.get(tie.from);
  const to = places.get(tie.to);
  if (!from || !to) return null;
  if (set.flow === 'down') {
    if (fromAfar(from, to, set, layout)) return turn(from, to, size);
    const start = leave(tie, from, set, places, size);
    const end = arrive(tie, to, set, places, layout, size);
    const room = set.rooms.find(({ holds }) => holds.includes(tie.from) && !holds.includes(tie.to));
    if (!room) return link('down', start, end);
    // What leaves a room turns inside it, below all that stands there, and so goes out by the door.
    const wall = wallsOf(room, places, layout, size, locale).bottom;
    const inside = Math.max(start.y, ...room.holds.map((id) => places.get(id)?.box.bottom ?? 0));
    return link('down', start, end, inside + (wall - inside) * 0.4);
  }
  if (from.x === to.x) return upright(from, to, size);
  const gap = size.r * (1 + GAP);
  if (from.node.until === undefined) {
    return link('across', { x: from.x + gap, y: from.y }, { x: to.x - gap, y: to.y });
  }
  const swing = Math.abs(to.y - from.y) * 0.5 + size.r * SWING;
  const edge = (size.river / 2) * Math.sign(to.y - from.y);
  return link('across', { x: to.x - gap - swing, y: from.y + edge }, { x: to.x - gap, y: to.y });
}

/** Height of the brackets above and below unnamed places, from their centre. */
export function bracketRise(size: Sizes): number {
  return size.slot + size.pad;
}

function upright(from: Placed, to: Placed, size: Sizes): Cubic {
  const sign = Math.sign(to.y - from.y);
  const gap = size.r * (1 + GAP) * sign;
  return straight({ x: from.x, y: from.y + gap }, { x: to.x, y: to.y - gap });
}

function leave(
  tie: Tie,
  from: Placed,
  set: NetworkSet,
  places: ReadonlyMap<string, Placed>,
  size: Sizes,
): Point {
  if (from.slots.length > 0) {
    const below = from.node.slots !== undefined && from.words.anchor === 'middle';
    const peers = set.ties.filter((other) => other.from === tie.from);
    const x = port(tie, peers, from, (other) => places.get(other.to)?.x ?? 0, size);
    return { x, y: below ? from.box.bottom + 3 : from.y + bracketRise(size) };
  }
  const peers = set.ties.filter((other) => other.from === tie.from && places.has(other.to));
  const x = from.x + fan(tie, peers, (other) => places.get(other.to)?.x ?? 0, size);
  return { x, y: from.words.anchor === 'middle' ? from.box.bottom + 3 : from.y + size.r + 3 };
}

function arrive(
  tie: Tie,
  to: Placed,
  set: NetworkSet,
  places: ReadonlyMap<string, Placed>,
  layout: Layout,
  size: Sizes,
): Point {
  if (to.slots.length > 0) {
    const peers = set.ties.filter((other) => {
      const source = places.get(other.from);
      return other.to === tie.to && source && !fromAfar(source, to, set, layout);
    });
    const x = port(tie, peers, to, (other) => places.get(other.from)?.x ?? 0, size);
    return { x, y: to.y - bracketRise(size) };
  }
  if (to.items.length > 0) return { x: to.x, y: to.top };
  const peers = set.ties.filter((other) => other.to === tie.to && places.has(other.from));
  const x = to.x + fan(tie, peers, (other) => places.get(other.from)?.x ?? 0, size);
  return { x, y: to.y - size.r * (1 + GAP) };
}

/** How far aside a tie begins or ends where several share a mark, or their dashes would knot. */
function fan(tie: Tie, peers: readonly Tie[], order: (tie: Tie) => number, size: Sizes): number {
  const sorted = [...peers].sort((a, b) => order(a) - order(b));
  const rank = sorted.findIndex(({ id }) => id === tie.id);
  return (rank - (sorted.length - 1) / 2) * size.fan;
}

/** True where a tie passes by other bands on the outside, and so arrives from the side. */
export function fromAfar(from: Placed, to: Placed, set: NetworkSet, layout: Layout): boolean {
  const [left, right] = [to.slots[0], to.slots.at(-1)];
  if (left === undefined || right === undefined) return false;
  const order = set.bands.map(({ id }) => id);
  const far = order.indexOf(bandOf(to.node, layout)) - order.indexOf(bandOf(from.node, layout)) > 1;
  return far && (from.x < left || from.x > right);
}

/** Straight down past the bands between, then round into the end of the row. */
function turn(from: Placed, to: Placed, size: Sizes): Cubic {
  const start = { x: from.x, y: from.box.bottom + 3 };
  const ends = [(to.slots[0] ?? to.x) - size.slot, (to.slots.at(-1) ?? to.x) + size.slot];
  const end = from.x < to.x ? (ends[0] ?? to.x) - size.pad : (ends[1] ?? to.x) + size.pad;
  const knee = start.y + (to.y - start.y) * 0.9;
  return [start, { x: start.x, y: knee }, { x: start.x, y: to.y }, { x: end, y: to.y }];
}

/**
 * Where a tie meets a row of unnamed places: ties share its length about evenly, in the order of
 * what they come from, and each ends between two places, so that none points at one of them.
 */
function port(
  tie: Tie,
  peers: readonly Tie[],
  row: Placed,
  order: (tie: Tie) => number,
  size: Sizes,
): number {
  const sorted = [...peers].sort((a, b) => order(a) - order(b));
  const rank = sorted.findIndex(({ id }) => id === tie.id);
  const first = (row.slots[0] ?? row.x) - size.slot;
  const last = (row.slots.at(-1) ?? row.x) + size.slot;
  const fair = first + ((last - first) * (rank + 0.5)) / sorted.length;
  const gaps = row.slots.slice(1).map((x, i) => (x + (row.slots[i] ?? x)) / 2);
  // Of two gaps as near as each other, the one on the tie's own side.
  const far = (x: number): number => Math.abs(x - fair) + Math.abs(x - order(tie)) * 0.1;
  return gaps.reduce((a, b) => (far(b) < far(a) ? b : a), gaps[0] ?? fair);
}
