import type { Mark } from '../../../frames/mark.ts';
import { sizes, tone, type Canvas } from '../canvas.ts';
import { copyOf, writeCopy, type CopyOptions } from '../copy.ts';
import { hang, type Hung } from '../hang.ts';
import { momentMark, rule } from '../marks.ts';
import { instant, type Moment } from '../moments.ts';
import { middle, type Axis } from '../time.ts';
import { heightOf, plates, type Axes } from './plate.ts';

interface Placed {
  readonly moment: Moment;
  readonly hung: Hung;
}

function options(canvas: Canvas): CopyOptions {
  const { date, title, note } = sizes(canvas);
  const wide = canvas.layout.name === 'wide';
  return {
    width: plates[canvas.layout.name].column,
    date,
    title,
    note: wide ? note : 0,
    short: !wide,
  };
}

/**
 * Hangs the words between the threads; those that bear on both lie over the upper one. A roomy
 * figure places all words once, for the time when all is told; a small one only those in focus.
 */
export function hangMoments(canvas: Canvas, { now, full }: Axes): Placed[] {
  const { moments, telling, locale, layout, set } = canvas;
  const plate = plates[layout.name];
  const wide = layout.name === 'wide';
  const axis = wide ? full : now;
  const space = wide ? 9 : 5;
  const place = (on: Axis, { start, end }: Moment): number => on.at(middle(start, end));
  const candidates = moments.filter(({ id }) => wide || telling.focused(id));
  const walls = candidates
    .filter(({ also }) => also !== undefined)
    .map((other) => place(axis, other));
  const hangings = candidates.map((moment) => {
    const x = place(axis, moment);
    const home = axis.pieces.find(({ end }) => moment.start < end);
    const both = wide && moment.also !== undefined;
    const edges = [home?.from ?? 0, home?.until ?? 0] as const;
    const anchor =
      edges[1] - x < Math.min(80, x - edges[0]) ? ('end' as const) : ('start' as const);
    const free = anchor === 'start' ? edges[1] - x : x - edges[0] + space;
    const ahead = walls.map((wall) => wall - x - space).filter((d) => d > 0 && anchor === 'start');
    const column = both ? plate.column * 1.2 : plate.column;
    const width = Math.min(column, free - space, ...ahead.map((d) => d - space));
    const upper = moment.lane === set.lanes[0]?.id;
    const copy = copyOf(moment, { ...options(canvas), width }, locale);
    const foot = upper ? plate.upper : plate.lower.forked;
    return { id: moment.id, x, anchor, foot, under: upper && !both, both, copy };
  });
  const bottom = plate.lower.forked - 4;
  const hung = [
    ...hang(
      hangings.filter(({ both }) => !both),
      { top: plate.upper + 16, bottom, space },
    ),
    ...hang(
      hangings.filter(({ both }) => both),
      { top: plate.over, bottom: plate.upper, space },
    ),
  ];
  return candidates
    .filter(({ id }) => telling.shown(id))
    .flatMap((moment) => {
      const found = hung.find(({ id }) => id === moment.id);
      if (!found) return [];
      const shift = place(now, moment) - found.x;
      return [{ moment, hung: { ...found, x: found.x + shift, textX: found.textX + shift } }];
    });
}

/** The pole that joins words and threads. */
export function pole(canvas: Canvas, hung: Hung, moment: Moment): Mark {
  const { telling } = canvas;
  const [first, last] = feet(canvas, moment);
  const shade = tone(telling.focused(moment.id));
  const from = Math.min(hung.top, first);
  const until = hung.under ? Math.max(hung.top + hung.copy.height, last) : last;
  return rule(`pole:${moment.id}`, [hung.x, from, hung.x, until], shade.rule);
}

/** Heights of the threads that a moment bears on. */
function feet(canvas: Canvas, moment: Moment): [number, number] {
  const at = (lane: string): number => {
    const thread = canvas.set.threads.find((candidate) => candidate.lane === lane);
    const { moments } = canvas;
    const piece = thread?.pieces.findLast(
      ({ from }) => instant(moments, from, 'start') <= moment.start,
    );
    return heightOf(canvas, lane, piece?.course ?? 0);
  };
  const one = at(moment.lane);
  const two = moment.also === undefined ? one : at(moment.also);
  return [Math.min(one, two), Math.max(one, two)];
}

/** The marks of a moment on its threads, and its words. */
export function words(canvas: Canvas, axis: Axis, hung: Hung, moment: Moment): Mark[] {
  const { telling, layout } = canvas;
  const wide = layout.name === 'wide';
  const shade = tone(telling.focused(moment.id));
  const length = axis.at(moment.end) - axis.at(moment.start);
  const heights = [...new Set(feet(canvas, moment))];
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
      options(canvas),
      shade,
      { noted: wide && hung.noted && telling.focused(moment.id), halo: true },
    ),
  ];
}
