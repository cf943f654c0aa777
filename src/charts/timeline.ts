import type { Frame } from '../frames/mark.ts';
import type { Chart } from './kit/chart.ts';
import { drawBands } from './timeline/bands.ts';
import { drawThreads } from './timeline/threads.ts';
import { settle, tell } from './timeline/moments.ts';
import type { Canvas } from './timeline/parts.ts';
import { timelineSet, timelineState, type TimelineSet, type TimelineState } from './timeline/schema.ts';

const compositions: Readonly<Record<TimelineSet['composition'], (canvas: Canvas) => Frame>> = {
  bands: drawBands,
  threads: drawThreads,
  spine: drawBands,
  ledger: drawBands,
};

/** Time, with what happened in it. */
export const timeline: Chart<TimelineSet, TimelineState> = {
  kind: 'timeline',
  set: timelineSet,
  state: timelineState,
  draw(data, state, layout, locale) {
    const moments = settle(data, locale);
    const telling = tell(data.set, moments, state);
    return compositions[data.set.composition]({ ...data, moments, telling, layout, locale });
  },
  describe: () => '',
  table: () => ({ caption: '', columns: [], rows: [] }),
};
