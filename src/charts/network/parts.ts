import type { Frame, Mark } from '../../frames/mark.ts';
import { drawAxis } from './axis.ts';
import { drawCaptions } from './captions.ts';
import type { Scene } from './scene.ts';
import { drawNode, drawStream } from './nodes.ts';
import type { Placement } from './placement.ts';
import { drawRoom } from './room.ts';
import { drawTieWords, placeTieWords } from './tie-words.ts';
import { drawTie } from './ties.ts';

/** Everything of a step whose places are settled, in painting order. */
export function drawPlaced(scene: Scene, placement: Placement): Frame {
  const { set, state } = scene;
  const { places, size } = placement;
  const shown = <T extends { readonly part: string }>(things: readonly T[]): T[] =>
    things.filter(({ part }) => state.parts.includes(part));
  const nodes = shown(set.nodes).flatMap((node) => places.get(node.id) ?? []);
  const ids = new Set(nodes.map(({ node }) => node.id));
  const ties = shown(set.ties).filter(({ from, to }) => ids.has(from) && ids.has(to));
  return [
    ...(set.flow === 'down' ? drawCaptions(scene, placement) : drawAxis(scene, places)),
    ...shown(set.rooms).flatMap((room) => drawRoom(room, scene, places, size)),
    ...ties.flatMap((tie) => drawTie(tie, scene, places, size)),
    ...nodes.flatMap((placed) => drawStream(placed, scene, size)),
    ...nodes.flatMap((placed): Mark[] => drawNode(placed, scene, size)),
    ...drawTieWords(placeTieWords(scene, placement), ties, scene),
  ];
}
