import type { Layout, Mark } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Data } from '../kit/chart.ts';
import { geography, type Box } from '../kit/geo.ts';
import { placeLabels, type Candidate } from '../kit/geo/labels.ts';
import { groundNames } from '../kit/geo/names.ts';
import { closeUp } from './close-up.ts';
import { packMarks } from './pack-marks.ts';
import { moveApart, placePacks, type Pack } from './packs.ts';
import { drawPlacesKey, type KeyMeasures } from './places-key.ts';
import type { CountsSet } from './schema.ts';
import { stripOf } from './strip.ts';

/** What the map and its key are drawn by, user units. */
interface Measures extends KeyMeasures {
  readonly map: Box;
  readonly close: Box;
  readonly closeDot: number;
  readonly gap: number;
}

const measures: Readonly<Record<Layout['name'], Measures>> = {
  narrow: {
    map: { x: 18, y: 18, width: 342, height: 302 },
    close: { x: 1, y: 150, width: 200, height: 169 },
    dot: 3.4,
    closeDot: 3,
    gap: 2,
    size: 12.5,
    head: { y: 34, size: 13 },
    legend: { y: 51, row: 16 },
  },
  wide: {
    map: { x: 0, y: 28, width: 760, height: 592 },
    close: { x: 1, y: 306, width: 396, height: 313 },
    dot: 4.4,
    closeDot: 4.8,
    gap: 3,
    size: 13,
    head: { y: 56, size: 17 },
    legend: { y: 84, row: 20 },
  },
};

/** The documented examples where they happened, one small mark each, and never a number. */
export function drawPlaces(data: Data<CountsSet>, layout: Layout, locale: Locale): Mark[] {
  const { set } = data;
  const m = below(measures[layout.name], stripOf(set, layout, locale).more);
  const geo = geography(m.map, set.map.bounds);
  const close = closeUp(m.close, set.closeUp.bounds);
  const [[west, south], [east, north]] = set.closeUp.bounds;
  const isClose = (lon: number, lat: number): boolean =>
    lon > west && lon < east && lat > south && lat < north;
  const far = moveApart(
    placePacks(data, (lon, lat) => !isClose(lon, lat), geo.project, m.dot),
    m.gap,
  );
  const near = moveApart(placePacks(data, isClose, close.project, m.closeDot), m.gap);
  const [left, top] = geo.project(west, north);
  const [right, bottom] = geo.project(east, south);
  const window = { x: left, y: top, width: right - left, height: bottom - top };
  const key = drawPlacesKey(data, m, locale);
  // No country has its name on the edge of the sheet, where it would look like another's.
  const edge = { ...m.map, height: m.size * 2 };
  return [
    ...geo.marks,
    {
      kind: 'rect',
      key: 'ground:edge',
      x: 0,
      y: 0,
      width: layout.width,
      height: m.map.y,
      fill: 'paper',
      fixed: true,
    },
    ...lens(window, m.close),
    ...close.marks,
    ...far.flatMap(packMarks),
    ...near.flatMap(packMarks),
    ...placeLabels(
      [...groundNames(geo, layout, locale), ...far.map((pack) => nameOf(pack, m.size))],
      { box: m.map, taken: [...far.map(boxOf), window, m.close, edge, ...key.taken] },
      locale,
    ),
    ...placeLabels(
      near.map((pack) => nameOf(pack, m.size)),
      { box: m.close, taken: [...near.map(boxOf), titleBox(m.close, m.size)] },
      locale,
    ),
    {
      kind: 'text',
      key: 'close:title',
      x: m.close.x + 7,
      y: m.close.y + m.size + 5,
      lines: [set.closeUp.title],
      size: m.size,
      weight: 600,
      fill: 'ink-2',
      fixed: true,
    },
    ...key.marks,
  ];
}

/** The map begins below the article's words, and so does its key. */
function below({ map, head, legend, ...rest }: Measures, more: number): Measures {
  return {
    ...rest,
    map: { ...map, y: map.y + more, height: map.height - more },
    head: { ...head, y: head.y + more },
    legend: { ...legend, y: legend.y + more },
  };
}

/** The part of the map that the window shows, and the lines that lead to the window. */
function lens(from: Box, to: Box): Mark[] {
  const line = (id: string, x2: number, y2: number, x1: number, y1: number): Mark => ({
    kind: 'line',
    key: `lens:${id}`,
    x1,
    y1,
    x2,
    y2,
    stroke: 'ink-3',
    strokeWidth: 0.75,
    fixed: true,
  });
  return [
    { kind: 'rect', key: 'lens', ...from, fill: 'none', stroke: 'ink-3', fixed: true },
    line('top', to.x + to.width, to.y, from.x, from.y),
    line('bottom', to.x + to.width, to.y + to.height, from.x, from.y + from.height),
  ];
}

function nameOf({ id, label, place, x, y, radius }: Pack, size: number): Candidate {
  return {
    key: `place:${id}`,
    x,
    y,
    gap: radius + 3,
    rank: 10 - radius / 100,
    texts: [
      {
        key: 'name',
        lines: label.split(' ').length > 2 ? [label] : label.split(' '),
        size,
        weight: 500,
        fill: 'ink',
      },
    ],
    ...(place !== undefined && { about: place }),
  };
}

function boxOf({ x, y, radius }: Pack): Box {
  return { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 };
}

function titleBox({ x, y, width }: Box, size: number): Box {
  return { x, y, width: width * 0.55, height: size + 10 };
}
