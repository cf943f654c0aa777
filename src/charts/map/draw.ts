import type { Frame, Layout, Mark, TextMark } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Data } from '../kit/chart.ts';
import { cameraOver, geography, type Box, type Camera, type Geography } from '../kit/geo.ts';
import { placeLabels } from '../kit/geo/labels.ts';
import { groundNames } from '../kit/geo/names.ts';
import { locator, scaleBar, type Furniture } from './furniture.ts';
import { marker } from './marker.ts';
import { makePlate, type Plate } from './plate.ts';
import { seePoints, type Seen } from './points.ts';
import { ruler } from './ruler.ts';
import type { Set, State } from './schema.ts';
import { dots, townNames } from './towns.ts';
import { pointNames } from './words.ts';

/** All marks of a step. */
export function draw(data: Data<Set>, state: State, layout: Layout, locale: Locale): Frame {
  const plate = makePlate(data, layout, locale);
  const camera = viewCamera(data, state.view, plate);
  const labels = mapLabels(camera, data, state, plate, locale);
  return drawUnder(camera, data, state, plate, locale, labels);
}

/** The camera of a view, in the plate's map. */
export function viewCamera({ set }: Data<Set>, id: string, { map }: Plate): Camera {
  const view = set.views.find((each) => each.id === id) ?? set.views[0];
  if (!view) throw new RangeError('a map needs a view');
  return cameraOver(view.bounds, map);
}

/** The words on the map of a step, each where there is room for it. */
export function mapLabels(
  camera: Camera,
  data: Data<Set>,
  state: State,
  plate: Plate,
  locale: Locale,
): TextMark[] {
  const { layout, map } = plate;
  const geo = geography(map, camera);
  const zoom = zoomOf(camera, data, plate);
  const points = seePoints(data, state, geo, radiusIn(layout));
  const furniture = furnitureOf(geo, zoom, plate, locale);
  return placeLabels(
    [
      ...groundNames(geo, layout, locale),
      ...townNames(data, state, geo, plate, zoom),
      ...pointNames(data, points, plate, locale),
    ],
    { box: map, taken: [...points.map(boxOf), ...furniture.flatMap((each) => each.taken)] },
    locale,
  );
}

/** A step as any camera sees it, also one that is on its way between two views. */
export function drawUnder(
  camera: Camera,
  data: Data<Set>,
  state: State,
  plate: Plate,
  locale: Locale,
  labels: readonly TextMark[],
): Frame {
  const geo = geography(plate.map, camera);
  const zoom = zoomOf(camera, data, plate);
  return [
    ...geo.marks,
    ...dots(data, geo, zoom),
    ...seePoints(data, state, geo, radiusIn(plate.layout)).map(sign),
    ...labels,
    ...furnitureOf(geo, zoom, plate, locale).flatMap((each) => each.marks),
    ...ruler(data, state, plate, locale),
  ];
}

/** How many times larger than in the widest view things are drawn. */
function zoomOf(camera: Camera, data: Data<Set>, plate: Plate): number {
  const scales = data.set.views.map(({ id }) => viewCamera(data, id, plate).scale);
  return camera.scale / Math.min(...scales);
}

function furnitureOf(geo: Geography, zoom: number, plate: Plate, locale: Locale): Furniture[] {
  return [...locator(geo, plate, zoom), ...scaleBar(geo, plate, locale)];
}

const radiusIn = ({ name }: Layout): number => (name === 'wide' ? 6.5 : 5);

function sign({ key, event, focused, x, y, radius }: Seen): Mark {
  const opacity = focused ? 1 : 0.5;
  return marker(key, event.side, { x, y, radius, opacity, about: event.event, fixed: true });
}

function boxOf({ x, y, radius }: Seen): Box {
  return { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 };
}
