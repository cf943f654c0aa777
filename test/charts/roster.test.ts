import { describe, expect, it } from 'vitest';
import { labelFaults } from '../../src/charts/kit/labels.ts';
import { roster } from '../../src/charts/roster.ts';
import type { RosterSet, RosterState } from '../../src/charts/roster/schema.ts';
import { makeFigure, movingMarks } from '../../src/frames/figure.ts';
import { layouts, type Frame, type Layout } from '../../src/frames/mark.ts';
import { mirror } from '../../src/frames/mirror.ts';
import type { Group } from '../../src/schemas/group.ts';
import { makeRefs } from '../../src/schemas/refs.ts';
import { libraryOf } from '../support/library.ts';
import { plainLocale } from '../support/locale.ts';

type First = Partial<Group['firstAnnounced']>;

const day = (date: string, more: First = {}): First => ({ date, precision: 'day', ...more });

/** Ships of a list, by the day of their launch in the harbour's book. */
const launches: Readonly<Record<string, First>> = {
  ark: { date: '1900-10', precision: 'month' },
  brig: day('1901-04-10'),
  cutter: day('1901-09-01', { relay: true }),
  dory: day('1901-06-01'),
  ewer: { date: '1901-07-15', precision: 'week' },
  ferry: {},
  galley: { until: '1901-05-05', relay: true },
};

const row = (group: string, more = {}) => ({ group, gloss: `Gloss ${group}`, ...more });

const set: RosterSet = {
  title: 'Ships',
  about: 'Ships of a list',
  sources: ['book'],
  licence: 'none',
  strike: 'storm',
  since: { date: '1901-02', claim: 'since' },
  axis: { from: '1900-09', until: '1901-12' },
  names: [
    row('ark', { remark: 'older' }),
    row('brig'),
    row('cutter', { articleSays: 'clipper', remark: 'cutter' }),
    row('dory'),
    row('ewer', { latest: true }),
    row('ferry'),
  ],
  missing: [row('galley')],
};

const library = libraryOf({
  group: (id: string) => ({
    id,
    name: `The ${id}`,
    short: id,
    meaning: `Meaning of ${id}`,
    names: { en: id },
    firstAnnounced: { date: null, precision: null, relay: false, sources: [], ...launches[id] },
  }),
  event: (id: string) => ({ id, date: '1901-01-03', title: 'A storm' }),
  source: (id: string) => ({ id, publisher: `Publisher of ${id}` }),
});

const locale = plainLocale('roster', 0.4);

const data = { set, library };
const article: RosterState = { view: 'article' };
const dated: RosterState = { view: 'dated', focus: ['cutter', 'dory'] };
const alone: RosterState = { view: 'dated', focus: ['ark'] };
const slip: RosterState = { view: 'dated', focus: ['cutter'] };
const lost: RosterState = { view: 'dated', focus: ['ferry'] };
const missing: RosterState = { view: 'missing', focus: ['galley'] };
const cover: RosterState = { view: 'cover' };
const steps = [article, dated, alone, slip, lost, missing];

const draw = (state: RosterState, layout: Layout = layouts.wide): Frame =>
  roster.draw(data, state, layout, locale);
const find = (frame: Frame, key: string) => frame.find((mark) => mark.key === key);
const inOrder = (frame: Frame, prefix: string): string[] =>
  frame
    .flatMap((mark) => (mark.key.startsWith(prefix) && 'y' in mark ? [mark] : []))
    .sort((a, b) => (a.y ?? 0) - (b.y ?? 0))
    .map(({ key }) => key.slice(prefix.length));
const at = (frame: Frame, key: string): { x: number; y: number } => {
  const mark = find(frame, key);
  if (!mark || !('x' in mark)) throw new Error(`no mark ${key}`);
  return { x: mark.x ?? NaN, y: mark.y ?? NaN };
};

describe('the data set of a roster', () => {
  const refs = makeRefs({
    source: ['book'],
    claim: ['since'],
    event: ['storm'],
    group: Object.keys(launches),
    person: [],
    place: [],
  });

  it('takes names that are on file', () => {
    expect(roster.set(refs).safeParse(set).error).toBeUndefined();
    const unknown = { ...set, names: [row('yacht')] };
    expect(roster.set(refs).safeParse(unknown).error?.issues[0]?.path).toEqual([
      'names',
      0,
      'group',
    ]);
  });

  it('says where a name stands twice', () => {
    const twice = { ...set, missing: [row('brig')] };
    expect(roster.set(refs).safeParse(twice).error?.issues[0]).toMatchObject({
      path: ['missing', 0, 'group'],
      message: '"brig" stands here a second time; a name has one row',
    });
  });
});

describe('the state of a roster', () => {
  const check = (state: unknown) => roster.state(set).safeParse(state).error?.issues[0];

  it('refuses an unknown name with the names that there are', () => {
    expect(check({ view: 'dated', focus: ['yacht'] })).toMatchObject({
      values: Object.keys(launches),
    });
  });

  it('refuses an unknown view with the views that there are', () => {
    expect(check({ view: 'map' })).toMatchObject({
      values: ['article', 'dated', 'missing', 'cover'],
    });
  });

  it('asks for the view that shows what the list lacks', () => {
    expect(check({ view: 'dated', focus: ['galley'] })?.message).toBe(
      '"galley" is not in the list: show it in the view "missing"',
    );
  });

  it('lets nobody be named on the cover', () => {
    expect(check({ view: 'cover', focus: ['ark'] })?.message).toMatch(/the cover shows no name/);
  });
});

describe('a roster', () => {
  it('shows the list in the article’s order, a tick for each name and no dot', () => {
    const frame = draw(article);
    expect(inOrder(frame, 'name:')).toEqual(['ark', 'brig', 'cutter', 'dory', 'ewer', 'ferry']);
    expect(frame.filter(({ key }) => key.startsWith('tick:'))).toHaveLength(6);
    expect(frame.filter(({ key }) => key.startsWith('dot:'))).toHaveLength(0);
  });

  it('puts the same marks in the order of the record, and leaves the ticks where they were', () => {
    const frame = draw(dated);
    expect(inOrder(frame, 'name:')).toEqual(['ark', 'brig', 'dory', 'ewer', 'cutter', 'ferry']);
    for (const id of ['brig', 'cutter']) {
      expect(find(frame, `tick:${id}`)).toEqual(find(draw(article), `tick:${id}`));
    }
  });

  it('keeps each name’s number in the list beside it', () => {
    expect(find(draw(dated), 'number:cutter')).toMatchObject({ lines: ['3'] });
    expect(at(draw(dated), 'number:cutter').x).toBeLessThan(at(draw(dated), 'name:cutter').x);
    expect(find(draw(missing), 'number:galley')).toBeUndefined();
  });

  it('places dots by date, before and after the strike', () => {
    const frame = draw(dated);
    const strike = find(frame, 'strike:line');
    if (strike?.kind !== 'line') throw new Error('no strike');
    expect(at(frame, 'dot:ark').x).toBeLessThan(strike.x1);
    expect(at(frame, 'dot:brig').x).toBeGreaterThan(strike.x1);
    expect(at(frame, 'dot:dory').x).toBeGreaterThan(at(frame, 'dot:brig').x);
  });

  it('shows a month as a bar around its dot', () => {
    const frame = draw(dated);
    const bar = find(frame, 'window:ark');
    if (bar?.kind !== 'rect') throw new Error('no bar');
    expect(bar.x + bar.width / 2).toBeCloseTo(at(frame, 'dot:ark').x);
    expect(find(frame, 'window:brig')).toBeUndefined();
  });

  it('points back where a date is only the last one possible', () => {
    expect(find(draw(dated), 'earlier:ewer')).toBeDefined();
    expect(find(draw(dated), 'window:ewer')).toBeUndefined();
    expect(find(draw(dated), 'date:ewer')).toMatchObject({ lines: ['by 1901-07-15'] });
  });

  it('leaves what has no date hollow and outside, whoever joins the list', () => {
    const frame = draw(dated);
    expect(find(frame, 'dot:ferry')).toMatchObject({ fill: 'paper', stroke: 'ember' });
    expect(at(frame, 'dot:ferry').x).toBeGreaterThan(at(frame, 'dot:cutter').x);
    expect(at(draw(missing), 'dot:ferry')).toEqual(at(frame, 'dot:ferry'));
  });

  it('puts a name that is known before a date there, hollow', () => {
    const frame = draw(missing);
    expect(inOrder(frame, 'name:').slice(1, 4)).toEqual(['brig', 'galley', 'dory']);
    expect(find(frame, 'dot:galley')).toMatchObject({ fill: 'paper' });
    expect(find(frame, 'earlier:galley')).toBeDefined();
  });

  it('rings with dashes the dates that rest on relays alone', () => {
    const rings = draw(missing).filter(({ key }) => key.startsWith('ring:'));
    expect(rings.map(({ key }) => key)).toEqual(['ring:cutter', 'ring:galley']);
    for (const ring of rings) expect(ring).toMatchObject({ dash: 'dashed' });
  });

  it('shows the article’s slip with a tick and the record with a dot', () => {
    const frame = draw(slip);
    expect(find(frame, 'glyph:tick:cutter')?.kind).toBe('line');
    expect(find(frame, 'glyph:dot:cutter')?.kind).toBe('circle');
  });

  it('lets go what the step is not about, and keeps it', () => {
    expect(find(draw(alone), 'dot:ark')).toMatchObject({ opacity: 1 });
    expect(find(draw(alone), 'dot:brig')).toMatchObject({ opacity: 0.35 });
    expect(find(draw(alone), 'name:brig')).toMatchObject({ fill: 'ink-3', weight: 400 });
  });

  it('lets the dots part in the article’s order before the rows change places', () => {
    const [together, apart] = roster.between?.(data, article, dated, layouts.wide, locale) ?? [];
    if (!together || !apart) throw new Error('no waypoints');
    const places = ['brig', 'cutter', 'dory'].map((id) => at(together.frame, `dot:${id}`).x);
    expect(new Set(places).size).toBe(1);
    expect(inOrder(apart.frame, 'name:')).toEqual(inOrder(draw(article), 'name:'));
    expect(at(apart.frame, 'dot:dory').x).toBe(at(draw(dated), 'dot:dory').x);
  });

  it('needs no way between two views by date', () => {
    expect(roster.between?.(data, dated, alone, layouts.wide, locale)).toEqual([]);
  });

  it.each(Object.values(layouts))('blends, differs and fits at every step, $name', (layout) => {
    const frames = steps.map((state) => draw(state, layout));
    for (const frame of frames) expect(labelFaults(frame, layout, locale)).toEqual([]);
    const stops = steps.flatMap((state, i) => {
      const next = steps[i + 1];
      const way = next ? (roster.between?.(data, state, next, layout, locale) ?? []) : [];
      return [
        { position: i, frame: draw(state, layout) },
        ...way.map(({ at: share, frame }) => ({ position: i + share, frame })),
      ];
    });
    const figure = makeFigure(stops, layout);
    for (let i = 0; i < stops.length - 1; i += 1) {
      expect(movingMarks(figure, i).length).toBeGreaterThan(0);
      expect(movingMarks(figure, i).length).toBeLessThanOrEqual(60);
    }
  });

  it('runs in reading direction', () => {
    const frame = mirror(draw(dated), layouts.wide, 'rtl');
    expect(at(frame, 'dot:brig').x).toBeGreaterThan(at(frame, 'dot:dory').x);
  });
});

describe('the cover', () => {
  it('shows nobody’s name, in the picture, the sentence or the table', () => {
    const said = [
      JSON.stringify(draw(cover)),
      roster.describe(data, cover, locale),
      JSON.stringify(roster.table(data, cover, locale)),
    ];
    for (const id of Object.keys(launches)) {
      expect(said.join(' ')).not.toMatch(new RegExp(`\\b${id}\\b`));
    }
  });

  it('lets time run upwards, with the older below the strike', () => {
    const frame = draw(cover);
    const strike = find(frame, 'strike:line');
    if (strike?.kind !== 'line') throw new Error('no strike');
    expect(at(frame, 'dot:1').y).toBeGreaterThan(strike.y1);
    expect(at(frame, 'dot:2').y).toBeLessThan(strike.y1);
    expect(at(frame, 'dot:4').y).toBeLessThan(at(frame, 'dot:2').y);
  });

  it('leaves the undated hollow and without a guide to any date', () => {
    expect(find(draw(cover), 'dot:6')).toMatchObject({ fill: 'paper' });
    expect(find(draw(cover), 'guide:6')).toBeUndefined();
  });

  it.each(Object.values(layouts))('fits its box, $name', (layout) => {
    expect(labelFaults(draw(cover, layout), layout, locale)).toEqual([]);
  });
});

describe('a roster in words', () => {
  it('says something else at each step', () => {
    const said = [...steps, cover].map((state) => roster.describe(data, state, locale));
    expect(new Set(said).size).toBe(said.length);
  });

  it('gives both places of a name in focus, and its date', () => {
    expect(roster.describe(data, slip, locale)).toMatch(/describe\.dated cutter 1901-09-01 3 5/);
  });

  it('has rows by date, with those of the step marked', () => {
    const { rows } = roster.table(data, missing, locale);
    expect(rows.map(({ cells }) => cells[1])).toEqual(
      ['ark', 'brig', 'galley', 'dory', 'ewer', 'cutter', 'ferry'].map((id) => `The ${id}`),
    );
    expect(rows.map(({ marked }) => marked)).toEqual([
      false,
      false,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
