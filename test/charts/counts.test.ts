import { describe, expect, it } from 'vitest';
import { counts } from '../../src/charts/counts.ts';
import { barPath } from '../../src/charts/counts/bar-path.ts';
import { groupIncidents, moveApart, packAt } from '../../src/charts/counts/packs.ts';
import type { Count, CountsSet, CountsState, Incident } from '../../src/charts/counts/schema.ts';
import { labelFaults } from '../../src/charts/kit/labels.ts';
import { makeFigure, movingMarks } from '../../src/frames/figure.ts';
import { layouts, type Frame, type Layout, type Mark } from '../../src/frames/mark.ts';
import { mirror } from '../../src/frames/mirror.ts';
import type { Locale } from '../../src/locale/locale.ts';
import { makeRefs } from '../../src/schemas/refs.ts';
import { libraryOf } from '../support/library.ts';
import { plainLocale } from '../support/locale.ts';

const row = (id: string, start: string, end: string, more: Partial<Count> = {}): Count => ({
  id,
  counter: `Counter ${id}`,
  start,
  end,
  count: 7,
  qualifier: 'exactly',
  unit: 'storms',
  scope: 'the north coast',
  source: 'paper',
  kind: 'count',
  widerScope: false,
  ...more,
});

const incident = (id: string, date: string, more: Partial<Incident> = {}): Incident => ({
  id,
  date,
  type: 'rockets',
  target: 'a pier',
  place: 'port',
  status: 'reported',
  source: 'paper',
  caution: 'partial list, do not sum',
  ...more,
});

const rows = [
  row('wide', '2020-01', '2020-08-10', { widerScope: true, qualifier: 'nearly', count: 90 }),
  row('late', '2020-06-01', '2020-06-07', { qualifier: 'at least' }),
  row('early', '2020-01', '2020-03-02', { startPrecision: 'month', qualifier: 'ordinal' }),
  row('claims', '2020-06-03', '2020-06-09', { kind: 'claims', count: 12 }),
  row('told', '2020-05-01', '2020-05-31', { source: 'article' }),
];

const set: CountsSet = {
  title: 'Counts of storms',
  about: 'Storms',
  sources: ['paper'],
  licence: 'none',
  rows,
  incidents: [
    incident('a', '2020-02-01'),
    incident('b', '2020-03-01'),
    incident('c', '2020-04-01', { status: 'claimed' }),
    incident('d', '2020-04-02', { place: 'island' }),
    incident('e', '2020-04-03', { place: undefined }),
    incident('f', '2020-08-01'),
  ],
  articleBy: '2020-07-01',
  reference: { event: 'flood', label: 'the flood' },
  pace: {
    voice: 'The article',
    note: 'Words, not counts.',
    words: [
      { id: 'rarely', word: 'rarely', when: 'first', claim: 'pace' },
      { id: 'often', word: 'often', when: 'then', claim: 'pace' },
    ],
  },
  short: { wide: 'W', late: 'L', early: 'E', claims: 'C', told: 'T' },
  map: {
    bounds: [
      [38, 30],
      [49, 37],
    ],
  },
  closeUp: {
    title: 'The port',
    bounds: [
      [44, 33],
      [44.7, 33.6],
    ],
  },
};

const places: Readonly<Record<string, { lon: number; lat: number }>> = {
  port: { lon: 44.4, lat: 33.3 },
  island: { lon: 44, lat: 36 },
};

const library = libraryOf({
  event: () => ({ date: '2020-02-10' }),
  source: (id: string) => ({
    kind: id === 'article' ? 'base-article' : 'reporting',
    publisher: `The ${id}`,
  }),
  place: (id: string) => ({ id, name: `The ${id}`, short: id, ...places[id] }),
});

const locale: Locale = {
  ...plainLocale('counts', 0.4),
  word: (key, values = {}) =>
    key.startsWith('figures.counts.number.brief.')
      ? String(values['count'] ?? values['number'])
      : [key.split('.').at(-1), ...Object.values(values).filter((value) => value !== '')].join(' '),
};

const data = { set, library };
const words: CountsState = { view: 'words' };
const some: CountsState = { view: 'bars', counters: ['early', 'late'], focus: ['late'] };
const all = counts.state(set).parse({ view: 'bars', counters: 'all', focus: ['wide', 'claims'] });
const onMap: CountsState = { view: 'places' };
const draw = (state: CountsState, layout: Layout = layouts.wide): Frame =>
  counts.draw(data, state, layout, locale);
const find = (frame: Frame, key: string): Mark | undefined =>
  frame.find((mark) => mark.key === key);
const keys = (frame: Frame, prefix: string): string[] =>
  frame.map(({ key }) => key).filter((key) => key.startsWith(prefix));
const yOf = (frame: Frame, key: string): number => {
  const mark = find(frame, key);
  return mark && 'y' in mark ? (mark.y ?? NaN) : NaN;
};

describe('the data set of the counts', () => {
  const refs = makeRefs({
    source: ['paper', 'article'],
    claim: ['pace'],
    event: ['flood'],
    group: [],
    person: [],
    place: ['port', 'island'],
  });
  const cells = (each: object): Record<string, string> =>
    Object.fromEntries(Object.entries(each).map(([name, value]) => [name, String(value ?? '')]));
  const raw = {
    ...set,
    rows: set.rows.map(cells),
    incidents: set.incidents.map(cells),
  };

  it('takes the rows of two tables as they stand in their cells', () => {
    expect(counts.set(refs).parse(raw).rows[0]).toMatchObject({ count: 90, widerScope: true });
  });

  it('asks for a short name for every row', () => {
    const result = counts.set(refs).safeParse({ ...raw, short: { wide: 'W' } });
    expect(result.error?.issues[0]?.message).toBe(
      'no short name for late, early, claims, told; add one, by id of the row',
    );
  });
});

describe('the state of the counts', () => {
  it('reads all as every counter of the data set', () => {
    expect(all.counters).toEqual(rows.map(({ id }) => id));
  });

  it('refuses an unknown counter with those that there are', () => {
    const { error } = counts.state(set).safeParse({ view: 'bars', counters: ['latest'] });
    expect(error?.issues[0]).toMatchObject({ values: rows.map(({ id }) => id) });
  });

  it('refuses bars without counters, and counters without bars', () => {
    for (const state of [{ view: 'bars' }, { view: 'places', counters: 'all' }]) {
      expect(counts.state(set).safeParse(state).error?.issues[0]?.message).toBe(
        'bars need counters (a list of ids, or all), and the other views have none',
      );
    }
  });

  it('refuses a focus on what is not in sight', () => {
    const { error } = counts.state(set).safeParse({
      view: 'bars',
      counters: ['early'],
      focus: ['late'],
    });
    expect(error?.issues[0]?.message).toContain('add it to counters');
  });
});

describe('the article’s words for the pace', () => {
  it('stand in reading direction, without an axis and without a number', () => {
    const frame = draw(words);
    const [first, second] = ['pace:rarely', 'pace:often'].map((key) => find(frame, key));
    if (first?.kind !== 'text' || second?.kind !== 'text') throw new Error('no words');
    expect(second.x).toBeGreaterThan(first.x);
    expect(second.size).toBe(first.size);
    expect(keys(frame, 'axis')).toEqual([]);
  });

  it('have a tick each, as they are the article’s', () => {
    expect(keys(draw(words), 'pace-tick:')).toEqual(['pace-tick:rarely', 'pace-tick:often']);
  });

  it('stay in sight, small, in the other views', () => {
    for (const state of [some, onMap]) {
      expect(find(draw(state), 'pace:often')).toMatchObject({ fill: 'ink-3', size: 13 });
    }
  });
});

describe('a counter’s bar', () => {
  it('lies over its own dates and is as high as any other', () => {
    const heights = [some, all].flatMap((state) =>
      draw(state)
        .filter((mark) => mark.kind === 'path' && mark.key === 'bar:early')
        .map((mark) => (mark.kind === 'path' ? mark.d : '')),
    );
    expect(new Set(heights).size).toBe(1);
  });

  it('stands in a row of its own, in the order in which the spans end', () => {
    const frame = draw(all);
    const ys = ['early', 'told', 'late', 'claims', 'wide'].map((id) => yOf(frame, `bar:${id}`));
    expect(ys).toEqual(ys.toSorted((a, b) => a - b));
    expect(new Set(ys).size).toBe(ys.length);
  });

  it('is set apart by more than a row’s distance where its scope is wider', () => {
    const frame = draw(all);
    const [before = 0, last = 0, wide = 0] = ['late', 'claims', 'wide'].map((id) =>
      yOf(frame, `bar:${id}`),
    );
    expect(wide - last).toBeGreaterThan((last - before) * 1.2);
    expect(keys(frame, 'apart')).toEqual(['apart', 'apart-label']);
    expect(keys(draw(some), 'apart')).toEqual([]);
  });

  it('is dashed and open where only claims were counted', () => {
    expect(find(draw(all), 'bar:claims')).toMatchObject({ dash: 'dashed', fill: 'paper' });
    expect(find(draw(all), 'bar:late')).not.toHaveProperty('dash');
  });

  it('carries its number at its end, with its qualifier', () => {
    expect(find(draw(some), 'number:late')).toMatchObject({ lines: ['at-least 7 7'] });
  });

  it('carries its scope where the step is about it, and only there', () => {
    for (const layout of Object.values(layouts)) {
      expect(keys(draw(some, layout), 'scope:')).toEqual(['scope:late']);
    }
  });

  it('is solid where it is certain and hollow where its end is not known to the day', () => {
    const shape = { left: 0, right: 100, height: 8 } as const;
    const solid = barPath({ ...shape, known: [0, 100], look: 'record' });
    const hollow = barPath({ ...shape, known: [30, 100], look: 'record' });
    expect(solid).toBe('M0,-4H100V4H0Z');
    expect(hollow).toContain('M30,-4H100V4H30Z');
    expect(hollow.match(/Z/g)).toHaveLength(3);
  });

  it('is a line between two ticks where the article alone has it', () => {
    const shape = { left: 0, right: 100, height: 8, known: [0, 100] } as const;
    expect(barPath({ ...shape, look: 'word' })).toContain('M0,-8H2.5V8H0Z');
  });
});

describe('the examples on the map', () => {
  it('show one mark for each example, all of one size', () => {
    const pack = packAt({ id: 'port', label: '' }, set.incidents.slice(0, 3), [0, 0], 4);
    const discs = (pack.reported + pack.claimed).match(/a4,4/g);
    expect(discs).toHaveLength(3 * 2);
  });

  it('set apart what has no place and what is later than the article', () => {
    const { placed, elsewhere, later } = groupIncidents(set);
    expect([...placed.keys()]).toEqual(['port', 'island']);
    expect(elsewhere.map(({ id }) => id)).toEqual(['e']);
    expect(later.map(({ id }) => id)).toEqual(['f']);
  });

  it('dash what is only claimed', () => {
    expect(find(draw(onMap), 'claims:port')).toMatchObject({ dash: 'dashed' });
  });

  it('carry no number and have no axis', () => {
    const texts = draw(onMap).flatMap((mark) => (mark.kind === 'text' ? mark.lines : []));
    expect(texts.filter((line) => /\d/.test(line))).toEqual([]);
    expect(keys(draw(onMap), 'axis')).toEqual([]);
  });

  it('never mirror, other than the bars and the legend in its corner', () => {
    for (const state of [onMap, some]) {
      const frame = draw(state);
      const mirrored = mirror(frame, layouts.wide, 'rtl');
      const moved = frame.filter((mark, i) => {
        const other = mirrored[i];
        return mark.kind === 'path' && other?.kind === 'path' && !mark.within && mark.x !== other.x;
      });
      expect(moved.length > 0).toBe(state === some);
    }
  });

  it('lie apart where places lie close together', () => {
    const packs = [
      packAt({ id: 'a', label: '' }, set.incidents, [10, 10], 4),
      packAt({ id: 'b', label: '' }, set.incidents, [12, 10], 4),
    ];
    const [a, b] = moveApart(packs, 2);
    if (!a || !b) throw new Error('no packs');
    expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.radius + b.radius);
  });
});

describe('the way from step to step', () => {
  const steps = [words, some, all, onMap];

  it.each(Object.values(layouts))('blends and keeps labels clear, $name', (layout) => {
    const frames = steps.map((state, position) => ({ position, frame: draw(state, layout) }));
    for (const { frame } of frames) expect(labelFaults(frame, layout, locale)).toEqual([]);
    const way = counts.between?.(data, all, onMap, layout, locale) ?? [];
    const stops = [
      ...frames.slice(0, 3),
      ...way.map(({ at, frame }) => ({ position: 2 + at, frame })),
      ...frames.slice(3),
    ];
    const figure = makeFigure(stops, layout);
    for (const i of stops.slice(1).keys()) {
      expect(movingMarks(figure, i).length).toBeGreaterThan(0);
      expect(movingMarks(figure, i).length).toBeLessThanOrEqual(60);
    }
  });

  it('takes the bars away before the map comes, and the map before the bars', () => {
    const there = counts.between?.(data, all, onMap, layouts.wide, locale) ?? [];
    const back = counts.between?.(data, onMap, all, layouts.wide, locale) ?? [];
    expect(there.map(({ frame }) => keys(frame, 'bar:').length)).toEqual([0, 0]);
    expect(there.map(({ frame }) => keys(frame, 'counter:').length)).toEqual([5, 0]);
    expect(back.map(({ frame }) => keys(frame, 'counter:').length)).toEqual([0, 5]);
    expect(there.flatMap(({ frame }) => keys(frame, 'examples:'))).toEqual([]);
  });

  it('needs nothing between words and bars', () => {
    expect(counts.between?.(data, words, some, layouts.wide, locale)).toEqual([]);
  });
});

describe('the counts in words', () => {
  it('say each count in focus with its span and scope', () => {
    expect(counts.describe(data, some, locale)).toBe(
      'bars 2 count Counter late at-least 7 7 storms the north coast span 2020-06-01 2020-06-07',
    );
  });

  it('list the article’s words and the places of the examples', () => {
    expect(counts.describe(data, words, locale)).toContain('rarely + often');
    expect(counts.describe(data, onMap, locale)).toBe('places port + island');
  });
});

describe('the counts as a table', () => {
  const table = (state: CountsState) => counts.table(data, state, locale);

  it('has words, counts and examples in one table and marks what the step is about', () => {
    expect(table(words).rows).toHaveLength(2 + 5 + 6);
    expect(table(words).rows.filter(({ marked }) => marked)).toHaveLength(2);
    expect(table(some).rows.filter(({ marked }) => marked)).toHaveLength(1);
    expect(table(onMap).rows.filter(({ marked }) => marked)).toHaveLength(6);
  });

  it('says in every example’s row that it is no part of a total', () => {
    for (const { cells } of table(onMap).rows.slice(-6)) expect(cells[2]).toBe('example');
  });

  it('gives every row as many cells as there are columns', () => {
    const { columns, rows: all } = table(words);
    for (const { cells } of all) expect(cells).toHaveLength(columns.length);
  });
});
