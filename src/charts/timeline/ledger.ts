import type { Frame } from '../../frames/mark.ts';
import type { Canvas } from './canvas.ts';
import { apart } from './ledger/apart.ts';
import { days, heads } from './ledger/days.ts';
import { leader, mark, words } from './ledger/entries.ts';
import { rules } from './ledger/rules.ts';
import { makeSheet } from './ledger/sheet.ts';

/** A rule for each day; time runs down, and what lies after the article is set apart. */
export function drawLedger(canvas: Canvas): Frame {
  const sheet = makeSheet(canvas);
  const { axis, entries } = sheet;
  return [
    ...rules(canvas, sheet),
    ...days(canvas, sheet),
    ...heads(canvas),
    ...apart(canvas, sheet),
    ...entries.flatMap((entry) => leader(canvas, entry)),
    ...entries.map((entry) => mark(canvas, axis, entry)),
    ...entries.flatMap((entry) => words(canvas, entry)),
  ];
}
