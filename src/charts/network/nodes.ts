import type { Mark } from '../../frames/mark.ts';
import type { Scene } from './scene.ts';
import { coloursOf, glyph } from './glyph.ts';
import type { Placed } from './settle.ts';
import { bracketRise } from './route.ts';
import { bandAt, type Sizes } from './scale.ts';
import { strengthOf } from './strength.ts';

/** The mark, the words and the note of a node. */
export function drawNode(placed: Placed, scene: Scene, size: Sizes): Mark[] {
  if (placed.items.length > 0) return drawList(placed, scene, size);
  const { node, x, y } = placed;
  const { opacity } = strengthOf(node.part, scene.state);
  const marks =
    placed.slots.length > 0
      ? drawSlots(placed, scene, size)
      : [
          glyph({
            key: `node:${node.id}`,
            side: node.side,
            x,
            y,
            r: size.r,
            hollow: node.hollow,
            opacity: opacity === 1 ? 1 : 0.55,
          }),
        ];
  return [...marks, ...drawWords(placed, scene)];
}

/** The line along which a node goes on through later bands. */
export function drawStream(
  { node, x, y }: Placed,
  { set, state, layout }: Scene,
  size: Sizes,
): Mark[] {
  if (node.until === undefined) return [];
  const first = set.nodes.find(({ until }) => until !== undefined);
  return [
    {
      kind: 'line',
      key: `stream:${node.id}`,
      x1: x + size.r * 1.8,
      x2: bandAt(set, node.until, layout),
      y1: y,
      y2: y,
      stroke: coloursOf(node.side).fill,
      strokeWidth: node.id === first?.id ? size.river : size.stream,
      opacity: strengthOf(node.part, state).opacity,
    },
  ];
}

function drawWords({ node, words, note }: Placed, { state }: Scene): Mark[] {
  const { text, quiet, weight } = strengthOf(node.part, state);
  return [
    { kind: 'text', key: `label:${node.id}`, ...words, weight, fill: text, halo: true },
    ...(note
      ? [{ kind: 'text' as const, key: `note:${node.id}`, ...note, fill: quiet, halo: true }]
      : []),
  ];
}

function drawSlots(placed: Placed, { state }: Scene, size: Sizes): Mark[] {
  const { node, y, slots } = placed;
  const { opacity } = strengthOf(node.part, state);
  const left = (slots[0] ?? 0) - size.slot;
  const right = (slots.at(-1) ?? 0) + size.slot;
  const rise = bracketRise(size);
  const lip = size.pad * 0.6;
  const brackets = [-1, 1].map((sign): Mark => ({
    kind: 'path',
    key: `bracket:${node.id}:${sign < 0 ? 'above' : 'below'}`,
    d: `M${left.toFixed(1)},${(y + sign * (rise - lip)).toFixed(1)}v${(sign * lip).toFixed(1)}H${right.toFixed(1)}v${(-sign * lip).toFixed(1)}`,
    fill: 'none',
    stroke: 'ink-2',
    opacity,
  }));
  const rings = slots.map((x, i) =>
    glyph({
      key: `slot:${node.id}:${String(i)}`,
      side: node.side,
      x,
      y,
      r: size.slot,
      hollow: node.hollow,
      opacity: opacity === 1 ? 1 : 0.55,
    }),
  );
  return [...brackets, ...rings];
}

function drawList(
  { node, x, y, top, words, items }: Placed,
  { state }: Scene,
  size: Sizes,
): Mark[] {
  const { opacity, text, quiet, weight } = strengthOf(node.part, state);
  const tick = size.pad * 0.9;
  const ticks = items.map((item) => {
    const at = item.y - size.label * 0.32;
    return `M${x.toFixed(1)},${at.toFixed(1)}h${tick.toFixed(1)}`;
  });
  const end = (items.at(-1)?.y ?? y) - size.label * 0.32;
  return [
    {
      kind: 'path',
      key: `stem:${node.id}`,
      d: `M${x.toFixed(1)},${top.toFixed(1)}V${end.toFixed(1)}${ticks.join('')}`,
      fill: 'none',
      stroke: 'ink',
      dash: 'dashed',
      opacity,
    },
    { kind: 'text', key: `label:${node.id}`, ...words, fill: quiet },
    ...items.map(({ id, ...rest }): Mark => ({
      kind: 'text',
      key: `item:${node.id}:${id}`,
      ...rest,
      weight,
      fill: text,
    })),
  ];
}
