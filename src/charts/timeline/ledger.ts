import type { Frame } from '../../frames/mark.ts';
import { startOf } from '../../locale/dates.ts';
import type { Canvas } from './canvas.ts';
import { apart, days, heads } from './ledger/days.ts';
import { arrange, leader, mark, words } from './ledger/entries.ts';
import { plates } from './ledger/plate.ts';
import { foldedAxis } from './time.ts';

/** A rule for each day; time runs down, and what lies after the article is set apart. */
export function drawLedger(canvas: Canvas): Frame {
  const { set, layout, telling } = canvas;
  const { from, line } = plates[layout.name];
  const open = telling.now > startOf(set.windows.at(-1)?.from ?? '');
  const shares = set.windows
    .filter((_, i) => i === 0 || open)
    .reduce((sum, window) => sum + window.share + window.break, 0);
  const axis = foldedAxis(canvas, { from, until: from + shares * line * (open ? 1 : 2) });
  const entries = arrange(canvas, axis);
  return [
    ...days(canvas, axis),
    ...heads(canvas),
    ...(open ? apart(canvas, axis) : []),
    ...entries.flatMap((entry) => leader(canvas, entry)),
    ...entries.map((entry) => mark(canvas, axis, entry)),
    ...entries.flatMap((entry) => words(canvas, entry)),
  ];
}
