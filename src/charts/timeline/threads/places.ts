import { range } from 'd3';
import { labelWidth } from '../../kit/labels.ts';
import { sizes, type Canvas } from '../canvas.ts';
import { copyOf, type Copy, type CopyOptions } from '../copy.ts';
import type { Moment } from '../moments.ts';
import { daysBetween, middle, type Axis } from '../time.ts';
import { BY_MONTH, plates, SPACE } from './plate.ts';

/** What the column of words over the upper thread may be wider by: lines are few there, not short. */
const STRETCHES = [1.2, 1.5, 1.8] as const;

/** How all words are written: large, or smaller where a word of them would not fit. */
export function optionsFor(canvas: Canvas, places: readonly Place[]): CopyOptions {
  const { layout, locale } = canvas;
  const { date, title, note } = sizes(canvas);
  const wide = layout.name === 'wide';
  const fits = (size: number): boolean =>
    places.every(({ moment, width }) => {
      const words = (wide ? moment.title : moment.short).split(' ');
      return labelWidth(words, size, 600, locale) <= width;
    });
  return {
    width: plates[layout.name].column,
    date,
    title: range(title, layout.smallestText, -0.5).find(fits) ?? layout.smallestText,
    note: wide ? note : 0,
    short: !wide,
  };
}

/** Where the pole of a moment stands, on which side of it words lie, and how wide they may be. */
export interface Place {
  readonly moment: Moment;
  readonly x: number;
  readonly anchor: 'start' | 'end';
  readonly width: number;
  /** True where it bears on both threads and its words lie over the upper one. */
  readonly both: boolean;
}

/** Finds a place for each of some moments; words over the upper thread begin at `clear`. */
export function placesOf(
  canvas: Canvas,
  axis: Axis,
  candidates: readonly Moment[],
  clear: number,
): Place[] {
  const { layout } = canvas;
  const wide = layout.name === 'wide';
  const space = SPACE[layout.name];
  const place = ({ start, end }: Moment): number => axis.at(middle(start, end));
  const walls = candidates.filter(({ also }) => also !== undefined).map(place);
  return candidates.map((moment) => {
    const x = place(moment);
    const home = axis.pieces.find(({ end }) => moment.start < end);
    const both = wide && moment.also !== undefined;
    const last = home === axis.pieces.findLast(({ from, until }) => until > from);
    // Over the upper thread there is its name alone; the last piece has the margin too.
    const from = both ? clear : (home?.from ?? 0);
    const until = last ? layout.width - 3 : (home?.until ?? 0);
    const anchor = (home?.until ?? 0) - x < Math.min(80, x - (home?.from ?? 0)) ? 'end' : 'start';
    const free = anchor === 'start' ? until - x : x - from + space;
    const ahead = walls.map((wall) => wall - x - space).filter((d) => d > 0 && anchor === 'start');
    const width = Math.min(free - space, ...ahead.map((d) => d - space));
    return { moment, x, anchor, width, both };
  });
}

/** The words of a place, broken to its width. */
export function copyAt({ locale, layout }: Canvas, place: Place, options: CopyOptions): Copy {
  const { column, upper, over } = plates[layout.name];
  const copies = (place.both ? STRETCHES : [1]).map((stretch) =>
    copyOf(place.moment, { ...options, width: Math.min(column * stretch, place.width) }, locale),
  );
  const low = copies.find(({ height, noteHeight }) => height + noteHeight <= upper - over);
  const [first] = copies;
  return low ?? first ?? copyOf(place.moment, options, locale);
}

/** True where no word of a date is too long for its place. */
export function datesFit(canvas: Canvas, places: readonly Place[]): boolean {
  const { date } = sizes(canvas);
  return places.every(
    ({ moment, width }) => labelWidth(moment.when.split(' '), date, 600, canvas.locale) <= width,
  );
}

/** The places with days dated by their number alone, where a heading says which month it is. */
export function datedByDay({ locale }: Canvas, axis: Axis, places: readonly Place[]): Place[] {
  return places.map((place) => {
    const { moment } = place;
    const home = axis.pieces.find(({ end }) => moment.start < end);
    const daily = home && daysBetween(home.start, home.end) <= BY_MONTH;
    if (!daily || moment.shape !== 'dot') return place;
    const when = locale.number(moment.start.getUTCDate());
    return { ...place, moment: { ...moment, when } };
  });
}
