import type { Mark } from '../../../frames/mark.ts';
import type { Canvas } from '../canvas.ts';
import { rule } from '../marks.ts';
import { instant, laneOf, type Moment } from '../moments.ts';
import type { Thread } from '../schema.ts';
import { middle } from '../time.ts';
import { heightOf, plates, strengthOf, type Plan } from './plate.ts';

/** The pieces of a thread as far as the telling has come, and dotted guides over what is missing. */
export function lines(canvas: Canvas, plan: Plan, thread: Thread): Mark[] {
  const { now: axis } = plan;
  const { set, moments, telling, layout } = canvas;
  const { side } = laneOf(set, thread.lane);
  const plate = plates[layout.name];
  const strokeWidth = plate.line;
  const opacity = strengthOf(canvas, thread) ? 1 : 0.45;
  const begun = thread.pieces
    .map((piece) => ({
      ...piece,
      start: instant(moments, piece.from, 'start'),
      // A piece begins, or ends, at the mark of its moment.
      from: markOf(moments, piece.from) ?? instant(moments, piece.from, 'start'),
      end: markOf(moments, piece.until) ?? instant(moments, piece.until, 'end'),
      y: heightOf(canvas, plan, thread.lane, piece.course),
    }))
    .filter((piece) => piece.start < telling.now);
  const guides = begun.slice(1).map((piece, i): Mark => {
    const before = begun[i] ?? piece;
    return rule(
      `guide:${piece.id}`,
      [axis.at(before.end), before.y, axis.at(piece.from), piece.y],
      side,
      { dash: 'dotted', strokeWidth: 2, opacity },
    );
  });
  const drawn = begun.map((piece): Mark => {
    // A thread that goes on runs a little ahead of the last mark on it.
    const until = Math.min(axis.at(piece.end), axis.at(telling.now) + strokeWidth * 1.2);
    return rule(`thread:${piece.id}`, [axis.at(piece.from), piece.y, until, piece.y], side, {
      strokeWidth,
      opacity,
    });
  });
  const cuts = begun.slice(1).flatMap((piece, i): Mark[] => {
    const before = begun[i] ?? piece;
    if (before.course === piece.course) return [];
    const [x, h] = [axis.at(before.end), strokeWidth * 1.6];
    const stroke = (dx: number): string =>
      `M${(x + dx - h * 0.3).toFixed(1)},${(before.y + h).toFixed(1)}L${(x + dx + h * 0.3).toFixed(1)},${(before.y - h).toFixed(1)}`;
    return [
      {
        kind: 'path',
        key: `cut:${piece.id}`,
        d: stroke(-3) + stroke(3),
        stroke: 'ink',
        strokeWidth: 2,
      },
    ];
  });
  return [...guides, ...drawn, ...cuts];
}

/** Where the mark of a moment stands, if it is one. */
function markOf(moments: readonly Moment[], given: string): Date | undefined {
  const moment = moments.find(({ id }) => id === given);
  return moment && middle(moment.start, moment.end);
}
