import { standingFor } from './kit/about.ts';
import { momentId } from './timeline/check.ts';
import type { Frame } from '../frames/mark.ts';
import type { Chart } from './kit/chart.ts';
import { drawBands } from './timeline/bands.ts';
import { drawLedger } from './timeline/ledger.ts';
import { drawSpine } from './timeline/spine.ts';
import { describe, table } from './timeline/tell.ts';
import { drawThreads } from './timeline/threads.ts';
import { settle, tell } from './timeline/moments.ts';
import type { Canvas } from './timeline/canvas.ts';
import { timelineState, type TimelineSet, type TimelineState } from './timeline/schema.ts';
import { timelineSet } from './timeline/set.ts';

const compositions: Readonly<Record<TimelineSet['composition'], (canvas: Canvas) => Frame>> = {
  bands: drawBands,
  threads: drawThreads,
  spine: drawSpine,
  ledger: drawLedger,
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
  between(data, a, b, layout, locale) {
    // What is counted one by one is first seen together, and parts then.
    const moments = settle(data, locale);
    const [before, after] = [tell(data.set, moments, a), tell(data.set, moments, b)];
    const parting = data.set.units.some(({ id }) => after.shown(id) && !before.shown(id));
    if (data.set.composition !== 'spine' || !parting) return [];
    const canvas = { ...data, moments, telling: after, layout, locale };
    return [{ at: 0.5, frame: drawSpine(canvas, { held: true }) }];
  },
  standsFor: ({ moments, units, voices }) =>
    standingFor(
      ...moments.map((moment) => [momentId(moment), moment.event] as const),
      ...units.map(({ id, moment }) => [id, moment] as const),
      ...voices.map(({ id, speaker }) => [id, speaker] as const),
    ),
  describe,
  table,
};
