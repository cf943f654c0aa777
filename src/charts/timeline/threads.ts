import type { Frame } from '../../frames/mark.ts';
import type { Canvas } from './canvas.ts';
import { lines, names } from './threads/lines.ts';
import { makeAxes } from './threads/plate.ts';
import { hangMoments, pole, words } from './threads/poles.ts';
import { scale, torn } from './threads/scale.ts';
import { silence } from './threads/silence.ts';

/**
 * What goes on and what breaks, as threads along a broken axis. Time that has not been told is
 * folded away at the far end: the past gives way as the telling comes to it.
 */
export function drawThreads(canvas: Canvas): Frame {
  const { set, telling } = canvas;
  const axes = makeAxes(canvas);
  const threads = set.threads.filter(({ id }) => telling.shown(id));
  const poles = hangMoments(canvas, axes);
  const { now } = axes;
  return [
    ...now.breaks.map((gap, i) => torn(canvas, gap, i)),
    ...now.pieces.flatMap((piece, i) => (piece.until > piece.from ? scale(canvas, axes, i) : [])),
    ...set.gaps.filter(({ id }) => telling.shown(id)).flatMap((gap) => silence(canvas, axes, gap)),
    ...poles.map(({ hung, moment }) => pole(canvas, hung, moment)),
    ...threads.flatMap((thread) => lines(canvas, now, thread)),
    ...threads.flatMap((thread) => names(canvas, axes, thread)),
    ...poles.flatMap(({ hung, moment }) => words(canvas, now, hung, moment)),
  ];
}
