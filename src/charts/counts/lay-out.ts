import type { Layout } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Data } from '../kit/chart.ts';
import { share } from '../kit/share.ts';
import { raisedName } from './axis-labels.ts';
import { noteBeside, notesBelow, noteText, type Note, type NotesBelow } from './notes.ts';
import { timePlot, type Plot, type TimePlot } from './plot.ts';
import type { Count, CountsSet, CountsState } from './schema.ts';
import { stripOf } from './strip.ts';

/** Where all that has to do with rows stands. */
export interface Laid {
  readonly plot: Plot;
  /** Notes beside the bars of a roomy figure. */
  readonly beside: readonly Note[];
  /** Notes below the bars of a small one. */
  readonly below: NotesBelow | undefined;
}

const measures = {
  narrow: { top: 31.5, bottom: 256, pitch: 40, gap: 7, least: 13.15 },
  wide: { top: 62, bottom: 592, pitch: 96, gap: 34, least: 18 },
} as const;

/** What a bar takes of a row that is set apart, below the words of the rule, user units. */
const barApart = 30;

/** Gives each row what its words need, and shares what is left as evenly as that allows. */
export function layOut(
  data: Data<CountsSet>,
  rows: readonly Count[],
  state: CountsState,
  layout: Layout,
  locale: Locale,
): Laid {
  const time = timePlot(data.set, layout, locale);
  return time.compact
    ? small(data, rows, state, time, layout, locale)
    : roomy(data, rows, state, time, layout, locale);
}

function roomy(
  data: Data<CountsSet>,
  rows: readonly Count[],
  state: CountsState,
  time: TimePlot,
  layout: Layout,
  locale: Locale,
): Laid {
  const m = measures.wide;
  const top = m.top + stripOf(data.set, layout, locale).more;
  const beside = rows.flatMap((row) => noteBeside(data, row, time, state, layout, locale));
  const needs = rows.map(({ id, widerScope }) => {
    const note = beside.find((each) => each.id === id);
    const text = (note?.lines.length ?? 0) * noteText.wide.pitch;
    const least = widerScope ? barApart : m.least;
    return note?.side === 'under' ? barApart + text + 4 : Math.max(least, text + 6);
  });
  // A note under a bar is no part of the row that the bar stands in the middle of.
  const tails = beside.map(({ id, side, lines }) =>
    side === 'under' ? ([id, lines.length * noteText.wide.pitch + 4] as const) : ([id, 0] as const),
  );
  const plot = inRows(time, rows, needs, new Map(tails), { ...m, top });
  return { plot, beside, below: undefined };
}

function small(
  data: Data<CountsSet>,
  rows: readonly Count[],
  state: CountsState,
  time: TimePlot,
  layout: Layout,
  locale: Locale,
): Laid {
  const { set } = data;
  const m = measures.narrow;
  const { more } = raisedName(data, time, layout, locale);
  const top = m.top + stripOf(set, layout, locale).more + more;
  const needs = rows.map(() => m.least);
  const gap = rows.some(({ widerScope }) => widerScope) ? m.gap : 0;
  const taken = top + gap + rows.length * m.least;
  const ways = notesBelow(data, rows, state, layout, locale);
  const below = ways.find(({ height }) => layout.height - height >= taken) ?? ways.at(-1);
  const bottom = Math.max(taken, Math.min(m.bottom, layout.height - (below?.height ?? 0)));
  return { plot: inRows(time, rows, needs, new Map(), { ...m, top, bottom }), beside: [], below };
}

function inRows(
  time: TimePlot,
  rows: readonly Count[],
  needs: readonly number[],
  tails: ReadonlyMap<string, number>,
  { top, bottom, pitch, gap }: { top: number; bottom: number; pitch: number; gap: number },
): Plot {
  const first = rows.findIndex(({ widerScope }) => widerScope);
  const free = bottom - top - (first < 0 ? 0 : gap);
  const heights = share(needs, Math.min(free, pitch * rows.length));
  const y = new Map<string, number>();
  let edge = top;
  let apart: number | undefined;
  for (const [i, { id }] of rows.entries()) {
    if (i === first) {
      apart = edge + gap / 2;
      edge += gap;
    }
    const height = heights[i] ?? 0;
    y.set(id, edge + (height - (tails.get(id) ?? 0)) / 2);
    edge += height;
  }
  return { ...time, top, bottom, y, apart };
}
