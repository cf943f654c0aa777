import type { Mark, TextMark } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Data } from '../kit/chart.ts';
import { labelBox, wrap } from '../kit/labels.ts';
import { daysOf } from './days.ts';
import { marker } from './marker.ts';
import { dayLines, isNamed, type Plate } from './plate.ts';
import { happened } from './points.ts';
import type { MapEvent, Set, State } from './schema.ts';

/** The span as a line of days, with the events that have happened and what they were. */
export function ruler(data: Data<Set>, state: State, plate: Plate, locale: Locale): Mark[] {
  const { layout, map, ruler: y } = plate;
  const days = daysOf(data.set);
  const pitch = layout.width / days.length;
  const xOf = (date: string): number => (days.indexOf(date) + 0.5) * pitch;
  const dateOf = ({ event }: MapEvent): string => data.library.event(event).date;
  const events = happened(data, state);
  const now = events.at(-1) ?? data.set.events[0];
  const today = now ? dateOf(now) : data.set.first;
  const focused = (event: MapEvent): boolean => state.focus.includes(event.event);
  const radius = layout.name === 'wide' ? 6 : 4.5;
  const cover = map.y + map.height;
  return [
    {
      key: 'ruler:paper',
      kind: 'rect',
      x: 0,
      y: cover,
      width: layout.width,
      height: layout.height - cover,
      fill: 'paper',
    },
    { key: 'ruler:line', kind: 'line', x1: 0, y1: y, x2: layout.width, y2: y, stroke: 'line' },
    {
      key: 'ruler:ticks',
      kind: 'path',
      stroke: 'line',
      d: days.map((day) => `M${xOf(day).toFixed(1)} ${(y - 4).toFixed(1)}v4`).join(''),
    },
    {
      key: 'ruler:passed',
      kind: 'line',
      x1: xOf(data.set.first),
      y1: y,
      x2: xOf(today),
      y2: y,
      stroke: 'ink',
      strokeWidth: 2,
    },
    ...numerals(days, events.filter(focused).map(dateOf), today, plate, xOf, locale),
    ...(layout.name === 'wide' ? leaders(data, state, plate, xOf) : []),
    ...events.map((event) =>
      marker(`day:${event.event}`, event.side, {
        x: xOf(dateOf(event)),
        y,
        radius: focused(event) ? radius * 1.3 : radius,
        opacity: focused(event) ? 1 : 0.5,
        about: event.event,
      }),
    ),
    ...(layout.name === 'wide'
      ? columns(data, state, plate, locale)
      : caption(data, state, plate, locale)),
  ];
}

/**
 * Day numbers; the first of each month says its month, too. Narrow has room for three dates, and
 * only for the one that the step is about where that one needs the room.
 */
function numerals(
  days: readonly string[],
  focus: readonly string[],
  today: string,
  { layout, stacked, ruler: y }: Plate,
  xOf: (date: string) => number,
  locale: Locale,
): TextMark[] {
  const wide = layout.name === 'wide';
  const size = layout.smallestText;
  const labels = days.flatMap((day, i): TextMark[] => {
    const first = i === 0;
    const last = i === days.length - 1;
    const lit = focus.includes(day);
    if (!wide && !first && !last && !lit) return [];
    const anchor = wide ? 'middle' : first ? 'start' : last ? 'end' : 'middle';
    const named = isNamed(day, i);
    const number = locale.number(Number(day.slice(8)));
    const text = !wide || (named && !stacked) ? locale.date(day, 'day') : number;
    const base = {
      kind: 'text',
      size,
      weight: lit ? 600 : 400,
      fill: lit ? 'ink' : day <= today ? 'ink-2' : 'ink-3',
    } as const;
    const label: TextMark = {
      ...base,
      key: `numeral:${day}`,
      x: anchor === 'start' ? 0 : anchor === 'end' ? layout.width : xOf(day),
      y: y - (wide ? 14 : 10),
      lines: [text],
      anchor,
    };
    if (!named || !stacked) return [label];
    const month: TextMark = {
      ...base,
      key: `month:${day}`,
      x: xOf(day) - locale.measure(number, size) / 2,
      y: label.y - size * 1.25,
      lines: [locale.date(day.slice(0, 'YYYY-MM'.length), 'day')],
      weight: 400,
    };
    return [month, label];
  });
  if (wide) return labels;
  const spans = new Map(labels.map((label) => [label.key, labelBox(label, locale)]));
  const lit = labels.filter(({ key }) => focus.some((day) => key === `numeral:${day}`));
  const meets = (a: TextMark, b: TextMark): boolean => {
    const [one, other] = [spans.get(a.key), spans.get(b.key)];
    return a !== b && !!one && !!other && one.left < other.right && other.left < one.right;
  };
  return labels.filter((label) => lit.includes(label) || !lit.some((each) => meets(label, each)));
}

const columnX = (i: number, { layout }: Plate, count: number): number => (i * layout.width) / count;

/** From each event's day to its words. */
function leaders(
  data: Data<Set>,
  state: State,
  plate: Plate,
  xOf: (date: string) => number,
): Mark[] {
  return happened(data, state).map(({ event }, i) => ({
    key: `leader:${event}`,
    kind: 'line',
    x1: xOf(data.library.event(event).date),
    y1: plate.ruler,
    x2: columnX(i, plate, data.set.events.length) + 1,
    y2: plate.words - plate.leading - plate.size,
    stroke: 'line',
  }));
}

/** Wide: every event that has happened, side by side. */
function columns(data: Data<Set>, state: State, plate: Plate, locale: Locale): TextMark[] {
  const { words, column, size, leading } = plate;
  return happened(data, state).flatMap(({ event }, i) => {
    const { title, date } = data.library.event(event);
    const lit = state.focus.includes(event);
    const base = {
      kind: 'text',
      x: columnX(i, plate, data.set.events.length),
      size,
      weight: lit ? 600 : 400,
      fill: lit ? 'ink' : 'ink-3',
      about: event,
    } as const;
    const lines = [
      ...dayLines(date, column, size, locale),
      ...wrap(title, column, size, locale, 600),
    ];
    return [{ ...base, key: `title:${event}`, y: words - leading, lines }];
  });
}

/** Narrow: the event that the step is about. */
function caption(data: Data<Set>, state: State, plate: Plate, locale: Locale): TextMark[] {
  const { words, column, size } = plate;
  return data.set.events
    .filter(({ event }) => state.focus.includes(event))
    .slice(-1)
    .map(({ event }) => ({
      key: `title:${event}`,
      kind: 'text',
      x: 0,
      y: words,
      lines: wrap(data.library.event(event).title, column, size, locale, 600),
      size,
      weight: 600,
      about: event,
    }));
}
