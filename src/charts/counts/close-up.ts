import { geoIdentity, geoPath } from 'd3';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import detail from '../../../content/geo/closeup.json' with { type: 'json' };
import rivers from '../../../content/geo/rivers.json' with { type: 'json' };
import type { Mark } from '../../frames/mark.ts';
import { cameraOver, type Box } from '../kit/geo.ts';
import { planar } from '../kit/geo/planar.ts';
import type { Corners } from './packs.ts';

/** The part of a map that is drawn larger, in a window of its own. */
export interface CloseUp {
  readonly project: (lon: number, lat: number) => [x: number, y: number];
  readonly marks: readonly Mark[];
}

/**
 * The ground of the window. Other than the ground of a whole map it is cut off at the window's
 * edge, as another map lies behind it.
 */
export function closeUp(box: Box, bounds: Corners): CloseUp {
  const camera = cameraOver(bounds, box);
  const project = (lon: number, lat: number): [number, number] => {
    const [x, y] = planar([lon, lat]);
    return [x * camera.scale + camera.x, y * camera.scale + camera.y];
  };
  const write = geoPath(
    geoIdentity().clipExtent([
      [box.x, box.y],
      [box.x + box.width, box.y + box.height],
    ]),
  );
  const pathOf = (loaded: unknown, name?: string): string =>
    (loaded as FeatureCollection<Geometry, { name: string }>).features
      .filter(({ properties }) => name === undefined || properties.name === name)
      .map((feature) => write(placed(feature, project)) ?? '')
      .join('');
  const look = { kind: 'path', fixed: true } as const;
  return {
    project,
    marks: [
      { key: 'close:paper', kind: 'rect', ...box, fill: 'paper', stroke: 'ink-3', fixed: true },
      { ...look, key: 'close:area', d: pathOf(detail, 'area'), fill: 'paper-2' },
      { ...look, key: 'close:rivers', d: pathOf(rivers), stroke: 'line', strokeWidth: 2.5 },
      { ...look, key: 'close:road', d: pathOf(detail, 'road'), stroke: 'ink-3', dash: 'dotted' },
    ],
  };
}

type Project = CloseUp['project'];

function placed({ geometry }: Feature, project: Project): Geometry {
  const at = (line: readonly Position[]): Position[] =>
    line.map(([lon = 0, lat = 0]) => project(lon, lat));
  switch (geometry.type) {
    case 'LineString':
      return { type: 'LineString', coordinates: at(geometry.coordinates) };
    case 'Polygon':
      return { type: 'Polygon', coordinates: geometry.coordinates.map(at) };
    default:
      throw new TypeError(
        `content/geo holds a ${geometry.type} in a close-up; use lines and polygons`,
      );
  }
}
