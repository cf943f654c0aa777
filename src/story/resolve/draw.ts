import type { AnyChart } from '../../charts/index.ts';
import { withAbout } from '../../charts/kit/about.ts';
import type { Data } from '../../charts/kit/chart.ts';
import { makeFigure, type Figure, type Stop } from '../../frames/figure.ts';
import { layouts, type Layout, type LayoutName } from '../../frames/mark.ts';
import { mirror } from '../../frames/mirror.ts';
import type { Locale } from '../../locale/locale.ts';

/** A chart with the data that it draws for one scene. */
export interface Drawing {
  readonly chart: AnyChart;
  readonly data: Data<unknown>;
  readonly locale: Locale;
}

/**
 * Draws all states of a scene in both layouts, waypoints included.
 *
 * @throws RangeError where frames cannot blend (see `makeFigure`).
 */
export function drawFigures(
  drawing: Drawing,
  states: readonly unknown[],
): Readonly<Record<LayoutName, Figure>> {
  return {
    narrow: makeFigure(drawStops(drawing, states, layouts.narrow), layouts.narrow),
    wide: makeFigure(drawStops(drawing, states, layouts.wide), layouts.wide),
  };
}

/** The frames of a scene in one layout with their positions, in screen coordinates. */
export function drawStops(
  { chart, data, locale }: Drawing,
  states: readonly unknown[],
  layout: Layout,
): Stop[] {
  const stops = states.flatMap((state, step): Stop[] => {
    const next = states[step + 1];
    const rest = { position: step, frame: chart.draw(data, state, layout, locale) };
    if (next === undefined || !chart.between) return [rest];
    const onTheWay = chart.between(data, state, next, layout, locale);
    return [rest, ...onTheWay.map(({ at, frame }) => ({ position: step + at, frame }))];
  });
  const standsFor = chart.standsFor?.(data.set) ?? new Map();
  return stops.map(({ position, frame }) => ({
    position,
    frame: mirror(withAbout(frame, standsFor), layout, locale.dir),
  }));
}
