import { interpolateZoom } from 'd3';
import type { Frame, Layout, TextMark } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Data, Waypoint } from '../kit/chart.ts';
import type { Camera } from '../kit/geo.ts';
import { drawUnder, mapLabels } from './draw.ts';
import { makePlate, viewCamera, type Plate } from './plate.ts';
import type { Set, State } from './schema.ts';

/** Shares of the way at which the camera's path is held. */
const stops = [1 / 3, 2 / 3];

/**
 * The camera's way from view to view: it draws back before it closes in, so that the reader sees
 * where it goes (van Wijk and Nuij, Smooth and efficient zooming and panning, 2003).
 */
export function between(
  data: Data<Set>,
  a: State,
  b: State,
  layout: Layout,
  locale: Locale,
): Waypoint[] {
  if (a.view === b.view) return [];
  const plate = makePlate(data, layout, locale);
  const from = viewCamera(data, a.view, plate);
  const to = viewCamera(data, b.view, plate);
  const way = interpolateZoom(seen(from, plate), seen(to, plate));
  return stops.map((at) => {
    const camera = cameraOf(way(at), plate);
    const early = at < 0.5;
    return { at, frame: underWay(camera, early ? from : to, data, early ? a : b, plate, locale) };
  });
}

/** A frame on the way: the words of the nearer view ride along with the ground while they fade. */
function underWay(
  camera: Camera,
  home: Camera,
  data: Data<Set>,
  state: State,
  plate: Plate,
  locale: Locale,
): Frame {
  const labels = mapLabels(home, data, state, plate, locale).map((label): TextMark => {
    const x = ((label.x - home.x) / home.scale) * camera.scale + camera.x;
    const y = ((label.y - home.y) / home.scale) * camera.scale + camera.y;
    return { ...label, x, y, opacity: 0 };
  });
  return drawUnder({ camera, home, resting: false }, data, state, plate, locale, labels);
}

function seen({ x, y, scale }: Camera, { map }: Plate): [x: number, y: number, width: number] {
  const middle = [map.x + map.width / 2, map.y + map.height / 2] as const;
  return [(middle[0] - x) / scale, (middle[1] - y) / scale, map.width / scale];
}

function cameraOf([x, y, width]: readonly [number, number, number], { map }: Plate): Camera {
  const scale = map.width / width;
  return {
    scale,
    x: map.x + map.width / 2 - x * scale,
    y: map.y + map.height / 2 - y * scale,
  };
}
