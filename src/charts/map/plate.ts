import type { Layout } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Data } from '../kit/chart.ts';
import { cameraOver, type Box, type Camera } from '../kit/geo.ts';
import { labelWidth, wrap } from '../kit/labels.ts';
import { daysOf } from './days.ts';
import type { Set } from './schema.ts';

/** How a layout is divided: the map above, the ruler of days and the words of the events below. */
export interface Plate {
  readonly layout: Layout;
  readonly map: Box;
  /** Height of the ruler's line. */
  readonly ruler: number;
  /** True where the months of the ruler stand above its day numbers, too long to stand beside. */
  readonly stacked: boolean;
  /** Baseline of the first line of words below the ruler. */
  readonly words: number;
  /** Width of the words of an event. */
  readonly column: number;
  /** Font size of the words. */
  readonly size: number;
  /** Distance of their baselines. */
  readonly leading: number;
}

const sizes = {
  wide: { words: 13, gap: 10, numerals: 28, toWords: 58, foot: 0 },
  narrow: { words: 13, gap: 4, numerals: 20, toWords: 22, foot: 3 },
} as const;

/** Measures the words of all events, and gives the map the room that they leave. */
export function makePlate({ set, library }: Data<Set>, layout: Layout, locale: Locale): Plate {
  const { words, gap, numerals, toWords, foot } = sizes[layout.name];
  const leading = words * 1.25;
  const column = layout.name === 'wide' ? layout.width / set.events.length - 6 : layout.width;
  const wide = layout.name === 'wide';
  const heights = set.events.map(({ event }) => {
    const { title, date } = library.event(event);
    const below = wrap(title, column, words, locale, 600).length;
    // The first line of a date stands above the baseline that the words are measured from.
    return wide ? below + dayLines(date, column, words, locale).length - 1 : below;
  });
  const first = layout.height - foot - Math.max(...heights) * leading + leading * 0.8;
  const ruler = first - toWords;
  const days = daysOf(set);
  const named = days.filter((day, i) => isNamed(day, i)).map((day) => locale.date(day, 'day'));
  const stacked =
    wide && labelWidth(named, layout.smallestText, 400, locale) > layout.width / days.length;
  return {
    layout,
    map: {
      x: 0,
      y: 0,
      width: layout.width,
      height: ruler - numerals - gap - (stacked ? leading : 0),
    },
    ruler,
    stacked,
    words: first,
    column,
    size: words,
    leading,
  };
}

/** A day as an event's column says it: in one line where the column is wide enough. */
export function dayLines(date: string, column: number, size: number, locale: Locale): string[] {
  return wrap(locale.date(date, 'day'), column, size, locale, 600);
}

/** True for the days of the ruler that say their month. */
export function isNamed(day: string, i: number): boolean {
  return i === 0 || day.endsWith('-01');
}

/** The camera of a view, in the plate's map. */
export function viewCamera({ set }: Data<Set>, id: string, { map }: Plate): Camera {
  const view = set.views.find((each) => each.id === id) ?? set.views[0];
  if (!view) throw new RangeError('a map needs a view');
  return cameraOver(view.bounds, map);
}

/** Where a camera stands, and the view that it comes from or goes to. */
export interface Stand {
  readonly camera: Camera;
  /** The camera of the step's own view. */
  readonly home: Camera;
  /** False where the camera is on its way. */
  readonly resting: boolean;
}

/** How many times larger than in the widest view things are drawn. */
export function zoomOf(camera: Camera, data: Data<Set>, plate: Plate): number {
  const scales = data.set.views.map(({ id }) => viewCamera(data, id, plate).scale);
  return camera.scale / Math.min(...scales);
}
