import type { Frame, Layout } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Data, Waypoint } from '../kit/chart.ts';
import { drawBars } from './bars.ts';
import { drawPace } from './pace.ts';
import { drawPlaces } from './places.ts';
import type { CountsSet, CountsState } from './schema.ts';

/** All marks of a step: the picture it asks for, and the article's words, which stay in sight. */
export function drawCounts(
  data: Data<CountsSet>,
  state: CountsState,
  layout: Layout,
  locale: Locale,
): Frame {
  const pace = drawPace(data.set, state, layout, locale);
  switch (state.view) {
    case 'words':
      return pace;
    case 'bars':
      return [...drawBars(data, state, layout, locale), ...pace];
    case 'places':
      return [...drawPlaces(data, layout, locale), ...pace];
  }
}

/**
 * From bars to map and back: what is over time must not seem to turn into what is not, so the
 * bars go first, then the list of counters gives way to the land, and only then come the examples.
 */
export function betweenCounts(
  data: Data<CountsSet>,
  a: CountsState,
  b: CountsState,
  layout: Layout,
  locale: Locale,
): Waypoint[] {
  if (a.view === b.view || a.view === 'words' || b.view === 'words') return [];
  const [bars, back] = a.view === 'bars' ? [a, false] : [b, true];
  const emptied = drawCounts(data, bars, layout, locale).filter(({ key }) => !isCounted(key));
  const land = drawCounts(data, { view: 'places' }, layout, locale).filter(({ key }) =>
    isLand(key),
  );
  const frames = back ? [land, emptied] : [emptied, land];
  return frames.map((frame, i) => ({ at: (i + 1) / 3, frame }));
}

/** True for what says a number or its span. */
function isCounted(key: string): boolean {
  return /^(?:bar:|number:|scope:|guides|key:)/.test(key);
}

function isLand(key: string): boolean {
  return /^(?:ground|pace)/.test(key);
}
