import gazetteer from '../../../../content/geo/names.json' with { type: 'json' };
import type { Paint } from '../../../frames/paint.ts';
import type { Layout } from '../../../frames/mark.ts';
import type { Locale } from '../../../locale/locale.ts';
import { CLOSE_UP, type Geography } from '../geo.ts';
import type { Candidate } from './labels.ts';

const looks: Readonly<Record<string, { size: number; weight: number; fill: Paint; rank: number }>> =
  {
    home: { size: 3, weight: 500, fill: 'ink-3', rank: 3 },
    country: { size: 0.5, weight: 500, fill: 'ink-2', rank: 1 },
    city: { size: 4, weight: 500, fill: 'ink-3', rank: 3 },
    region: { size: 0, weight: 500, fill: 'ink-2', rank: 1 },
    sea: { size: 0, weight: 400, fill: 'ink-2', rank: 1 },
    river: { size: 0, weight: 400, fill: 'ink-3', rank: 90 },
  };

/**
 * Names of countries, seas and rivers, for `placeLabels`: each has several spots, and takes the
 * first that is free. Their words stand under `figures.map.ground`.
 */
export function groundNames(
  { project, camera }: Geography,
  layout: Layout,
  locale: Locale,
): Candidate[] {
  return gazetteer.names.flatMap(({ id, kind, at }) => {
    const look = looks[kind];
    if (!look) throw new TypeError(`content/geo/names.json: unknown kind "${kind}" of "${id}"`);
    if (kind === 'city' && camera.scale < CLOSE_UP) return [];
    return at.map(([lon = 0, lat = 0], i) => {
      const [x, y] = project(lon, lat);
      return {
        key: `name:${id}:${String(i)}`,
        x,
        y,
        gap: 0,
        group: `name:${id}`,
        rank: look.rank + i / 100,
        texts: [
          {
            key: 'text',
            lines: [locale.word(`figures.map.ground.${id}`)],
            size: layout.smallestText + look.size,
            weight: look.weight,
            fill: look.fill,
          },
        ],
      };
    });
  });
}
