import type { Frame, Layout, Mark } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Data } from '../kit/chart.ts';
import { drawAxis, drawCaptions } from './bands.ts';
import { drawNode, drawStream } from './nodes.ts';
import { placeNodes } from './place.ts';
import { drawRoom } from './room.ts';
import { sizesOf } from './scale.ts';
import type { NetworkSet, NetworkState } from './schema.ts';
import { drawTie, drawTieWords } from './ties.ts';

/** What all parts of the drawing need to know. */
export interface Scene {
  readonly set: NetworkSet;
  readonly state: NetworkState;
  readonly layout: Layout;
  readonly locale: Locale;
}

/** Every node and tie of the parts that a step shows; what it is about at full strength. */
export function drawNetwork(
  data: Data<NetworkSet>,
  state: NetworkState,
  layout: Layout,
  locale: Locale,
): Frame {
  const { set } = data;
  const scene: Scene = { set, state, layout, locale };
  const size = sizesOf(layout);
  const places = placeNodes(data, layout, locale);
  const shown = <T extends { readonly part: string }>(things: readonly T[]): T[] =>
    things.filter(({ part }) => state.parts.includes(part));
  const nodes = shown(set.nodes).flatMap((node) => places.get(node.id) ?? []);
  const ids = new Set(nodes.map(({ node }) => node.id));
  const ties = shown(set.ties).filter(({ from, to }) => ids.has(from) && ids.has(to));
  return [
    ...(set.flow === 'down' ? drawCaptions(scene) : drawAxis(scene)),
    ...shown(set.rooms).flatMap((room) => drawRoom(room, scene, places, size)),
    ...ties.flatMap((tie) => drawTie(tie, scene, places, size)),
    ...nodes.flatMap((placed) => drawStream(placed, scene, size)),
    ...nodes.flatMap((placed): Mark[] => drawNode(placed, scene, size)),
    ...ties.flatMap((tie) => drawTieWords(tie, scene, places, size)),
  ];
}
