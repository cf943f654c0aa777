import type { Layout } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Data } from '../kit/chart.ts';
import { labelWidth, wrap } from '../kit/labels.ts';
import { evenLines } from '../kit/lines.ts';
import { referenceX } from './axis-labels.ts';
import { keyHeight } from './key.ts';
import { counterOf, numbers, numberX, spanIn, type TimePlot } from './plot.ts';
import { inFocus, labelOf, numberOf, scopeOf } from './rows.ts';
import type { Count, CountsSet, CountsState } from './schema.ts';

/** What a row in focus counts and does not count, as it stands beside its bar or under it. */
export interface Note {
  readonly id: string;
  readonly lines: readonly string[];
  readonly side: 'before' | 'after' | 'under';
  readonly x: number;
}

/** Size and distance of baselines of what is said of rows in focus, user units. */
export const noteText = {
  wide: { size: 13, pitch: 15.6 },
  narrow: { size: 12.5, pitch: 15 },
} as const;

/** Room below which a note goes under its bar, and most that it takes beside it. */
const least = 150;
const most = 330;
/** Room from which on a note need not reach over the line of reference. */
const roomy = 180;

/** The note of a row, on the side of its bar that has more room, or under the bar. */
export function noteBeside(
  data: Data<CountsSet>,
  row: Count,
  plot: TimePlot,
  state: CountsState,
  layout: Layout,
  locale: Locale,
): Note[] {
  if (!inFocus(state, row)) return [];
  const { size } = noteText.wide;
  const { left, right } = spanIn(plot, row);
  const mark = referenceX(data, plot);
  const number = labelWidth([labelOf(row, locale)], numbers.wide.size, 600, locale);
  const start = numberX(plot, right, mark) + number + 8;
  // Right of the reference where that leaves room: its line is strong, and goes through all rows.
  const beyond = mark + 8 < left - 10 - roomy ? mark + 8 : plot.left;
  const rooms = { before: left - 10 - beyond, after: layout.width - start };
  const side =
    Math.max(rooms.before, rooms.after) < least
      ? 'under'
      : rooms.before > rooms.after
        ? 'before'
        : 'after';
  const under = mark < right ? Math.max(plot.left, mark + 8) : plot.left;
  const room = side === 'under' ? layout.width - under : Math.min(rooms[side], most);
  const x = { under, before: left - 10, after: start }[side];
  return [{ id: row.id, lines: evenLines(scopeOf(row, locale), room, size, locale), side, x }];
}

/** Notes below the bars of a small figure. */
export interface NotesBelow {
  /** A paragraph for each row, or one for all where that saves room. */
  readonly notes: readonly { readonly id: string; readonly lines: readonly string[] }[];
  /** From the bars to the first baseline, and from baseline to baseline, user units. */
  readonly first: number;
  readonly pitch: number;
  /** What the notes take at the lower edge of the box, user units. */
  readonly height: number;
}

/** The ways to set the notes of the rows in focus below the bars, the roomiest first. */
export function notesBelow(
  data: Data<CountsSet>,
  rows: readonly Count[],
  state: CountsState,
  layout: Layout,
  locale: Locale,
): readonly NotesBelow[] {
  const { size } = noteText.narrow;
  const said = rows
    .filter((row) => inFocus(state, row))
    .map((row) => ({
      id: row.id,
      words: locale.word('figures.counts.brief', {
        counter: counterOf(data.set, row, true),
        number: numberOf(row, locale, 'brief'),
        scope: row.kind === 'claims' ? row.unit : row.scope,
      }),
    }));
  const lines = (words: string): string[] => wrap(words, layout.width, size, locale);
  const apart = said.map(({ id, words }) => ({ id, lines: lines(words) }));
  const together = [
    {
      id: said.map(({ id }) => id).join('/'),
      lines: lines(said.map(({ words }) => words).join(' · ')),
    },
  ];
  const way = (notes: NotesBelow['notes'], first: number, pitch: number, below: number) => {
    const count = notes.reduce((sum, note) => sum + note.lines.length, 0);
    return { notes, first, pitch, height: first + (count - 1) * pitch + 4 + below };
  };
  const key = keyHeight(data, rows, layout, locale);
  return [
    way(apart, 14, 15, key),
    way(together, 14, 15, key),
    way(apart, 14, 15, 0),
    way(together, 14, 15, 0),
    way(together, 11, 14, 0),
  ];
}
