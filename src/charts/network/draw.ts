import type { Frame, Layout } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Data } from '../kit/chart.ts';
import { placeNodes } from './place.ts';
import { drawPlaced } from './parts.ts';
import type { Scene } from './scene.ts';
import type { NetworkSet, NetworkState } from './schema.ts';

/** Every node and tie of the parts that a step shows; what it is about at full strength. */
export function drawNetwork(
  data: Data<NetworkSet>,
  state: NetworkState,
  layout: Layout,
  locale: Locale,
): Frame {
  const { set } = data;
  const scene: Scene = { set, state, layout, locale };
  return drawPlaced(scene, placeNodes(data, layout, locale));
}
