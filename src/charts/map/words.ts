import { extent } from 'd3';
import type { Layout } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Data } from '../kit/chart.ts';
import type { Geography } from '../kit/geo.ts';
import type { Candidate } from '../kit/geo/labels.ts';
import { evenLines } from '../kit/lines.ts';
import type { Plate } from './plate.ts';
import { clusters, type Seen } from './points.ts';
import type { Set } from './schema.ts';
import { townNear } from './towns.ts';

/**
 * Labels of events: the focused ones say where and what, the earlier ones where and when. Points
 * too close for labels of their own share one, with their first and last date.
 */
export function pointNames(
  data: Data<Set>,
  points: readonly Seen[],
  geo: Geography,
  { layout, map }: Plate,
  locale: Locale,
): Candidate[] {
  const wide = layout.name === 'wide';
  const seen = points.filter(
    ({ x, y }) => x > map.x && x < map.x + map.width && y > map.y && y < map.y + map.height,
  );
  const loud = seen
    .filter(({ focused }) => focused)
    .flatMap((each) => loudLabels(each, layout, locale));
  const quiet = clusters(
    seen.filter(({ focused }) => !focused),
    wide ? 12 : 10,
  ).flatMap((cluster) => {
    const town = cluster.length > 1 ? townNear(data, geo, middleOf(cluster), 20) : undefined;
    return quietLabels(data, cluster, town, layout.smallestText, locale);
  });
  return [...quiet, ...loud];
}

/** Where and what; where there is no room for both, where alone. */
function loudLabels(
  { key, x, y, radius, point, event }: Seen,
  { name, smallestText: detailSize }: Layout,
  locale: Locale,
): Candidate[] {
  const [size, width] = name === 'wide' ? [15.5, 175] : [13.5, 150];
  const where = {
    key: 'where',
    lines: evenLines(point.label, width, size, locale, 600),
    size,
    weight: 600,
    fill: 'ink',
  } as const;
  const base = { x, y, gap: radius + 6, group: `label:${key}`, about: event.event };
  const alone = { ...base, key: `label:${key}`, rank: 0.5, texts: [where] };
  if (point.detail === undefined) return [alone];
  const { detail } = point;
  const full = [width, width * 0.6].map((room, i): Candidate => {
    const lines = evenLines(detail, room, detailSize, locale, 400);
    const what = { key: 'what', lines, size: detailSize, fill: 'ink-2' } as const;
    return { ...base, key: `label:${key}:full${String(i)}`, rank: i / 10, texts: [where, what] };
  });
  return [...full, alone];
}

function quietLabels(
  { library }: Data<Set>,
  cluster: readonly Seen[],
  town: { readonly id: string; readonly name: string } | undefined,
  size: number,
  locale: Locale,
): Candidate[] {
  const [first] = cluster;
  const last = cluster.at(-1);
  if (!first || !last) return [];
  const dates = [first, last].map(({ event }) => library.event(event.event).date);
  const [from = '', to = ''] = dates.map((date) => locale.date(date, 'day'));
  const when = from === to ? from : locale.word('figures.map.span', { first: from, last: to });
  const spread = Math.max(
    ...cluster.map(({ x, y, radius }) => Math.hypot(x - first.x, y - first.y) + radius),
  );
  const key = `when:${cluster.map((each) => each.key).join(' ')}`;
  // A town's name stands with the dates of what happened there, or alone, never twice.
  const group = town ? `town:${town.id}` : key;
  const [x, y] = middleOf(cluster);
  const base = {
    x,
    y,
    gap: (cluster.length > 1 ? spread * 0.8 : first.radius) + 4,
    group,
    about: first.event.event,
  };
  const date = { key: 'date', lines: [when], size, fill: 'ink-3' } as const;
  const name = town?.name ?? (cluster.length === 1 ? first.point.label : undefined);
  return [
    ...(name === undefined
      ? []
      : [
          {
            ...base,
            key: `${key}:named`,
            rank: 2,
            texts: [
              { ...date, key: 'where', lines: [name], ...(town && { fill: 'ink-2' as const }) },
              date,
            ],
          },
        ]),
    { ...base, key, rank: 2.5, texts: [date] },
  ];
}

function middleOf(cluster: readonly Seen[]): [x: number, y: number] {
  const [left = 0, right = 0] = extent(cluster, ({ x }) => x);
  const [top = 0, bottom = 0] = extent(cluster, ({ y }) => y);
  return [(left + right) / 2, (top + bottom) / 2];
}
