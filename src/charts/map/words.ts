import type { Locale } from '../../locale/locale.ts';
import type { Data } from '../kit/chart.ts';
import type { Candidate } from '../kit/geo/labels.ts';
import { wrap } from '../kit/labels.ts';
import type { Plate } from './plate.ts';
import { clusters, type Seen } from './points.ts';
import type { Set } from './schema.ts';

/**
 * Labels of events: the focused ones say where and what, the earlier ones where and when. Points
 * too close for labels of their own share one, with their first and last date.
 */
export function pointNames(
  data: Data<Set>,
  points: readonly Seen[],
  { layout, map }: Plate,
  locale: Locale,
): Candidate[] {
  const wide = layout.name === 'wide';
  const seen = points.filter(
    ({ x, y }) => x > map.x && x < map.x + map.width && y > map.y && y < map.y + map.height,
  );
  const loud = seen
    .filter(({ focused }) => focused)
    .map((seenPoint): Candidate => {
      const { key, x, y, radius, point, event } = seenPoint;
      const [size, detailSize, width] = wide ? [15, 13, 170] : [12.5, 11, 110];
      return {
        key: `label:${key}`,
        x,
        y,
        gap: radius + 6,
        rank: 0,
        about: event.event,
        texts: [
          { key: 'where', lines: wrap(point.label, width, size, locale, 600), size, weight: 600, fill: 'ink' },
          ...(point.detail
            ? [
                {
                  key: 'what',
                  lines: wrap(point.detail, width, detailSize, locale),
                  size: detailSize,
                  fill: 'ink-2',
                } as const,
              ]
            : []),
        ],
      };
    });
  const quiet = clusters(
    seen.filter(({ focused }) => !focused),
    wide ? 12 : 10,
  ).flatMap((cluster) => quietLabels(data, cluster, wide ? 12 : 11, locale));
  return [...quiet, ...loud];
}

function quietLabels(
  { library }: Data<Set>,
  cluster: readonly Seen[],
  size: number,
  locale: Locale,
): Candidate[] {
  const [first] = cluster;
  const last = cluster.at(-1);
  if (!first || !last) return [];
  const dates = [first, last].map(({ event }) => library.event(event.event).date);
  const [from = '', to = ''] = dates.map((date) => locale.date(date, 'day'));
  const when =
    from === to ? from : locale.word('figures.map.span', { first: from, last: to });
  const spread = Math.max(...cluster.map(({ x, y, radius }) => Math.hypot(x - first.x, y - first.y) + radius));
  const group = `when:${cluster.map(({ key }) => key).join(' ')}`;
  const base = {
    x: (Math.min(...cluster.map(({ x }) => x)) + Math.max(...cluster.map(({ x }) => x))) / 2,
    y: (Math.min(...cluster.map(({ y }) => y)) + Math.max(...cluster.map(({ y }) => y))) / 2,
    gap: (cluster.length > 1 ? spread * 0.8 : first.radius) + 4,
    group,
    about: first.event.event,
  };
  const date = { key: 'date', lines: [when], size, fill: 'ink-3' } as const;
  const named = { key: 'where', lines: [first.point.label], size, fill: 'ink-3' } as const;
  return [
    ...(cluster.length === 1
      ? [{ ...base, key: `${group}:named`, rank: 2, texts: [named, date] }]
      : []),
    { ...base, key: group, rank: 2.5, texts: [date] },
  ];
}
