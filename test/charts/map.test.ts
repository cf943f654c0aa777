import { describe, expect, it } from 'vitest';
import { labelFaults } from '../../src/charts/kit/labels.ts';
import { map } from '../../src/charts/map.ts';
import { daysOf } from '../../src/charts/map/days.ts';
import type { State } from '../../src/charts/map/schema.ts';
import { makeFigure, movingMarks } from '../../src/frames/figure.ts';
import { layouts, type Frame, type Layout, type Mark } from '../../src/frames/mark.ts';
import { mirror } from '../../src/frames/mirror.ts';
import type { Locale } from '../../src/locale/locale.ts';
import { makeRefs } from '../../src/schemas/refs.ts';
import { libraryOf } from '../support/library.ts';
import { plainLocale } from '../support/locale.ts';

const places: Readonly<Record<string, { lon: number; lat: number; precision: string }>> = {
  mill: { lon: 44.1, lat: 35.4, precision: 'site' },
  ford: { lon: 41.2, lat: 34.3, precision: 'town' },
  market: { lon: 44.39, lat: 33.3, precision: 'district' },
  bridge: { lon: 44.391, lat: 33.301, precision: 'site' },
};
const dates: Readonly<Record<string, string>> = {
  fire: '2001-02-27',
  flood: '2001-03-01',
  fair: '2001-03-03',
  vote: '2001-03-03',
};
const refs = makeRefs({
  source: ['almanac'],
  claim: [],
  event: Object.keys(dates),
  group: [],
  person: [],
  place: Object.keys(places),
});
const set = map.set(refs).parse({
  title: 'A week',
  about: 'What happened in a week',
  sources: ['almanac'],
  licence: 'none',
  first: '2001-02-26',
  last: '2001-03-04',
  views: [
    {
      id: 'all',
      title: 'everything',
      bounds: [
        [39, 29],
        [49, 37],
      ],
    },
    {
      id: 'north',
      title: 'the north',
      bounds: [
        [42, 34],
        [46, 37],
      ],
    },
    {
      id: 'town',
      title: 'the town',
      bounds: [
        [44.2, 33.24],
        [44.5, 33.38],
      ],
    },
  ],
  events: [
    {
      event: 'fire',
      side: 'other',
      by: 'Nobody',
      points: [{ place: 'mill', label: 'The mill', detail: 'burnt down' }],
    },
    {
      event: 'flood',
      side: 'foreign',
      by: 'The rain',
      points: [{ place: 'ford', label: 'The ford' }],
    },
    {
      event: 'fair',
      side: 'other',
      by: 'The town',
      points: [{ place: 'market', label: 'The market' }],
    },
    {
      event: 'vote',
      side: 'state',
      by: 'The council',
      points: [
        { place: 'bridge', label: 'The bridge' },
        { at: [44.0, 36.2], source: 'almanac', label: 'The hill' },
      ],
    },
  ],
  places: [{ place: 'mill' }, { place: 'market', from: 700 }],
  towns: [{ id: 'harbour', name: 'Harbour', at: [47.8, 30.5] }],
});

const library = libraryOf({
  event: (id: string) => ({ id, title: `The ${id}`, date: dates[id] ?? '' }),
  place: (id: string) => ({ id, name: `The ${id}`, short: id, ...places[id] }),
});
const locale: Locale = {
  ...plainLocale('map', 0.45),
  date: (iso) => iso.slice(5),
  word: (key, values = {}) => [key.split('.').at(-1), ...Object.values(values)].join(' '),
};
const data = { set, library };
const steps: readonly State[] = [
  { view: 'north', upto: 'fire', focus: ['fire'] },
  { view: 'all', upto: 'flood', focus: ['flood'] },
  { view: 'town', upto: 'fair', focus: ['fair'] },
  { view: 'town', upto: 'vote', focus: ['vote'] },
  { view: 'all', upto: 'vote', focus: ['vote'] },
];
const both: readonly Layout[] = [layouts.narrow, layouts.wide];

const step = (i: number): State => steps[i] ?? { view: 'all', upto: 'fire', focus: ['fire'] };
const draw = (state: State, layout: Layout): Frame => map.draw(data, state, layout, locale);
const find = (frame: Frame, key: string): Mark | undefined =>
  frame.find((mark) => mark.key === key);
const between = (a: State, b: State, layout: Layout) =>
  map.between?.(data, a, b, layout, locale) ?? [];
const stopsOf = (layout: Layout) =>
  steps.flatMap((state, i) => [
    { position: i, frame: draw(state, layout) },
    ...(i + 1 < steps.length
      ? between(state, step(i + 1), layout).map(({ at, frame }) => ({ position: i + at, frame }))
      : []),
  ]);

describe('the state of a map', () => {
  it('is refused with the views and events that there are', () => {
    const result = map.state(set).safeParse({ view: 'south', upto: 'feast', focus: ['fire'] });
    expect(result.error?.issues).toMatchObject([
      { path: ['view'], values: ['all', 'north', 'town'] },
      { path: ['upto'], values: ['fire', 'flood', 'fair', 'vote'] },
    ]);
  });

  it('is not about events that are still to come', () => {
    const result = map.state(set).safeParse({ view: 'all', upto: 'fire', focus: ['fire', 'fair'] });
    expect(result.error?.issues).toMatchObject([
      {
        path: ['focus', 1],
        message: '"fair" comes after "fire", up to which the step goes; move upto or leave it out',
      },
    ]);
  });
});

describe.each(both)('a map in the $name layout', (layout) => {
  it('keeps the identity of its marks from step to step and on the way', () => {
    const stops = stopsOf(layout);
    const figure = makeFigure(stops, layout);
    for (const i of stops.keys()) {
      if (i > 0) expect(movingMarks(figure, i - 1).length).toBeLessThanOrEqual(60);
    }
  });

  it('has labels that stay inside and apart', () => {
    for (const { frame } of stopsOf(layout)) {
      expect(labelFaults(frame, layout, locale)).toEqual([]);
    }
  });

  it('draws what has happened, and nothing that is to come', () => {
    const frame = draw(step(1), layout);
    expect(find(frame, 'point:fire:0')).toBeDefined();
    expect(find(frame, 'point:flood:0')).toBeDefined();
    expect(find(frame, 'point:fair:0')).toBeUndefined();
    expect(find(frame, 'day:fair')).toBeUndefined();
  });

  it('shows the focus at full strength and lets the rest recede', () => {
    const frame = draw(step(1), layout);
    expect(find(frame, 'point:flood:0')).toMatchObject({ opacity: 1 });
    expect(find(frame, 'point:fire:0')?.opacity).toBeLessThan(1);
  });

  it('tells sides apart by shape as well as by colour', () => {
    const frame = draw(step(3), layout);
    expect(find(frame, 'point:fire:0')).toMatchObject({ kind: 'circle', fill: 'ink' });
    expect(find(frame, 'point:flood:0')).toMatchObject({ kind: 'path', fill: 'slate' });
    expect(find(frame, 'point:vote:0')).toMatchObject({ kind: 'path', fill: 'teal' });
  });

  it('moves signs apart that would cover each other', () => {
    const frame = draw(step(4), layout);
    const [a, b] = [find(frame, 'point:fair:0'), find(frame, 'point:vote:0')];
    if (a?.kind !== 'circle' || b?.kind !== 'path') throw new Error('signs are missing');
    expect(Math.hypot(a.x - (b.x ?? 0), a.y - (b.y ?? 0))).toBeGreaterThan(a.r * 1.5);
  });

  it('never mirrors geography, whereas its ruler runs in reading direction', () => {
    const frame = draw(step(2), layout);
    const mirrored = mirror(frame, layout, 'rtl');
    for (const mark of frame) {
      const other = find(mirrored, mark.key);
      if (/^(ground|point|towns|dot|locator|scale:bar)/.test(mark.key)) expect(other).toEqual(mark);
    }
    const day = find(frame, 'day:fair');
    const turned = find(mirrored, 'day:fair');
    if (day?.kind !== 'circle' || turned?.kind !== 'circle') throw new Error('the day is missing');
    expect(turned.x).toBeCloseTo(layout.width - day.x);
  });
});

describe('the way of the camera', () => {
  it('is straight where the view stays', () => {
    expect(between(step(2), step(3), layouts.wide)).toEqual([]);
  });

  it('has two stops elsewhere, at which the words of either end have faded', () => {
    const way = between(step(0), step(2), layouts.wide);
    expect(way.map(({ at }) => Math.round(at * 3))).toEqual([1, 2]);
    for (const { frame } of way) {
      for (const mark of frame.filter(({ key }) => /^(name|town|label|when):/.test(key))) {
        expect(mark.opacity).toBe(0);
      }
    }
  });

  it('draws back before it closes in on a distant place', () => {
    const scaleOf = (frame: Frame): number => {
      const land = find(frame, 'ground:land');
      return land?.kind === 'path' ? (land.scale ?? 1) : 1;
    };
    const east: State = { ...step(3), view: 'town' };
    const far = {
      ...data,
      set: {
        ...set,
        views: [
          ...set.views,
          {
            id: 'corner',
            title: 'a corner',
            bounds: [
              [41, 34.3],
              [41.3, 34.44],
            ] as [[number, number], [number, number]],
          },
        ],
      },
    };
    const way = map.between?.(far, east, { ...east, view: 'corner' }, layouts.wide, locale) ?? [];
    for (const { frame } of way) {
      expect(scaleOf(frame)).toBeLessThan(scaleOf(draw(east, layouts.wide)));
    }
  });
});

describe('the days of a map', () => {
  it('count both ends, over the end of a month', () => {
    expect(daysOf(set)).toHaveLength(7);
    expect(daysOf(set)[3]).toBe('2001-03-01');
  });
});

describe('a map in words', () => {
  it('says in each step what the step is about', () => {
    const said = steps.slice(0, 4).map((state) => map.describe(data, state, locale));
    expect(new Set(said).size).toBe(4);
    expect(said[0]).toContain('The fire');
    expect(said[0]).toContain('burnt down');
  });

  it('is a table of all events with those of the step marked', () => {
    const { rows } = map.table(data, step(3), locale);
    expect(rows.map(({ marked }) => marked)).toEqual([false, false, false, true]);
    expect(rows[3]?.cells).toEqual(['03-03', 'The vote', 'The bridge + The hill', 'The council']);
  });
});
