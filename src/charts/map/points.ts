import { forceCollide, forceSimulation, forceX, forceY } from 'd3';
import type { Data } from '../kit/chart.ts';
import type { Geography } from '../kit/geo.ts';
import type { MapEvent, Point, Set, State } from './schema.ts';

/** A point of an event as a camera sees it. */
export interface Seen {
  readonly key: string;
  readonly event: MapEvent;
  readonly point: Point;
  readonly focused: boolean;
  /** Where the point lies, user units. */
  readonly home: readonly [x: number, y: number];
  /** Where its sign is drawn: beside its home where signs would cover each other. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Longitude and latitude of a point. */
export function whereabouts(point: Point, { library }: Data<Set>): readonly [number, number] {
  if ('at' in point) return point.at;
  const { lon, lat } = library.place(point.place);
  return [lon, lat];
}

/** The events that have happened by a step, in order of time. */
export function happened({ set }: Data<Set>, { upto }: State): MapEvent[] {
  const last = set.events.findIndex((each) => each.event === upto);
  return set.events.slice(0, last + 1);
}

/** The points of all that has happened, moved apart until no sign covers another. */
export function seePoints(
  data: Data<Set>,
  state: State,
  { project }: Geography,
  radius: number,
): Seen[] {
  const points = happened(data, state).flatMap((event) =>
    event.points.map((point, i) => {
      const focused = state.focus.includes(event.event);
      const home = project(...whereabouts(point, data));
      return {
        key: `point:${event.event}:${String(i)}`,
        event,
        point,
        focused,
        home,
        x: home[0],
        y: home[1],
        radius: focused ? radius * 1.4 : radius,
      };
    }),
  );
  // d3-force draws no random numbers unless two points coincide, and then from a fixed seed.
  forceSimulation(points)
    .force('x', forceX<(typeof points)[number]>(({ home }) => home[0]).strength(0.3))
    .force('y', forceY<(typeof points)[number]>(({ home }) => home[1]).strength(0.3))
    .force(
      'apart',
      forceCollide<(typeof points)[number]>((p) => p.radius * 1.15 + 0.5).iterations(4),
    )
    .stop()
    .tick(200);
  return points.map(({ key, event, point, focused, home, x, y, radius: r }) => ({
    key,
    event,
    point,
    focused,
    home,
    x,
    y,
    radius: r,
  }));
}

/** Points so close together that they share a label. */
export function clusters(points: readonly Seen[], distance: number): Seen[][] {
  const found: Seen[][] = [];
  for (const point of points) {
    const near = found.find((cluster) =>
      cluster.some(
        (p) => Math.hypot(p.home[0] - point.home[0], p.home[1] - point.home[1]) < distance,
      ),
    );
    if (near) near.push(point);
    else found.push([point]);
  }
  return found;
}
