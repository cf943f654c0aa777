import { forceCollide, forceSimulation, forceX, forceY, packEnclose, packSiblings } from 'd3';
import type { Data } from '../kit/chart.ts';
import type { Incident, CountsSet } from './schema.ts';

/** Examples that belong together, packed around a point: one mark each, none larger than another. */
export interface Pack {
  readonly id: string;
  readonly label: string;
  /** Id of the place, where there is one. */
  readonly place?: string;
  /** Middle of the pack, user units. */
  readonly x: number;
  readonly y: number;
  /** Where the place itself lies. */
  readonly home: readonly [x: number, y: number];
  readonly radius: number;
  readonly reported: string;
  /** Those only claimed or alleged. */
  readonly claimed: string;
}

/** Degrees: longitude and latitude of the corners of a part of the map. */
export type Corners = CountsSet['map']['bounds'];

/** Examples grouped by what the map can say of them. */
export interface Groups {
  readonly placed: ReadonlyMap<string, readonly Incident[]>;
  /** Those without a place. */
  readonly elsewhere: readonly Incident[];
  /** Those from after the article, which are set apart. */
  readonly later: readonly Incident[];
}

/** Groups examples by place; what is later than the article, or has no place, stands apart. */
export function groupIncidents({ incidents, articleBy }: CountsSet): Groups {
  const placed = new Map<string, Incident[]>();
  const elsewhere: Incident[] = [];
  const later: Incident[] = [];
  for (const incident of incidents) {
    if (incident.date > articleBy) later.push(incident);
    else if (incident.place === undefined) elsewhere.push(incident);
    else placed.set(incident.place, [...(placed.get(incident.place) ?? []), incident]);
  }
  return { placed, elsewhere, later };
}

/** Packs a group's marks around a point. */
export function packAt(
  about: Pick<Pack, 'id' | 'label'> & { readonly place?: string },
  incidents: readonly Incident[],
  [x, y]: readonly [number, number],
  dot: number,
): Pack {
  // Reported ones first, so that the doubtful lie at the rim.
  const circles = packSiblings(
    incidents
      .toSorted((a, b) => Number(a.status !== 'reported') - Number(b.status !== 'reported'))
      .map(({ status }) => ({ r: dot + 0.6, status, x: 0, y: 0 })),
  );
  const hull = packEnclose(circles);
  const paths = (reported: boolean): string =>
    circles
      .filter(({ status }) => (status === 'reported') === reported)
      .map((circle) => disc(circle.x - hull.x, circle.y - hull.y, dot))
      .join('');
  return {
    ...about,
    x,
    y,
    home: [x, y],
    radius: hull.r,
    reported: paths(true),
    claimed: paths(false),
  };
}

/** Moves packs apart until none covers another, and keeps them as near to their places as it can. */
export function moveApart(packs: readonly Pack[], gap: number): Pack[] {
  const nodes = packs.map((pack) => ({ ...pack }));
  // d3-force draws no random numbers unless two nodes coincide, and then from a fixed seed.
  forceSimulation(nodes)
    .force('x', forceX<(typeof nodes)[number]>(({ home }) => home[0]).strength(0.2))
    .force('y', forceY<(typeof nodes)[number]>(({ home }) => home[1]).strength(0.2))
    .force('apart', forceCollide<(typeof nodes)[number]>((n) => n.radius + gap / 2).iterations(6))
    .stop()
    .tick(300);
  return nodes.map(({ id, label, place, home, radius, reported, claimed, x, y }) => ({
    id,
    label,
    ...(place !== undefined && { place }),
    home,
    radius,
    reported,
    claimed,
    x,
    y,
  }));
}

/** The packs of the places of a data set that pass a test, at where they are projected to. */
export function placePacks(
  { set, library }: Data<CountsSet>,
  isHere: (lon: number, lat: number) => boolean,
  project: (lon: number, lat: number) => readonly [number, number],
  dot: number,
): Pack[] {
  return [...groupIncidents(set).placed].flatMap(([place, incidents]) => {
    const { lon, lat, short } = library.place(place);
    if (!isHere(lon, lat)) return [];
    return [packAt({ id: place, label: short, place }, incidents, project(lon, lat), dot)];
  });
}

function disc(x: number, y: number, r: number): string {
  const [left, top, radius] = [x - r, y, r].map((value) => String(Math.round(value * 10) / 10));
  const across = String(Math.round(r * 20) / 10);
  return `M${String(left)},${String(top)}a${String(radius)},${String(radius)} 0 1,0 ${across},0a${String(radius)},${String(radius)} 0 1,0 -${across},0Z`;
}
