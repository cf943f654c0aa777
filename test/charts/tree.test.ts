import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { labelFaults } from '../../src/charts/kit/labels.ts';
import { tree } from '../../src/charts/tree.ts';
import type { TreeState } from '../../src/charts/tree/schema.ts';
import { makeFigure, movingMarks } from '../../src/frames/figure.ts';
import { layouts, type Frame, type Layout, type Mark } from '../../src/frames/mark.ts';
import type { Locale } from '../../src/locale/locale.ts';
import { makeRefs } from '../../src/schemas/refs.ts';
import { libraryOf } from '../support/library.ts';
import { plainLocale } from '../support/locale.ts';

const refs = makeRefs({
  source: ['almanac'],
  claim: ['flood', 'drought'],
  event: ['rain', 'sun'],
  group: [],
  person: [],
  place: [],
});

const raw = {
  title: 'Weather',
  about: 'What might have been',
  sources: ['almanac'],
  licence: 'none',
  now: '2000-05',
  until: '2000-06',
  voices: [
    { id: 'farmer', label: 'the farmer' },
    { id: 'miller', label: 'the miller' },
  ],
  forks: [
    {
      id: 'rains',
      label: 'It rains',
      says: 'If it rains, the mill floods.',
      side: 'us',
      outcomes: [
        { id: 'flood', label: 'The mill floods', voices: ['miller'], claims: ['flood'] },
        {
          id: 'green',
          label: 'Fields turn green',
          voices: ['farmer', 'miller'],
          claims: ['flood'],
        },
      ],
    },
    {
      id: 'shines',
      label: 'It shines',
      says: 'If it shines, fields burn.',
      outcomes: [
        {
          id: 'burn',
          label: 'Fields burn',
          voices: ['farmer'],
          remark: 'fears the farmer',
          claims: ['drought'],
        },
      ],
    },
  ],
  came: [
    { id: 'mill', label: 'The mill stood', sources: ['almanac'] },
    {
      id: 'sky',
      events: [
        { event: 'rain', short: 'rain' },
        { event: 'sun', short: 'sun' },
      ],
    },
  ],
  cameSays: 'The mill stood; rain and sun took turns.',
};
const set = tree.set(refs).parse(raw);

const library = libraryOf({
  event: (id: string) => ({
    id,
    title: `${id} at last`,
    date: id === 'rain' ? '2000-05-11' : '2000-06-20',
  }),
});

const locale = plainLocale('tree', 0.45);

const data = { set, library };
const steps: readonly TreeState[] = [
  { forks: ['rains'], focus: 'rains', outcome: false },
  { forks: ['rains', 'shines'], focus: 'shines', outcome: false },
  { forks: ['rains', 'shines'], outcome: true },
];
const step = (i: number): TreeState => {
  const value = steps[i];
  if (!value) throw new Error(`no step ${String(i)}`);
  return value;
};
const draw = (state: TreeState, layout: Layout = layouts.wide): Frame =>
  tree.draw(data, state, layout, locale);
const find = (frame: Frame, key: string): Mark | undefined =>
  frame.find((mark) => mark.key === key);
const keys = (frame: Frame): string[] => frame.map(({ key }) => key);
const refusal = (schema: z.ZodType, value: unknown): string =>
  schema
    .safeParse(value)
    .error?.issues.map(({ message }) => message)
    .join('; ') ?? '';

describe('the data set of a tree', () => {
  it('gives every outcome a voice that exists', () => {
    const forks = [
      {
        ...raw.forks[0],
        outcomes: [{ id: 'fog', label: 'Fog', voices: ['seer'], claims: ['flood'] }],
      },
    ];
    expect(refusal(tree.set(refs), { ...raw, forks })).toBe(
      'unknown voice "seer"; this data set has: farmer, miller',
    );
  });

  it('wants something to show on each line of what came', () => {
    expect(refusal(tree.set(refs), { ...raw, came: [{ id: 'nothing' }] })).toContain(
      'nothing to show',
    );
  });
});

describe('the state of a tree', () => {
  it('refuses an unknown fork, with the forks that there are', () => {
    expect(refusal(tree.state(set), { forks: ['snows'] })).toMatch(/"rains"\|"shines"/);
  });

  it('shows no outcome unless told to', () => {
    expect(tree.state(set).parse({ forks: [] }).outcome).toBe(false);
  });
});

describe('a tree', () => {
  it.each(Object.values(layouts))('keeps its labels apart and inside the $name box', (layout) => {
    for (const state of steps) expect(labelFaults(draw(state, layout), layout, locale)).toEqual([]);
  });

  it.each(Object.values(layouts))('joins its frames without a jump, $name', (layout) => {
    const stops = steps.map((state, position) => ({ position, frame: draw(state, layout) }));
    const figure = makeFigure(stops, layout);
    expect(movingMarks(figure, 0)).not.toEqual([]);
    expect(movingMarks(figure, 1)).not.toEqual([]);
  });

  it('names all ways from the start, and opens those that the step asks for', () => {
    const first = keys(draw(step(0)));
    expect(first).toEqual(expect.arrayContaining(['fork-label:shines', 'label:rains:flood']));
    expect(first).not.toContain('label:shines:burn');
  });

  it('keeps places in the wide layout for what is yet to open', () => {
    const y = (state: TreeState): unknown => {
      const mark = find(draw(state), 'label:rains:flood');
      return mark?.kind === 'text' && mark.y;
    };
    expect(y(step(1))).toBe(y(step(0)));
  });

  it('makes room below for what came', () => {
    const y = (state: TreeState): number => {
      const mark = find(draw(state), 'label:shines:burn');
      return mark?.kind === 'text' ? mark.y : 0;
    };
    expect(y(step(2))).toBeLessThan(y(step(1)));
  });

  it('draws forecasts dashed and hollow, and what came solid', () => {
    const frame = draw(step(2));
    expect(find(frame, 'link:rains:flood')).toMatchObject({ dash: 'dashed' });
    expect(find(frame, 'outcome:rains:flood')).toMatchObject({ fill: 'paper' });
    expect(find(frame, 'came:stem')).not.toHaveProperty('dash');
    expect(find(frame, 'came:dot:rain')).toMatchObject({ fill: 'ink' });
  });

  it('shows nothing of what came before its step', () => {
    expect(keys(draw(step(1))).filter((key) => key.startsWith('came:'))).toEqual([]);
  });

  it('sets what came at its date', () => {
    const x = (event: string): number => {
      const mark = find(draw(step(2)), `came:dot:${event}`);
      return mark?.kind === 'circle' ? mark.x : Number.NaN;
    };
    const width = layouts.wide.width;
    expect(x('rain')).toBeLessThan(width / 4);
    expect(x('sun')).toBeGreaterThan(width * 0.75);
  });

  it('gives each outcome its voice, in the narrow layout to those of the fork in focus', () => {
    expect(find(draw(step(0)), 'voice:rains:green')).toMatchObject({
      lines: ['says the farmer + the miller'],
    });
    expect(keys(draw(step(1), layouts.wide))).toContain('voice:rains:flood');
    expect(keys(draw(step(1), layouts.narrow))).not.toContain('voice:rains:flood');
    expect(keys(draw(step(1), layouts.narrow))).toContain('voice:shines:burn');
  });

  it('withdraws every forecast once it shows what came', () => {
    expect(find(draw(step(2)), 'label:rains:flood')).toMatchObject({ fill: 'ink-3' });
  });
});

describe('a tree whose words are long', () => {
  /** The tree with three outcomes at each fork. */
  const many = {
    ...set,
    forks: set.forks.map((fork) => ({
      ...fork,
      outcomes: [1, 2, 3].flatMap((i) =>
        fork.outcomes.slice(-1).map((outcome) => ({ ...outcome, id: `${outcome.id}${String(i)}` })),
      ),
    })),
  };
  const frames = (layout: Layout, wide: number): Frame[] => {
    const measured: Locale = { ...locale, measure: (text, size) => text.length * size * wide };
    return steps.map((state) => tree.draw({ set: many, library }, state, layout, measured));
  };
  const markAt = (frame: Frame, key: string): [number, number] => {
    const mark = find(frame, key);
    return mark?.kind === 'circle' ? [mark.x, mark.y] : [Number.NaN, Number.NaN];
  };

  it.each(Object.values(layouts))('makes room for them in every step, $name', (layout) => {
    const measured: Locale = { ...locale, measure: (text, size) => text.length * size * 0.8 };
    for (const frame of frames(layout, 0.8))
      expect(labelFaults(frame, layout, measured)).toEqual([]);
  });

  it('sets outcomes below their fork where there is no room beside it, and hooks them to it', () => {
    const beside = frames(layouts.narrow, 0.45)[1] ?? [];
    const below = frames(layouts.narrow, 1.2)[1] ?? [];
    const x = (frame: Frame): number => markAt(frame, 'outcome:shines:burn1')[0];
    expect(x(below)).toBeLessThan(x(beside));
    const link = find(below, 'link:shines:burn1');
    expect(link?.kind === 'path' ? link.d : '').toMatch(/V.*Q.*H/);
  });

  it('lets lines begin beside each other where they leave one mark', () => {
    const frame = frames(layouts.wide, 0.45)[1] ?? [];
    const begins = [1, 2, 3].map((i) => {
      const mark = find(frame, `link:rains:green${String(i)}`);
      return mark?.kind === 'path' ? /^M([^C]+)/.exec(mark.d)?.[1] : undefined;
    });
    expect(new Set(begins).size).toBe(3);
  });
});

describe('the words of a tree', () => {
  it('tell the fork in focus, or what came', () => {
    expect(steps.map((state) => tree.describe(data, state, locale))).toEqual([
      'If it rains, the mill floods. forecasts',
      'If it shines, fields burn. forecasts',
      'The mill stood; rain and sun took turns.',
    ]);
  });

  it('list every forecast with its voice, then what came with its date', () => {
    const { rows } = tree.table(data, step(1), locale);
    expect(rows.map(({ cells, marked }) => [...cells.slice(0, 3), marked])).toEqual([
      ['It rains', 'The mill floods', 'says the miller', false],
      ['It rains', 'Fields turn green', 'says the farmer + the miller', false],
      ['It shines', 'Fields burn', 'fears the farmer', true],
      ['table.any', 'The mill stood', 'table.record', false],
      ['table.any', 'happened 2000-05-11 rain at last', 'table.record', false],
      ['table.any', 'happened 2000-06-20 sun at last', 'table.record', false],
    ]);
  });
});
