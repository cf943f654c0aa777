import type { Frame, Layout, Mark, TextMark } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Data } from '../kit/chart.ts';
import { geography, type Box, type Camera, type Geography } from '../kit/geo.ts';
import { placeLabels } from '../kit/geo/labels.ts';
import { groundNames } from '../kit/geo/names.ts';
import { locator, scaleBar, type Furniture } from './furniture.ts';
import { marker } from './marker.ts';
import { makePlate, viewCamera, zoomOf, type Plate, type Stand } from './plate.ts';
import { seePoints, type Seen } from './points.ts';
import { ruler } from './ruler.ts';
import type { Set, State } from './schema.ts';
import { dotBoxes, dots, townNames } from './towns.ts';
import { pointNames } from './words.ts';

/** All marks of a step. */
export function draw(data: Data<Set>, state: State, layout: Layout, locale: Locale): Frame {
  const plate = makePlate(data, layout, locale);
  const camera = viewCamera(data, state.view, plate);
  const labels = mapLabels(camera, data, state, plate, locale);
  return drawUnder({ camera, home: camera, resting: true }, data, state, plate, locale, labels);
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
  const taken = [
    ...points.map(boxOf),
    ...dotBoxes(data, geo),
    ...furniture.flatMap((each) => each.taken),
  ];
  return placeLabels(
    [
      ...groundNames(geo, layout, locale),
      ...townNames(data, state, geo, plate),
      ...pointNames(data, points, geo, plate, locale),
    ],
    { box: map, taken },
    locale,
  );
}

/** A step as any camera sees it, also one that is on its way between two views. */
export function drawUnder(
  stand: Stand,
  data: Data<Set>,
  state: State,
  plate: Plate,
  locale: Locale,
  labels: readonly TextMark[],
): Frame {
  const geo = geography(plate.map, stand.camera);
  const zoom = zoomOf(stand.camera, data, plate);
  return [
    ...geo.marks,
    ...dots(data, state, stand, plate),
    ...seePoints(data, state, geo, radiusIn(plate.layout)).map(sign),
    ...labels,
    ...furnitureOf(geo, zoom, plate, locale).flatMap((each) => each.marks),
    ...ruler(data, state, plate, locale),
  ];
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
