import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { labelFaults } from '../../src/charts/kit/labels.ts';
import { network } from '../../src/charts/network.ts';
import { directionAt, link, pathOf, piece, pointAt } from '../../src/charts/network/curve.ts';
import type { NetworkSet, NetworkState } from '../../src/charts/network/schema.ts';
import { spread } from '../../src/charts/kit/spread.ts';
import { makeFigure, movingMarks } from '../../src/frames/figure.ts';
import { layouts, type Frame, type Layout, type Mark } from '../../src/frames/mark.ts';
import type { Locale } from '../../src/locale/locale.ts';
import { makeRefs } from '../../src/schemas/refs.ts';
import { libraryOf } from '../support/library.ts';
import { plainLocale } from '../support/locale.ts';

const refs = makeRefs({
  source: ['almanac'],
  claim: ['hives', 'queens'],
  event: ['swarm'],
  group: ['bees'],
  person: ['keeper'],
  place: ['meadow'],
});

const meta = { title: 'Hives', about: 'Who makes honey', sources: ['almanac'], licence: 'none' };
const rests = { certainty: 'claim', voice: 'keeper', claims: ['hives'] };

const parse = (raw: unknown): NetworkSet => network.set(refs).parse(raw);
const raw = {
  ...meta,
  flow: 'down',
  voices: [{ id: 'keeper', label: 'the keeper', who: 'keeper' }],
  parts: [
    { id: 'shed', says: 'Two people work in a shed.' },
    { id: 'jars', says: 'Five jars stand empty.' },
    { id: 'ends', says: 'The keeper says what it is for.' },
  ],
  bands: [
    { id: 'people', at: 0.15, label: 'By whom', voice: 'keeper' },
    { id: 'jars', at: 0.5, label: 'In which jar' },
    { id: 'ends', at: 0.75 },
  ],
  rooms: [
    { id: 'shed', label: 'A shed', part: 'shed', holds: ['mason', 'bees'], claims: ['hives'] },
  ],
  nodes: [
    { id: 'mason', label: 'Mason', part: 'shed', band: 'people', lean: 0.45, ...rests },
    { id: 'bees', group: 'bees', part: 'shed', band: 'people', lean: 0.45, ...rests },
    {
      id: 'jars',
      label: 'Most jars',
      part: 'jars',
      band: 'jars',
      lean: 0.4,
      side: 'name',
      hollow: true,
      slots: 5,
      labelled: 'below',
      ...rests,
    },
    {
      id: 'ends',
      label: 'The keeper says',
      part: 'ends',
      band: 'ends',
      lean: 0.3,
      items: [
        { id: 'sell', label: 'Sell', claims: ['hives'] },
        { id: 'eat', label: 'Eat', claims: ['queens'] },
      ],
      ...rests,
    },
  ],
  ties: [
    { id: 'mason-jars', part: 'jars', from: 'mason', to: 'jars', means: 'fills', ...rests },
    { id: 'bees-jars', part: 'jars', from: 'bees', to: 'jars', means: 'fill', ...rests },
    { id: 'jars-ends', part: 'ends', from: 'jars', to: 'ends', means: 'serve to', ...rests },
  ],
};
const set = parse(raw);

const times = parse({
  ...meta,
  flow: 'across',
  voices: [{ id: 'keeper', label: 'the keeper' }],
  parts: [
    { id: 'hive', says: 'A hive.' },
    { id: 'swarm', says: 'A swarm says it left.' },
  ],
  bands: [
    { id: 'then', at: 0.1, date: '1990' },
    { id: 'now', at: 0.6, date: '2000-05-01', until: '2000-05-09', skipped: true },
    { id: 'end', at: 1 },
  ],
  nodes: [
    {
      id: 'hive',
      label: 'Hive',
      part: 'hive',
      band: 'then',
      until: 'end',
      lean: 0.3,
      side: 'sadr',
      certainty: 'record',
      sources: ['almanac'],
    },
    {
      id: 'twin',
      label: 'Twin',
      part: 'hive',
      band: 'now',
      lean: 0.1,
      side: 'older',
      certainty: 'record',
      sources: ['almanac'],
    },
    {
      id: 'swarm',
      label: 'Swarm',
      part: 'swarm',
      band: 'now',
      lean: 0.7,
      hollow: true,
      certainty: 'disputed',
      events: ['swarm'],
    },
  ],
  ties: [
    {
      id: 'hive-twin',
      part: 'hive',
      from: 'hive',
      to: 'twin',
      means: 'became',
      certainty: 'record',
      sources: ['almanac'],
    },
    {
      id: 'hive-swarm',
      part: 'swarm',
      from: 'hive',
      to: 'swarm',
      means: 'was left by',
      label: 'Left',
      denial: 'Never',
      cuttable: true,
      certainty: 'disputed',
      claims: ['queens'],
    },
  ],
});

const library = libraryOf({
  group: (id: string) => ({ id, name: 'Bees of the Shed', short: 'Bees' }),
});

const locale = plainLocale('network', 0.45);

const state = (
  parts: string[],
  focus: string[],
  tie: NetworkState['tie'] = 'whole',
): NetworkState => ({ parts, focus, tie });
const steps = [
  state(['shed'], ['shed']),
  state(['shed', 'jars'], ['jars']),
  state(['shed', 'jars', 'ends'], ['ends']),
];
const draw = (of: NetworkSet, at: NetworkState, layout: Layout = layouts.wide): Frame =>
  network.draw({ set: of, library }, at, layout, locale);
const find = (frame: Frame, key: string): Mark | undefined =>
  frame.find((mark) => mark.key === key);
const at = <T>(list: readonly T[], i: number): T => {
  const value = list[i];
  if (value === undefined) throw new Error(`nothing at ${String(i)}`);
  return value;
};
/** The message with which something is refused. */
const refusal = (schema: z.ZodType, value: unknown): string =>
  schema
    .safeParse(value)
    .error?.issues.map(({ message }) => message)
    .join('; ') ?? '';

describe('the data set of a network', () => {
  it('names what a tie joins, and says which nodes there are where it does not exist', () => {
    const ties = [{ ...at(raw.ties, 0), to: 'jam' }];
    expect(refusal(network.set(refs), { ...raw, ties })).toBe(
      'unknown node "jam"; this data set has: mason, bees, jars, ends',
    );
  });

  it('wants words for every node: a label, or a group that has a name', () => {
    const nodes = [{ ...at(raw.nodes, 0), label: undefined }, ...raw.nodes.slice(1)];
    expect(refusal(network.set(refs), { ...raw, nodes })).toContain('node "mason" has no words');
  });

  it('takes one number for both layouts, or one for each', () => {
    const nodes = [
      { ...at(raw.nodes, 0), lean: { wide: 0.2, narrow: 0.8 } },
      ...raw.nodes.slice(1),
    ];
    expect(at(parse({ ...raw, nodes }).nodes, 0).lean).toEqual({ wide: 0.2, narrow: 0.8 });
    expect(at(set.nodes, 0).lean).toEqual({ wide: 0.45, narrow: 0.45 });
  });
});

describe('the state of a network', () => {
  it('refuses an unknown part, with the parts that there are', () => {
    expect(refusal(network.state(set), { parts: ['loft'], focus: ['shed'] })).toMatch(
      /"shed"\|"jars"\|"ends"/,
    );
  });

  it('leaves the tie whole unless told otherwise', () => {
    expect(network.state(set).parse({ parts: ['shed'], focus: ['shed'] }).tie).toBe('whole');
  });
});

describe('a network', () => {
  it.each(Object.values(layouts))('keeps its labels apart and inside the $name box', (layout) => {
    for (const step of steps)
      expect(labelFaults(draw(set, step, layout), layout, locale)).toEqual([]);
  });

  it.each(Object.values(layouts))('joins its frames without a jump, $name', (layout) => {
    const stops = steps.map((step, position) => ({ position, frame: draw(set, step, layout) }));
    const figure = makeFigure(stops, layout);
    expect(movingMarks(figure, 0)).not.toEqual([]);
    expect(movingMarks(figure, 1)).not.toEqual([]);
  });

  it('puts everything where it will stay, so that only what is new appears', () => {
    const [before, after] = [draw(set, at(steps, 0)), draw(set, at(steps, 2))];
    const place = (frame: Frame): unknown => {
      const mark = find(frame, 'node:mason');
      return mark?.kind === 'circle' && [mark.x, mark.y];
    };
    expect(place(after)).toEqual(place(before));
  });

  it('draws a tie only once both of its ends are there', () => {
    const keys = draw(set, state(['ends'], ['ends'])).map(({ key }) => key);
    expect(keys).not.toContain('tie:jars-ends');
  });

  it('withdraws what the step is not about, without taking it away', () => {
    expect(find(draw(set, at(steps, 1)), 'label:mason')).toMatchObject({ fill: 'ink-3' });
    expect(find(draw(set, at(steps, 1)), 'label:jars')).toMatchObject({ fill: 'ink', weight: 600 });
  });

  it('pushes neighbours apart that want the same place', () => {
    const [a, b] = ['node:mason', 'node:bees'].map((key) => find(draw(set, at(steps, 0)), key));
    expect(a?.kind === 'circle' && b?.kind === 'circle' && Math.abs(a.x - b.x)).toBeGreaterThan(30);
  });

  it('dashes claims and draws the record solid', () => {
    expect(find(draw(set, at(steps, 1)), 'tie:mason-jars')).toMatchObject({ dash: 'dashed' });
    const record = find(draw(times, state(['hive'], ['hive'])), 'tie:hive-twin');
    expect(record).not.toHaveProperty('dash');
  });

  it('leaves unnamed places hollow, and points at none of them', () => {
    const frame = draw(set, at(steps, 1));
    const rings = frame.filter(({ key }) => key.startsWith('slot:jars:'));
    expect(rings).toHaveLength(5);
    for (const ring of rings) expect(ring).toMatchObject({ fill: 'paper', stroke: 'ember' });
    const centres = rings.map((ring) => (ring.kind === 'circle' ? ring.x : Number.NaN));
    const ends = ['mason-jars', 'bees-jars'].map((id) => {
      const tie = find(frame, `tie:${id}`);
      return Number(/ ([\d.]+),[\d.]+$/.exec(tie?.kind === 'path' ? tie.d : '')?.[1]);
    });
    for (const end of ends) {
      expect(Math.min(...centres.map((x) => Math.abs(x - end)))).toBeCloseTo(16);
    }
  });

  it('names a group in full where there is room, and shortly where there is not', () => {
    const lines = (layout: Layout): string | undefined => {
      const mark = find(draw(set, at(steps, 0), layout), 'label:bees');
      return mark?.kind === 'text' ? mark.lines.join(' ') : undefined;
    };
    expect(lines(layouts.wide)).toBe('Bees of the Shed');
    expect(lines(layouts.narrow)).toBe('Bees');
  });

  it('captions its bands in the wide layout only, with the voice once somebody stands there', () => {
    const keys = (layout: Layout): string[] =>
      draw(set, at(steps, 0), layout).map(({ key }) => key);
    expect(keys(layouts.wide)).toEqual(
      expect.arrayContaining(['caption:people', 'voice:people', 'caption:jars']),
    );
    expect(keys(layouts.narrow).filter((key) => key.startsWith('caption:'))).toEqual([]);
  });
});

describe.each(Object.values(layouts))('a network whose words are long, $name', (layout) => {
  const longer: Locale = { ...locale, measure: (text, size) => text.length * size * 0.75 };
  const frames = steps.map((step) => network.draw({ set, library }, step, layout, longer));

  it('makes room for them in every step', () => {
    for (const frame of frames) expect(labelFaults(frame, layout, longer)).toEqual([]);
  });

  it('keeps words of others out of its rooms, and its rooms inside the box', () => {
    const frame = frames.at(-1) ?? [];
    const walls = find(frame, 'room:shed');
    const numbers = (walls?.kind === 'path' ? walls.d : '').match(/[\d.-]+/g)?.map(Number) ?? [];
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(layout.width);
  });

  it('lets what leaves a room stand below its door', () => {
    const held = set.rooms[0]?.holds ?? [];
    const leaving = parse({
      ...raw,
      bands: [...raw.bands.slice(0, 1), { id: 'post', at: 0.4 }, ...raw.bands.slice(1)],
      nodes: [
        ...raw.nodes,
        { id: 'letter', label: 'Letter', part: 'shed', band: 'post', lean: 0.9, ...rests },
      ],
      ties: held.map((from) => ({
        id: `${from}-letter`,
        part: 'shed',
        from,
        to: 'letter',
        means: 'writes',
        ...rests,
      })),
    });
    const frame = draw(leaving, at(steps, 0), layout);
    const x = (id: string): number => {
      const mark = find(frame, `node:${id}`);
      return mark?.kind === 'circle' ? mark.x : Number.NaN;
    };
    expect(x('letter')).toBeCloseTo(x(held[Math.floor(held.length / 2)] ?? ''));
  });
});

describe('ties that share a mark', () => {
  it('begin beside each other, so that their dashes do not knot', () => {
    const forked = parse({
      ...raw,
      nodes: raw.nodes.map((node) => ({ ...node, part: 'shed' })),
      bands: [
        { id: 'people', at: 0.3 },
        { id: 'jars', at: 0.5 },
        { id: 'ends', at: 0.9 },
      ],
      rooms: [],
      ties: ['bees', 'jars'].map((to) => ({
        id: `mason-${to}`,
        part: 'shed',
        from: 'mason',
        to,
        means: 'meets',
        ...rests,
      })),
    });
    const frame = draw(forked, at(steps, 0));
    const begins = ['bees', 'jars'].map((to) => {
      const mark = find(frame, `tie:mason-${to}`);
      return mark?.kind === 'path' ? /^M([^C]+)C/.exec(mark.d)?.[1] : undefined;
    });
    expect(begins[0]).not.toBe(begins[1]);
  });
});

describe('a tie that may be cut', () => {
  const both = ['hive', 'swarm'];
  const ends = (tie: NetworkState['tie']): { near: string; far: string } => {
    const frame = draw(times, state(both, ['swarm'], tie));
    const d = (half: string): string => {
      const mark = find(frame, `tie:hive-swarm:${half}`);
      return mark?.kind === 'path' ? mark.d : '';
    };
    return { near: d('near'), far: d('far') };
  };

  it('is two halves that meet while it is whole', () => {
    const { near, far } = ends('whole');
    expect(near.split(' ').at(-1)).toBe(/^M([^C]+)C/.exec(far)?.[1]);
  });

  it('opens a gap, with a bar at each end, when it is cut', () => {
    const { near, far } = ends('cut');
    expect(near.split(' ').at(-1)).not.toBe(/^M([^C]+)C/.exec(far)?.[1]);
    const keys = draw(times, state(both, ['swarm'], 'cut')).map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(['stop:hive-swarm:near', 'stop:hive-swarm:far']));
  });

  it('is answered by the denial once it is disputed, and not before', () => {
    const keys = (tie: NetworkState['tie']): string[] =>
      draw(times, state(both, ['swarm'], tie)).map(({ key }) => key);
    expect(keys('cut')).not.toContain('denial:hive-swarm');
    expect(keys('disputed')).toContain('denial:hive-swarm');
  });

  it('shows itself whole on the way to the step that cuts it', () => {
    const way = network.between?.(
      { set: times, library },
      state(['hive'], ['hive']),
      state(both, ['swarm'], 'cut'),
      layouts.wide,
      locale,
    );
    expect(way).toHaveLength(1);
    expect(way?.[0]?.at).toBe(0.5);
    expect(way?.[0]?.frame.map(({ key }) => key)).not.toContain('stop:hive-swarm:near');
  });

  it('needs no such way between other steps', () => {
    const way = network.between?.(
      { set, library },
      at(steps, 0),
      at(steps, 1),
      layouts.wide,
      locale,
    );
    expect(way).toEqual([]);
  });
});

describe('bands that are times, in long words', () => {
  const longer: Locale = { ...locale, measure: (text, size) => text.length * size * 0.63 };

  it.each(Object.values(layouts))(
    'keep key, denial and notes clear of each other, $name',
    (layout) => {
      const step = state(['hive', 'swarm'], ['swarm'], 'disputed');
      const frame = network.draw({ set: times, library }, step, layout, longer);
      expect(labelFaults(frame, layout, longer)).toEqual([]);
    },
  );
});

describe('bands that are times', () => {
  const frame = draw(times, state(['hive'], ['hive']));

  it('dot the stretch that is left out', () => {
    expect(find(frame, 'axis:then')).toMatchObject({ dash: 'dotted' });
  });

  it('show a window of days as a hollow bar, not as a point', () => {
    expect(find(frame, 'window:now')).toMatchObject({ kind: 'rect', fill: 'paper' });
    expect(find(frame, 'date:now')).toMatchObject({ lines: ['window 2000-05-01 2000-05-09'] });
  });

  it('carry on what goes on as a stream', () => {
    expect(find(frame, 'stream:hive')).toMatchObject({ x2: layouts.wide.width, stroke: 'cedar' });
  });
});

describe('the words of a network', () => {
  const data = { set, library };

  it('are those of the parts in focus, and say how far lines are known', () => {
    expect(network.describe(data, at(steps, 1), locale)).toBe(
      'Five jars stand empty. describe.dashed',
    );
    expect(
      network.describe({ set: times, library }, state(['hive', 'swarm'], ['swarm']), locale),
    ).toBe('A swarm says it left. describe.both');
  });

  it('differ from step to step', () => {
    const sentences = steps.map((step) => network.describe(data, step, locale));
    expect(new Set(sentences).size).toBe(steps.length);
  });

  it('list every tie as a row, a list item by item, and mark those of the step', () => {
    const { rows } = network.table(data, at(steps, 2), locale);
    expect(rows.map(({ cells, marked }) => [...cells.slice(0, 4), marked])).toEqual([
      ['Mason', 'fills', 'Most jars', 'the keeper', false],
      ['Bees of the Shed', 'fill', 'Most jars', 'the keeper', false],
      ['Most jars', 'serve to', 'Sell', 'the keeper', true],
      ['Most jars', 'serve to', 'Eat', 'the keeper', true],
    ]);
  });
});

describe('curves', () => {
  const curve = link('across', { x: 0, y: 0 }, { x: 100, y: 50 });

  it('leave and arrive along the flow', () => {
    expect(pathOf(curve)).toBe('M0.0,0.0C50.0,0.0 50.0,50.0 100.0,50.0');
    expect(directionAt(curve, 0).y).toBeCloseTo(0, 1);
  });

  it('may be taken in pieces that lie on the whole', () => {
    const part = piece(curve, 0.25, 0.75);
    expect(part[0]).toEqual(pointAt(curve, 0.25));
    expect(part[3].x).toBeCloseTo(pointAt(curve, 0.75).x);
    expect(pointAt(part, 0.5).x).toBeCloseTo(50);
  });
});

describe('spreading', () => {
  const berth = (target: number) => ({ target, before: 10, after: 10 });

  it('leaves alone what has room', () => {
    expect(spread([berth(20), berth(80)], 0, 0, 100)).toEqual([20, 80]);
  });

  it('moves those that overlap as little as possible, the same way each', () => {
    expect(spread([berth(50), berth(50)], 0, 0, 100)).toEqual([40, 60]);
  });

  it('keeps all inside, in their order, whatever the order of the list', () => {
    expect(spread([berth(99), berth(1)], 4, 0, 100)).toEqual([90, 10]);
  });
});
