import { sizes, type Canvas } from '../canvas.ts';
import type { Hung } from '../hang.ts';
import type { Axis } from '../time.ts';
import { heightBelow, leastHeight } from './absence.ts';
import { BAND_APART, plates, rulersShown, type Heights } from './plate.ts';
import { saidOf } from './ruler.ts';
import { namesDrop } from './stays.ts';

/** Space under the lowest words, user units. */
const FOOT = 2;

/** The band gives way to the words over it, and to the ruler and the words under it. */
export function heightsOf(canvas: Canvas, axis: Axis, poles: readonly Hung[]): Heights {
  const plate = plates[canvas.layout.name];
  const lowest = Math.max(
    0,
    ...poles.map(({ top, copy, noted }) => top + copy.height + (noted ? copy.noteHeight : 0)),
  );
  const { from } = rulersShown(canvas) ? plate.band.set : plate.band.alone;
  const until = lowestBand(canvas, axis);
  const highest = Math.max(from, lowest + plate.rail + BAND_APART);
  const band = { from: Math.min(highest, until - leastHeight(canvas, axis)), until };
  return { band, ruler: rulerHeight(canvas, axis) };
}

/** The end of the band when the words under it need most. */
export function lowestBand(canvas: Canvas, axis: Axis, set = rulersShown(canvas)): number {
  const { layout } = canvas;
  const plate = plates[layout.name];
  const under = namesDrop(canvas, axis) + heightBelow(canvas, axis);
  if (!set) {
    const foot = sizes(canvas).date * 0.25 + FOOT;
    return Math.min(plate.band.alone.until, layout.height - under - foot);
  }
  const lift = plate.ruler - rulerHeight(canvas, axis);
  const more = layout.name === 'wide' ? under - plate.stays : 0;
  return plate.band.set.until - lift - more;
}

/** The ruler goes up where more lines are to be written under it. */
function rulerHeight(canvas: Canvas, axis: Axis): number {
  const { set, layout } = canvas;
  const said = set.spans
    .filter(({ by }) => by === 'article')
    .map((span) => saidOf(canvas, axis, span).height);
  return Math.min(plates[layout.name].ruler, layout.height - FOOT - Math.max(0, ...said));
}
