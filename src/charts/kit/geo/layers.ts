import type { FeatureCollection, Geometry, Position } from 'geojson';
import borders from '../../../../content/geo/borders.json' with { type: 'json' };
import closeup from '../../../../content/geo/closeup.json' with { type: 'json' };
import country from '../../../../content/geo/country.json' with { type: 'json' };
import disputed from '../../../../content/geo/disputed.json' with { type: 'json' };
import lakes from '../../../../content/geo/lakes.json' with { type: 'json' };
import land from '../../../../content/geo/land.json' with { type: 'json' };
import rivers from '../../../../content/geo/rivers.json' with { type: 'json' };
import subdivisions from '../../../../content/geo/subdivisions.json' with { type: 'json' };
import { smooth, straight } from './path.ts';

/** Path data of each layer of the ground, in units of the plane: made once, alike everywhere. */
export const layers = {
  land: pathOf(land),
  country: pathOf(country),
  borders: pathOf(borders),
  subdivisions: pathOf(subdivisions),
  disputed: pathOf(disputed),
  lakes: pathOf(lakes),
  rivers: pathOf(rivers, undefined, smooth),
  area: pathOf(closeup, 'area'),
  road: pathOf(closeup, 'road'),
} as const;

/** GeoJSON as a JSON import types it: coordinates of any depth. */
interface Loaded {
  readonly features: readonly {
    readonly properties: { readonly name: string };
    readonly geometry: { readonly type: string; readonly coordinates: unknown };
  }[];
}

function pathOf(loaded: Loaded, name?: string, draw = straight): string {
  const { features } = loaded as FeatureCollection<Geometry, { name: string }>;
  return features
    .filter((feature) => name === undefined || feature.properties.name === name)
    .flatMap((feature) => linesOf(feature.geometry))
    .map(({ line, closed }) => draw(line, closed))
    .join('');
}

function linesOf(geometry: Geometry): { line: Position[]; closed: boolean }[] {
  switch (geometry.type) {
    case 'LineString':
      return [{ line: geometry.coordinates, closed: false }];
    case 'MultiLineString':
      return geometry.coordinates.map((line) => ({ line, closed: false }));
    case 'Polygon':
      return geometry.coordinates.map((line) => ({ line, closed: true }));
    case 'MultiPolygon':
      return geometry.coordinates.flat().map((line) => ({ line, closed: true }));
    default:
      throw new TypeError(`content/geo holds a ${geometry.type}; use lines and polygons`);
  }
}
