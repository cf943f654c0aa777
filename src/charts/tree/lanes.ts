import type { Layout } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import { evenLines } from '../kit/lines.ts';
import type { Data } from '../kit/chart.ts';
import { sum } from '../kit/fit.ts';
import { labelWidth } from '../kit/labels.ts';
import type { TreeSet } from './schema.ts';
import { LEADING, WEIGHT, type Sizes } from './sizes.ts';

/** Something dated, in words. */
export interface Happened {
  readonly event: string;
  readonly date: string;
  readonly lines: readonly string[];
  readonly width: number;
}

/** A line of what came: what holds all along, what is dated, and the height of it all. */
export interface Lane {
  readonly id: string;
  readonly own: readonly string[];
  readonly happened: readonly Happened[];
  readonly tall: number;
}

/** Where what came begins, past the stem. */
export function cameStart(size: Sizes): number {
  return size.root + size.pad * 1.6;
}

/** Lines of what came; words that together are too long for the width stand in more lines. */
export function planLanes(
  { set, library }: Data<TreeSet>,
  layout: Layout,
  locale: Locale,
  size: Sizes,
): Lane[] {
  const room = layout.width - cameStart(size);
  const width = (lines: readonly string[]): number => labelWidth(lines, size.label, WEIGHT, locale);
  return set.came.map(({ id, label, events }) => {
    const own = label === undefined ? [] : evenLines(label, room, size.label, locale, WEIGHT);
    const said = events.map(({ event, short }) => {
      const { date, title } = library.event(event);
      const words = locale.word('figures.tree.happened', {
        date: locale.date(date, 'day'),
        title: (layout.name === 'narrow' ? short : undefined) ?? title,
      });
      return { event, date, words };
    });
    const crowded = sum(said.map(({ words }) => width([words]))) > room;
    const share = room / Math.max(1, events.length) - size.pad;
    const happened = said.map(({ event, date, words }) => {
      const lines = crowded ? evenLines(words, share, size.label, locale, WEIGHT) : [words];
      return { event, date, lines, width: width(lines) };
    });
    const count = Math.max(own.length, ...happened.map(({ lines }) => lines.length));
    return { id, own, happened, tall: count * size.label * LEADING + size.laneGap };
  });
}

/** Height that what came takes at the foot of the box, user units. */
export function cameHeight(
  data: Data<TreeSet>,
  layout: Layout,
  locale: Locale,
  size: Sizes,
): number {
  return size.came + sum(planLanes(data, layout, locale, size).map(({ tall }) => tall));
}
