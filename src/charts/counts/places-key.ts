import type { Mark, TextMark } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Data } from '../kit/chart.ts';
import type { Box } from '../kit/geo.ts';
import { labelBoxes, wrap } from '../kit/labels.ts';
import { packMarks } from './pack-marks.ts';
import { groupIncidents, packAt } from './packs.ts';
import type { CountsSet } from './schema.ts';

/** Sizes and heights of the key, user units. */
export interface KeyMeasures {
  readonly dot: number;
  readonly size: number;
  readonly head: { readonly y: number; readonly size: number };
  readonly legend: { readonly y: number; readonly row: number };
}

/** What the marks are, and those that have no place on the map; with the room that they take. */
export function drawPlacesKey(
  { set }: Data<CountsSet>,
  m: KeyMeasures,
  locale: Locale,
): { marks: Mark[]; taken: Box[] } {
  const word = (key: string): string => locale.word(`figures.counts.places.${key}`);
  const { elsewhere, later } = groupIncidents(set);
  const head: TextMark = {
    kind: 'text',
    key: 'places:head',
    x: 0,
    y: m.head.y,
    lines: [word('head')],
    size: m.head.size,
    weight: 600,
    halo: true,
  };
  const rows = [
    {
      id: 'reported',
      incidents: set.incidents.filter(({ status }) => status === 'reported').slice(0, 1),
    },
    {
      id: 'claimed',
      incidents: set.incidents.filter(({ status }) => status !== 'reported').slice(0, 1),
    },
    { id: 'elsewhere', incidents: elsewhere },
    { id: 'later', incidents: later },
  ].filter(({ incidents }) => incidents.length > 0);
  let below = m.legend.y;
  const marks = rows.flatMap(({ id, incidents }): Mark[] => {
    const y = below;
    const pitch = m.dot * 2 + 3;
    const dots = incidents.flatMap((incident, k) =>
      packMarks(
        packAt(
          { id: `${id}/${incident.id}`, label: '' },
          [incident],
          [m.dot + 1 + k * pitch, y - m.size * 0.35],
          m.dot,
        ),
      ),
    );
    const lines = wrap(word(id), 190, m.size, locale);
    below += m.legend.row + (lines.length - 1) * m.size * 1.25;
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
      },
    ];
  });
  const boxes = labelBoxes([head, ...marks], locale);
  const within = Math.max(...boxes.map(({ right }) => right));
  const taken = boxes.map(({ top, bottom }) => ({
    x: 0,
    y: top,
    width: within,
    height: bottom - top,
  }));
  return { marks: [head, ...marks].map((mark) => ({ ...mark, fixed: false, within })), taken };
}
