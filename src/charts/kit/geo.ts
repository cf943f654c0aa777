import type { Mark, PathMark } from '../../frames/mark.ts';
import { layers } from './geo/layers.ts';
import type { LonLat } from './geo/lon-lat.ts';
import { kilometresAUnit, planar, unitsADegree } from './geo/planar.ts';

/** A part of the world that must be in sight: south-west and north-east corner, degrees. */
export type Bounds = readonly [southWest: LonLat, northEast: LonLat];

/** A rectangle of a layout, user units from its top-left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a map's plane lies in a layout: screen = plane × scale + (x, y), user units. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** What a chart needs of a map: the ground to draw first, and where things lie on it. */
export interface Geography {
  readonly camera: Camera;
  /** Water, land, borders, rivers: a handful of paths whose `d` is the same under every camera. */
  readonly marks: readonly Mark[];
  /** User units of a place in the layout's box. */
  readonly project: (lon: number, lat: number) => [x: number, y: number];
  /** Length of a kilometre in user units. */
  readonly kilometre: number;
  /** Length of a degree of latitude in user units, about. */
  readonly degree: number;
}

/** Scale from which on the close-up is drawn, and the coarse lines within it are not. */
export const CLOSE_UP = 3;

/**
 * The ground of a map. What lies outside `box` is not cut off (the SVG's own edge does that):
 * paint a paper rectangle over it where something else shares the layout.
 */
export function geography(box: Box, view: Bounds | Camera): Geography {
  const camera = 'scale' in view ? view : cameraOver(view, box);
  const project = (lon: number, lat: number): [number, number] => {
    const [x, y] = planar([lon, lat]);
    return [x * camera.scale + camera.x, y * camera.scale + camera.y];
  };
  return {
    camera,
    marks: ground(camera, box),
    project,
    kilometre: camera.scale / kilometresAUnit,
    degree: camera.scale * unitsADegree,
  };
}

/** The camera that shows all of `bounds` in the middle of `box`, as large as it will go. */
export function cameraOver([[west, south], [east, north]]: Bounds, box: Box): Camera {
  const middle = (west + east) / 2;
  const corners = [west, middle, east].flatMap((lon) => [
    planar([lon, south]),
    planar([lon, north]),
  ]);
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const scale = Math.min(box.width / (right - left), box.height / (bottom - top));
  return {
    scale,
    x: box.x + box.width / 2 - ((left + right) / 2) * scale,
    y: box.y + box.height / 2 - ((top + bottom) / 2) * scale,
  };
}

function ground(camera: Camera, box: Box): Mark[] {
  const layer = (key: keyof typeof layers, look: Partial<PathMark>): PathMark => ({
    key: `ground:${key}`,
    kind: 'path',
    d: layers[key],
    ...camera,
    hairline: true,
    fixed: true,
    ...look,
  });
  const close = camera.scale > CLOSE_UP;
  return [
    { key: 'ground:water', kind: 'rect', ...box, fill: 'paper-2', fixed: true },
    layer('land', { fill: 'paper', stroke: 'line', strokeWidth: 1 }),
    { ...layer('country', { stroke: 'paper-2', strokeWidth: 14 }), key: 'ground:ribbon' },
    layer('borders', { stroke: 'line', strokeWidth: 1 }),
    ...(close ? [] : [layer('subdivisions', { stroke: 'line', strokeWidth: 0.6, opacity: 0.8 })]),
    layer('lakes', { fill: 'line', opacity: 0.8 }),
    ...(close ? [layer('area', { fill: 'paper-2', opacity: 0.75 })] : []),
    layer('rivers', { stroke: 'line', strokeWidth: close ? 6 : 2 }),
    layer('country', { stroke: 'ink-3', strokeWidth: 1 }),
    layer('disputed', { stroke: 'ink-3', strokeWidth: 1, dash: 'dashed' }),
    ...(close ? [layer('road', { stroke: 'ink-3', strokeWidth: 1.5, dash: 'dotted' })] : []),
  ];
}
