import { describeShift } from './shift/describe.ts';
import { drawNarrow } from './shift/narrow.ts';
import { shiftSet, shiftState, type ShiftSet, type ShiftState } from './shift/schema.ts';
import { tabulateShift } from './shift/table.ts';
import { drawWide } from './shift/wide.ts';
import type { Chart } from './kit/chart.ts';

/**
 * What changed on the way from a text to another that relays it, and what the record has. Each item
 * is the beginning of a sentence that both share, and the words with which each goes on. First the
 * original's words stand large and the article's small beside them; once an item has turned they
 * have changed places, and the original's are struck.
 */
export const shift: Chart<ShiftSet, ShiftState> = {
  kind: 'shift',
  set: shiftSet,
  state: shiftState,
  draw: (data, state, layout, locale) =>
    layout.name === 'narrow'
      ? drawNarrow(data, state, layout, locale)
      : drawWide(data, state, layout, locale),
  describe: describeShift,
  table: tabulateShift,
};
