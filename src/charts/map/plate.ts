import type { Layout } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Data } from '../kit/chart.ts';
import { cameraOver, type Box, type Camera } from '../kit/geo.ts';
import { wrap } from '../kit/labels.ts';
import type { Set } from './schema.ts';

/** How a layout is divided: the map above, the ruler of days and the words of the events below. */
export interface Plate {
  readonly layout: Layout;
  readonly map: Box;
  /** Height of the ruler's line. */
  readonly ruler: number;
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
  narrow: { words: 13, gap: 4, numerals: 20, toWords: 22, foot: 0 },
} as const;

/** Measures the words of all events, and gives the map the room that they leave. */
export function makePlate({ set, library }: Data<Set>, layout: Layout, locale: Locale): Plate {
  const { words, gap, numerals, toWords, foot } = sizes[layout.name];
  const leading = words * 1.25;
  const column = layout.name === 'wide' ? layout.width / set.events.length - 6 : layout.width;
  const lines = Math.max(
    ...set.events.map(
      ({ event }) => wrap(library.event(event).title, column, words, locale, 600).length,
    ),
  );
  const first = layout.height - foot - lines * leading + leading * 0.8;
  const ruler = first - toWords;
  return {
    layout,
    map: { x: 0, y: 0, width: layout.width, height: ruler - numerals - gap },
    ruler,
    words: first,
    column,
    size: words,
    leading,
  };
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
