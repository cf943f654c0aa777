import type { Mark } from '../../../frames/mark.ts';
import { tone, type Canvas } from '../canvas.ts';
import { writeCopy, type CopyOptions } from '../copy.ts';
import { hang, leastCrowded, type Hung } from '../hang.ts';
import { momentMark, rule } from '../marks.ts';
import { instant, type Moment } from '../moments.ts';
import { middle } from '../time.ts';
import { endOfName } from './names.ts';
import { copyAt, datedByDay, datesFit, optionsFor, placesOf, type Place } from './places.ts';
import { heightOf, plates, SPACE, type Plan } from './plate.ts';

interface Placed {
  readonly moment: Moment;
  readonly hung: Hung;
  readonly options: CopyOptions;
}

/**
 * Hangs the words between the threads; those that bear on both lie over the upper one. A roomy
 * figure places all words once, for the time when all is told; a small one only those in focus.
 */
export function hangMoments(canvas: Canvas, plan: Plan): Placed[] {
  const { moments, telling, layout, set } = canvas;
  const plate = plates[layout.name];
  const wide = layout.name === 'wide';
  const { now, full } = plan;
  const axis = wide ? full : now;
  const space = SPACE[layout.name];
  const candidates = moments.filter(({ id }) => wide || telling.focused(id));
  const [first] = set.threads.find(({ lane }) => lane === set.lanes[0]?.id)?.pieces ?? [];
  const places = placesOf(canvas, axis, candidates, first ? endOfName(canvas, plan, first) : 0);
  const options = optionsFor(canvas, places);
  const hungFrom = (dated: readonly Place[]): Hung[] => {
    const hangings = dated.map((place) => {
      const { moment, x, anchor, both } = place;
      const upper = moment.lane === set.lanes[0]?.id;
      const course = courseOf(canvas, moment.lane, moment);
      const foot = upper ? plate.upper : plan.lower.forked + course * plate.course;
      const bottom = (upper ? plan.lower.forked : foot) - 4;
      const copy = copyAt(canvas, place, options);
      return { id: moment.id, x, anchor, foot, bottom, under: upper && !both, both, copy };
    });
    const [over, between] = [true, false].map((side) => hangings.filter((h) => h.both === side));
    return [
      ...hang(between ?? [], { top: plate.upper + 16, bottom: layout.height, space }),
      ...hang(over ?? [], { top: plate.over, bottom: plate.upper, space }),
    ];
  };
  function* ways(): Generator<Hung[], void> {
    if (wide || datesFit(canvas, places)) yield hungFrom(places);
    // A small figure has its days right under the heading that says their month.
    if (!wide) yield hungFrom(datedByDay(canvas, axis, places));
  }
  const hung = leastCrowded(ways());
  return candidates
    .filter(({ id }) => telling.shown(id))
    .flatMap((moment) => {
      const found = hung.find(({ id }) => id === moment.id);
      if (!found) return [];
      const shift = now.at(middle(moment.start, moment.end)) - found.x;
      const moved = { ...found, x: found.x + shift, textX: found.textX + shift };
      return [{ moment, hung: moved, options }];
    });
}

/** The course that a lane's thread runs on at the time of a moment. */
function courseOf({ set, moments }: Canvas, lane: string, { start }: Moment): number {
  const thread = set.threads.find((candidate) => candidate.lane === lane);
  const piece = thread?.pieces.findLast(({ from }) => instant(moments, from, 'start') <= start);
  return piece?.course ?? 0;
}

/** The pole that joins words and threads. */
export function pole(canvas: Canvas, plan: Plan, { hung, moment }: Placed): Mark {
  const { telling } = canvas;
  const [first, last] = feet(canvas, plan, moment);
  const shade = tone(telling.focused(moment.id));
  const from = Math.min(hung.top, first);
  const until = hung.under ? Math.max(hung.top + hung.copy.height, last) : last;
  return rule(`pole:${moment.id}`, [hung.x, from, hung.x, until], shade.rule);
}

/** Heights of the threads that a moment bears on. */
function feet(canvas: Canvas, plan: Plan, moment: Moment): [number, number] {
  const at = (lane: string): number => heightOf(canvas, plan, lane, courseOf(canvas, lane, moment));
  const one = at(moment.lane);
  const two = moment.also === undefined ? one : at(moment.also);
  return [Math.min(one, two), Math.max(one, two)];
}

/** The marks of a moment on its threads, and its words. */
export function words(canvas: Canvas, plan: Plan, { hung, moment, options }: Placed): Mark[] {
  const { now: axis } = plan;
  const { telling, layout } = canvas;
  const wide = layout.name === 'wide';
  const shade = tone(telling.focused(moment.id));
  const length = axis.at(moment.end) - axis.at(moment.start);
  const heights = [...new Set(feet(canvas, plan, moment))];
  const marks = heights.map((y, i) =>
    momentMark(
      moment,
      { x: hung.x, y, along: 'x', length },
      { ...shade, opacity: 1 },
      { r: wide ? 7.5 : 5.5, rim: true, key: `moment:${moment.id}${i ? ':also' : ''}` },
    ),
  );
  return [
    ...marks,
    ...writeCopy(
      moment.id,
      hung.copy,
      { x: hung.textX, y: hung.top, anchor: hung.anchor },
      options,
      shade,
      { noted: wide && hung.noted && telling.focused(moment.id), halo: true },
    ),
  ];
}
