import type { Layout, Mark, TextMark } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Data } from '../kit/chart.ts';
import { geography, type Box } from '../kit/geo.ts';
import { placeLabels, type Candidate } from '../kit/geo/labels.ts';
import { groundNames } from '../kit/geo/names.ts';
import { labelBoxes, wrap } from '../kit/labels.ts';
import { closeUp } from './close-up.ts';
import { groupIncidents, moveApart, packAt, placePacks, type Pack } from './packs.ts';
import type { CountsSet } from './schema.ts';

const measures = {
  narrow: {
    map: { x: 0, y: 18, width: 360, height: 302 },
    close: { x: 1, y: 144, width: 192, height: 175 },
    dot: 3, closeDot: 3.2, gap: 2, size: 12.5, head: 13, legend: { y: 51, row: 16 },
  },
  wide: {
    map: { x: 0, y: 28, width: 760, height: 592 },
    close: { x: 1, y: 304, width: 330, height: 315 },
    dot: 4.4, closeDot: 4.8, gap: 4, size: 13, head: 17, legend: { y: 84, row: 20 },
  },
} as const;

/** The documented examples where they happened, one small mark each, and never a number. */
export function drawPlaces(data: Data<CountsSet>, layout: Layout, locale: Locale): Mark[] {
  const { set } = data;
  const m = measures[layout.name];
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
  const key = legend(data, layout, locale);
  return [
    ...geo.marks,
    { kind: 'rect', key: 'ground:edge', x: 0, y: 0, width: m.map.width, height: m.map.y, fill: 'paper', fixed: true },
    ...lens(window, m.close),
    ...close.marks,
    ...far.flatMap(packMarks),
    ...near.flatMap(packMarks),
    ...placeLabels(
      [...groundNames(geo, layout, locale), ...far.map((pack) => nameOf(pack, m.size))],
      { box: m.map, taken: [...far.map(boxOf), window, m.close, ...key.taken] },
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
    line('bottom', to.x + to.width, to.y + to.height, from.x + from.width, from.y + from.height),
  ];
}

function packMarks({ id, place, x, y, reported, claimed }: Pack): Mark[] {
  const base = { kind: 'path', x, y, fixed: true, ...(place !== undefined && { about: place }) } as const;
  return [
    ...(reported === '' ? [] : [{ ...base, key: `examples:${id}`, d: reported, fill: 'ink' } as const]),
    ...(claimed === ''
      ? []
      : [
          {
            ...base,
            key: `claims:${id}`,
            d: claimed,
            fill: 'paper',
            stroke: 'ink',
            strokeWidth: 1.25,
            dash: 'dashed',
          } as const,
        ]),
  ];
}

function nameOf({ id, label, place, x, y, radius }: Pack, size: number): Candidate {
  return {
    key: `place:${id}`,
    x,
    y,
    gap: radius + 4,
    rank: 10 - radius / 100,
    texts: [{ key: 'name', lines: label.split(' ').length > 2 ? [label] : label.split(' '), size, weight: 500, fill: 'ink' }],
    ...(place !== undefined && { about: place }),
  };
}

function boxOf({ x, y, radius }: Pack): Box {
  return { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 };
}

function titleBox({ x, y, width }: Box, size: number): Box {
  return { x, y, width: width * 0.55, height: size + 10 };
}

/** What the marks are, and those that have no place on the map. */
function legend(
  { set }: Data<CountsSet>,
  layout: Layout,
  locale: Locale,
): { marks: Mark[]; taken: Box[] } {
  const m = measures[layout.name];
  const wide = layout.name === 'wide';
  const word = (key: string): string => locale.word(`figures.counts.places.${key}`);
  const { elsewhere, later } = groupIncidents(set);
  const head: TextMark = {
    kind: 'text',
    key: 'places:head',
    x: 0,
    y: wide ? 56 : 34,
    lines: [word('head')],
    size: m.head,
    weight: 600,
    halo: true,
    fixed: true,
  };
  const rows = [
    { id: 'reported', incidents: set.incidents.filter(({ status }) => status === 'reported').slice(0, 1) },
    { id: 'claimed', incidents: set.incidents.filter(({ status }) => status !== 'reported').slice(0, 1) },
    { id: 'elsewhere', incidents: elsewhere },
    { id: 'later', incidents: later },
  ];
  const marks = rows.flatMap(({ id, incidents }, i): Mark[] => {
    const y = m.legend.y + i * m.legend.row;
    const pitch = m.dot * 2 + 3;
    const dots = incidents.flatMap((incident, k) =>
      packMarks(
        packAt({ id: `${id}/${incident.id}`, label: '' }, [incident], [m.dot + 1 + k * pitch, y - m.size * 0.35], m.dot),
      ),
    );
    const lines = wrap(word(id), 190, m.size, locale);
    return [
      ...dots,
      {
        kind: 'text',
        key: `places:${id}`,
        x: incidents.length * pitch + 6,
        y,
        lines,
        size: m.size,
        fill: 'ink-2',
        halo: true,
        fixed: true,
      },
    ];
  });
  const taken = labelBoxes([head, ...marks], locale).map(({ top, right, bottom }) => ({
    x: 0,
    y: top,
    width: right,
    height: bottom - top,
  }));
  return { marks: [head, ...marks], taken };
}
