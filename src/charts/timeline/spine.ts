import type { Frame } from '../../frames/mark.ts';
import type { Canvas } from './canvas.ts';
import { arrange } from './spine/arrange.ts';
import { edges, months } from './spine/edges.ts';
import { people } from './spine/people.ts';
import { plates } from './spine/plate.ts';
import { speak, speechOf } from './spine/voices.ts';
import { leader, mark, words } from './spine/words.ts';
import { foldedAxis } from './time.ts';

/** One between two powers: time runs down the middle, each power has its edge. */
export function drawSpine(
  canvas: Canvas,
  { held = false }: { readonly held?: boolean } = {},
): Frame {
  const { set, telling, layout } = canvas;
  const plate = plates[layout.name];
  const speeches = set.voices
    .filter(({ id }) => telling.shown(id))
    .map((voice) => speechOf(canvas, voice));
  const tallest = Math.max(0, ...speeches.map(({ height }) => height));
  const floor = layout.height - plate.foot - tallest;
  const until = speeches.length > 0 ? floor - plate.apart : plate.until;
  const axis = foldedAxis(canvas, { from: plate.from, until });
  const blocks = arrange(canvas, axis, until);
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
