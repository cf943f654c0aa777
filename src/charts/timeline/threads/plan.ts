import type { Canvas } from '../canvas.ts';
import { instant } from '../moments.ts';
import { foldedWindows, makeAxis } from '../time.ts';
import { nameOf } from './names.ts';
import { plates, type Plan } from './plate.ts';
import { roomyWindows } from './room.ts';

/** Space under the lowest words, user units. */
const FOOT = 2;

/** Lays out both axes of a step, and its lower thread over the names under it. */
export function makePlan(canvas: Canvas): Plan {
  const { set, layout, telling, moments } = canvas;
  const plate = plates[layout.name];
  const wide = layout.name === 'wide';
  const stretch = { from: plate.inset, until: layout.width - plate.inset };
  // A small figure writes only what is in focus; what is broken for all steps does not know it.
  const windows = roomyWindows(canvas, set.windows, stretch, () => wide);
  const full = makeAxis(windows, stretch);
  const folded = foldedWindows({ ...canvas, set: { ...set, windows } });
  const worded = (id: string): boolean => wide || telling.focused(id);
  const now = makeAxis(roomyWindows(canvas, folded, stretch, worded), stretch);
  const pieces = set.threads
    .filter(({ lane }) => lane !== set.lanes[0]?.id)
    .flatMap((thread) => thread.pieces.map((piece) => ({ thread, piece })));
  const heightFor = (wish: number, own: typeof pieces): number =>
    Math.min(
      wish,
      ...own.map(({ thread, piece }) => {
        const { drop, height } = nameOf(canvas, full, thread, piece);
        return layout.height - FOOT - drop - height - piece.course * plate.course;
      }),
    );
  // The lower thread makes room when it changes its course.
  const isForked = pieces.some(
    ({ piece }) => piece.course > 0 && instant(moments, piece.from, 'start') < telling.now,
  );
  const forked = heightFor(plate.lower.forked, pieces);
  const straight = pieces.filter(({ piece }) => piece.course === 0);
  const lower = isForked ? forked : heightFor(plate.lower.alone, straight);
  return { now, full, lower: { now: lower, forked } };
}
