import { sum } from '../kit/fit.ts';
import { spread, type Berth } from '../kit/spread.ts';
import { captionBottom, HEAD } from './captions.ts';
import { wallsOf } from './room.ts';
import { bracketRise, fromAfar } from './route.ts';
import { bandOf, type Sizes } from './scale.ts';
import type { Room, Tie } from './schema.ts';
import type { Box } from '../kit/box.ts';
import type { Context, Placed } from './settle.ts';

/** Heights of bands: near to where the data set has them, but clear of each other. */
export function heightsOf(
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
