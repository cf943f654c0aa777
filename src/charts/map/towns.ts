import type { Mark } from '../../frames/mark.ts';
import type { Data } from '../kit/chart.ts';
import type { Box, Camera, Geography } from '../kit/geo.ts';
import type { Candidate } from '../kit/geo/labels.ts';
import { planar, unitsADegree } from '../kit/geo/planar.ts';
import type { Plate, Stand } from './plate.ts';
import { happened, whereabouts } from './points.ts';
import type { Set as MapSet, State } from './schema.ts';

/** A place of the records, or a town that only orients. */
interface Town {
  readonly id: string;
  readonly name: string;
  readonly at: readonly [lon: number, lat: number];
  /** Lengths of a degree of latitude between which it is drawn, user units. */
  readonly from: number;
  readonly until: number;
  /** True for a district: a name without a dot. */
  readonly area: boolean;
  /** True for a record that a label can refer to. */
  readonly known: boolean;
}

/** Radius of a dot at rest, user units. */
const RADIUS = 1.9;

/** Distance that words keep from the middle of a dot, user units. */
const CLEAR = 4.5;

/**
 * Dots of the towns in a view. They are one path, in the plane and sized for the view at rest, so
 * that a camera move costs one mark; places where something happens have dots of their own, which
 * give way to the event's sign.
 */
export function dots(
  data: Data<MapSet>,
  state: State,
  { camera, home, resting }: Stand,
  plate: Plate,
): Mark[] {
  const { map } = plate;
  const degree = home.scale * unitsADegree;
  const opacity = resting ? 1 : 0;
  const busy = placesOf(data, happened(data, state));
  const eventful = placesOf(data, data.set.events);
  const towns = townsOf(data).filter((town) => !town.area && isVisible(town, degree));
  const plain = towns.filter(({ at }) => {
    const [x, y] = screen(home, planar(at));
    const inSight = x > map.x && y > map.y && x < map.x + map.width && y < map.y + map.height;
    return inSight && !eventful.has(String(at));
  });
  const look = { fill: 'ink-3', opacity, fixed: true } as const;
  const d = plain.map(({ at }) => disc(planar(at), RADIUS / home.scale)).join('');
  const key = `towns:${state.view}`;
  return [
    ...(d === '' ? [] : [{ key, kind: 'path', d, ...camera, ...look } as const]),
    ...towns
      .filter(({ at }) => eventful.has(String(at)) && !busy.has(String(at)))
      .map(({ id, at }): Mark => {
        const [x, y] = screen(camera, planar(at));
        return { key: `dot:${id}`, kind: 'circle', x, y, r: RADIUS, ...look };
      }),
  ];
}

/** Room that the dots of a view take, so that no words stand on them. */
export function dotBoxes(data: Data<MapSet>, { project, degree }: Geography): Box[] {
  return townsOf(data)
    .filter((town) => !town.area && isVisible(town, degree))
    .map(({ at }) => {
      const [x, y] = project(...at);
      return { x: x - CLEAR, y: y - CLEAR, width: CLEAR * 2, height: CLEAR * 2 };
    });
}

/** Names of places and towns for `placeLabels`; where something has happened, its own label stands. */
export function townNames(
  data: Data<MapSet>,
  state: State,
  { project, degree }: Geography,
  { layout, map }: Plate,
): Candidate[] {
  const busy = placesOf(data, happened(data, state));
  const size = layout.smallestText;
  return townsOf(data).flatMap((town, i): Candidate[] => {
    const { id, name, at, area, known } = town;
    const [x, y] = project(...at);
    const outside = x < map.x || y < map.y || x > map.x + map.width || y > map.y + map.height;
    if (outside || !isVisible(town, degree) || busy.has(String(at))) return [];
    const base = {
      x,
      y,
      group: `town:${id}`,
      texts: [{ key: 'name', lines: [name], size, fill: area ? 'ink-3' : 'ink-2' }],
      ...(known && { about: id }),
    } as const;
    return [
      ...(area ? [{ ...base, key: `town:${id}:on`, gap: 0, rank: 10 + i }] : []),
      { ...base, key: `town:${id}`, gap: 5, far: true, rank: 10.5 + i },
    ];
  });
}

/** The first town in the data's order that lies within a distance (user units) of a point. */
export function townNear(
  data: Data<MapSet>,
  { project, degree }: Geography,
  [x, y]: readonly [number, number],
  distance: number,
): Town | undefined {
  return townsOf(data).find((town) => {
    const [tx, ty] = project(...town.at);
    return isVisible(town, degree) && Math.hypot(tx - x, ty - y) < distance;
  });
}

function placesOf(data: Data<MapSet>, events: MapSet['events']): Set<string> {
  return new Set(
    events.flatMap(({ points }) => points.map((point) => String(whereabouts(point, data)))),
  );
}

function townsOf({ set, library }: Data<MapSet>): Town[] {
  const places = set.places.map(({ place, from, until = Infinity }) => {
    const { short, lon, lat, precision } = library.place(place);
    const area = precision === 'district';
    return { id: place, name: short, at: [lon, lat] as const, from, until, area, known: true };
  });
  const towns = set.towns.map(({ until = Infinity, ...town }) => ({
    ...town,
    until,
    known: false,
  }));
  return [...places, ...towns];
}

function screen({ x, y, scale }: Camera, [px, py]: readonly [number, number]): [number, number] {
  return [px * scale + x, py * scale + y];
}

function isVisible({ from, until }: Pick<Town, 'from' | 'until'>, degree: number): boolean {
  return degree >= from && degree < until;
}

/** A disc in the plane, in tenths of units; the smaller it is, the closer the view, and the finer. */
function disc([x, y]: readonly [number, number], radius: number): string {
  const factor = radius < 1 ? 100 : 10;
  const [left, top, r, across] = [x - radius, y, radius, radius * 2].map((value) =>
    String(Math.round(value * factor) / factor),
  );
  const arc = `a${String(r)} ${String(r)} 0 1 0`;
  return `M${String(left)} ${String(top)}${arc} ${String(across)} 0${arc}-${String(across)} 0`;
}
