import { evenLines } from '../../kit/lines.ts';
import { sizes, type Canvas } from '../canvas.ts';
import { type Copy, type CopyOptions } from '../copy.ts';
import type { Moment } from '../moments.ts';
import type { Units } from '../schema.ts';

/** Measures of the plate, user units. */
export const plates = {
  wide: {
    /** x of the lanes: one power, the one between, the other power. */
    lanes: [96, 408, 744],
    bar: 9,
    spine: 6,
    margin: 14,
    head: 26,
    from: 52,
    until: 600,
    /** Space under the voices, and between them and the spine. */
    foot: 14,
    apart: { most: 52, least: 26 },
    pad: 18,
    unit: { size: 23, pitch: 29 },
  },
  narrow: {
    lanes: [10, 180, 350],
    bar: 6,
    spine: 4,
    margin: 18,
    head: 14,
    from: 28,
    until: 310,
    foot: 12,
    apart: { most: 28, least: 20 },
    pad: 9,
    unit: { size: 9, pitch: 12 },
  },
} as const;

/** The article's own window stands this far beside the spine. */
export const SET_OFF = 11;

/** Space over what the article adds. */
export const GLOSS_SPACE = 10;

/** Units stand in rows of this many. */
export const ROW = 7;

/** Words, or people, that stand beside the spine. */
export interface Block {
  readonly id: string;
  readonly moment?: Moment;
  readonly units?: Units;
  readonly copy?: Copy;
  /** The half that it stands in. */
  readonly half: 'start' | 'end';
  /** The height that it belongs to. */
  readonly at: number;
  readonly top: number;
  readonly height: number;
}

/** How the words of a moment are written; larger in focus, smaller for background. */
export function copyOptions(canvas: Canvas, focused: boolean, context = false): CopyOptions {
  const { layout } = canvas;
  const { date, title, note } = sizes(canvas);
  const { lanes, pad } = plates[layout.name];
  const wide = layout.name === 'wide';
  const room = lanes[1] - lanes[0] - pad * 2 - (wide ? 24 : 34);
  if (wide && context) return { width: room, date, title: date, note: 0 };
  const large = wide ? 18 : title;
  return {
    width: room,
    date: focused && wide ? date + 1 : date,
    title: focused ? large : title,
    breakAt: large,
    note: wide ? note + 1 : 0,
    short: !wide,
  };
}

/** What the article adds to a moment, in lines, where there is room for it. */
export function glossOf(canvas: Canvas, { gloss }: Moment): string[] {
  if (gloss === undefined || canvas.layout.name === 'narrow') return [];
  const { width } = copyOptions(canvas, true);
  const words = canvas.locale.word('figures.timeline.says', { what: gloss });
  return evenLines(words, width - 12, sizes(canvas).note, canvas.locale);
}

/** x of the mark of a moment, and of its words. */
export function places(
  canvas: Canvas,
  { moment, half }: Block,
): { x: number; textX: number; anchor: 'start' | 'end' } {
  const { set, layout } = canvas;
  const { lanes, pad } = plates[layout.name];
  const i = set.lanes.findIndex(({ id }) => id === moment?.lane);
  const x = lanes[i] ?? lanes[1];
  const anchor = i === 0 || (i === 1 && half === 'end') ? 'start' : 'end';
  // Words of the article leave room for its window.
  const room = pad + (moment?.article ? SET_OFF * 0.7 : 0);
  return { x, textX: anchor === 'start' ? x + room : x - room, anchor };
}
