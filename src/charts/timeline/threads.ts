import type { Frame } from '../../frames/mark.ts';
import type { Canvas } from './canvas.ts';
import { lines } from './threads/lines.ts';
import { names } from './threads/names.ts';
import { makePlan } from './threads/plan.ts';
import { hangMoments, pole, words } from './threads/poles.ts';
import { scale, torn } from './threads/scale.ts';
import { silence } from './threads/silence.ts';

/**
 * What goes on and what breaks, as threads along a broken axis. Time that has not been told is
 * folded away at the far end: the past gives way as the telling comes to it.
 */
export function drawThreads(canvas: Canvas): Frame {
  const { set, telling } = canvas;
  const plan = makePlan(canvas);
  const threads = set.threads.filter(({ id }) => telling.shown(id));
  const poles = hangMoments(canvas, plan);
  const { now } = plan;
  return [
    ...now.breaks.map((gap, i) => torn(canvas, gap, i)),
    ...now.pieces.flatMap((piece, i) => (piece.until > piece.from ? scale(canvas, plan, i) : [])),
    ...set.gaps.filter(({ id }) => telling.shown(id)).flatMap((gap) => silence(canvas, plan, gap)),
    ...poles.map((placed) => pole(canvas, plan, placed)),
    ...threads.flatMap((thread) => lines(canvas, plan, thread)),
    ...threads.flatMap((thread) => names(canvas, plan, thread)),
    ...poles.flatMap((placed) => words(canvas, plan, placed)),
  ];
}
