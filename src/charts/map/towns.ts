import { group } from 'd3';
import type { Mark } from '../../frames/mark.ts';
import type { Data } from '../kit/chart.ts';
import type { Geography } from '../kit/geo.ts';
import type { Candidate } from '../kit/geo/labels.ts';
import { planar } from '../kit/geo/planar.ts';
import type { Plate } from './plate.ts';
import { happened, whereabouts } from './points.ts';
import type { Set, State } from './schema.ts';

interface Town {
  readonly id: string;
  readonly name: string;
  readonly at: readonly [lon: number, lat: number];
  readonly from: number;
  readonly until: number;
  readonly known: boolean;
}

/** Radius of a dot's path, plane units: small, so that its stroke alone makes the dot. */
const SPECK = 0.05;

/**
 * Dots of all places and towns that a zoom shows. Those that come and go together are one path,
 * so that a camera move costs little; its stroke keeps a dot's size whatever the scale.
 */
export function dots(data: Data<Set>, { camera }: Geography, zoom: number): Mark[] {
  const tiers = group(townsOf(data), ({ from, until }) => `${String(from)}-${String(until)}`);
  return [...tiers].flatMap(([tier, towns]): Mark[] => {
    const [town] = towns;
    if (!town || !visible(town, zoom)) return [];
    return [
      {
        key: `towns:${tier}`,
        kind: 'path',
        d: towns.map(({ at }) => speck(planar(at))).join(''),
        ...camera,
        fill: 'ink-3',
        stroke: 'ink-3',
        strokeWidth: 3,
        hairline: true,
        fixed: true,
      },
    ];
  });
}

/** Names of places and towns for `placeLabels`; where something has happened, its own label stands. */
export function townNames(
  data: Data<Set>,
  state: State,
  { project }: Geography,
  { layout, map }: Plate,
  zoom: number,
): Candidate[] {
  const busy = new Set(
    happened(data, state).flatMap(({ points }) =>
      points.map((point) => String(whereabouts(point, data))),
    ),
  );
  const size = layout.name === 'wide' ? 12.5 : 11;
  return townsOf(data).flatMap(({ id, name, at, known, ...span }, i): Candidate[] => {
    if (!visible(span, zoom) || busy.has(String(at))) return [];
    const [x, y] = project(...at);
    if (x < map.x || y < map.y || x > map.x + map.width || y > map.y + map.height) return [];
    return [
      {
        key: `town:${id}`,
        x,
        y,
        gap: 5,
        rank: 10 + i,
        texts: [{ key: 'name', lines: [name], size, fill: 'ink-2' }],
        ...(known && { about: id }),
      },
    ];
  });
}

function townsOf({ set, library }: Data<Set>): Town[] {
  const places = set.places.map(({ place, from, until = Infinity }) => {
    const { short, lon, lat } = library.place(place);
    return { id: place, name: short, at: [lon, lat] as const, from, until, known: true };
  });
  const towns = set.towns.map(({ id, name, at, from, until = Infinity }) => ({
    id, name, at, from, until, known: false,
  }));
  return [...places, ...towns];
}

function visible({ from, until }: { from: number; until: number }, zoom: number): boolean {
  return zoom >= from - 0.001 && zoom < until;
}

function speck([x, y]: readonly [number, number]): string {
  const r = String(SPECK);
  const [left, top] = [x - SPECK, y].map((value) => String(Math.round(value * 100) / 100));
  const arc = `a${r} ${r} 0 1 0`;
  return `M${left ?? ''} ${top ?? ''}${arc} ${String(2 * SPECK)} 0${arc}-${String(2 * SPECK)} 0`;
}
