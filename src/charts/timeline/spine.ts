import type { Frame } from '../../frames/mark.ts';
import type { Canvas } from './canvas.ts';
import { arrange, blocksOf, leastUntil } from './spine/arrange.ts';
import { edges, months } from './spine/edges.ts';
import { people } from './spine/people.ts';
import { plates } from './spine/plate.ts';
import { speak, speechesOf } from './spine/voices.ts';
import { leader, mark, words } from './spine/words.ts';
import { foldedAxis } from './time.ts';

/** One between two powers: time runs down the middle, each power has its edge. */
export function drawSpine(
  canvas: Canvas,
  { held = false }: { readonly held?: boolean } = {},
): Frame {
  const { layout } = canvas;
  const plate = plates[layout.name];
  const speeches = speechesOf(canvas);
  const tallest = Math.max(0, ...speeches.map(({ height }) => height));
  const floor = layout.height - plate.foot - tallest;
  const loose = blocksOf(canvas);
  const { most, least } = plate.apart;
  // The spine reaches down to the voices as far as the words beside it need.
  const until =
    speeches.length > 0
      ? Math.min(floor - least, Math.max(floor - most, leastUntil(canvas, loose)))
      : plate.until;
  const axis = foldedAxis(canvas, { from: plate.from, until });
  const blocks = arrange(canvas, loose, axis, until);
  return [
    ...months(canvas, axis, blocks),
    ...edges(canvas, axis, until),
    ...blocks.flatMap((block) => leader(canvas, block)),
    ...blocks.flatMap((block) => (block.moment ? mark(canvas, axis, block) : [])),
    ...blocks.flatMap((block) => (block.moment ? words(canvas, block) : [])),
    ...blocks.flatMap((block) => (block.units ? people(canvas, block, held) : [])),
    ...speeches.flatMap((speech, i) => speak(canvas, speech, i, floor)),
  ];
}
