import type { Layout } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Data } from '../kit/chart.ts';
import { firstThatFits } from '../kit/fit.ts';
import { captionMargin } from './captions.ts';
import type { Scene } from './scene.ts';
import { fits } from './fits.ts';
import { drawPlaced } from './parts.ts';
import type { Placement } from './placement.ts';
import { placeRows } from './rows.ts';
import { berthOf, sizesOf } from './scale.ts';
import type { NetworkSet } from './schema.ts';
import { settle } from './settle.ts';
import { waysOf } from './ways.ts';

/** Places of all nodes, shown or not. */
export function placeNodes(
  { set, library }: Data<NetworkSet>,
  layout: Layout,
  locale: Locale,
): Placement {
  if (set.flow === 'across') {
    // Where bands are times, a stream must stay level from band to band, so nothing is pushed.
    const size = sizesOf(layout);
    const context = { set, library, layout, locale, size };
    const places = set.nodes.map((node) => settle(node, berthOf(set, node, layout), context));
    const byId = new Map(places.map((placed) => [placed.node.id, placed]));
    return { size, places: byId, heights: new Map(), margin: 0 };
  }
  const margin = captionMargin(set, layout, locale);
  const ways = waysOf(layout).map((size) => () => {
    const context = { set, library, layout, locale, size };
    return { size, margin, ...placeRows(margin, context) };
  });
  // What shows everything shows every fault.
  const parts = set.parts.map(({ id }) => id);
  const scene: Scene = { set, layout, locale, state: { parts, focus: parts, tie: 'disputed' } };
  return firstThatFits(ways, (make) => {
    const placement = make();
    return fits(drawPlaced(scene, placement), scene, placement);
  })();
}
