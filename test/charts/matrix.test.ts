import { describe, expect, it } from 'vitest';
import { matrix } from '../../src/charts/matrix.ts';
import type { MatrixState } from '../../src/charts/matrix/state.ts';
import { labelFaults } from '../../src/charts/kit/labels.ts';
import { makeFigure, movingMarks } from '../../src/frames/figure.ts';
import { layouts, type Frame, type Layout } from '../../src/frames/mark.ts';
import type { Attribution, Voice } from '../../src/schemas/attribution.ts';
import { makeRefs } from '../../src/schemas/refs.ts';
import { libraryOf } from '../support/library.ts';
import { plainLocale } from '../support/locale.ts';

const groups = ['oaks', 'elms', 'ashes', 'limes'];

const voice = (id: string, names: readonly string[], more: Partial<Voice> = {}): Voice => ({
  id,
  voice: `Voice ${id}`,
  detail: `Who ${id} is`,
  about: 'parentage',
  openEnded: false,
  names: names.map((group) => ({ group, certainty: 'named' })),
  ...more,
});

const set: Attribution = {
  title: 'Who names whom',
  about: 'Gardeners and trees',
  sources: ['almanac'],
  licence: 'none',
  parents: groups,
  voices: [
    voice('first', ['oaks', 'elms'], { openEnded: true }),
    voice('second', ['oaks', 'ashes']),
    voice('apart', ['oaks'], {
      about: 'attacks',
      names: [
        { group: 'oaks', certainty: 'named' },
        { group: 'limes', certainty: 'article-only' },
      ],
    }),
  ],
  denials: [
    { id: 'oaks', group: 'oaks', by: 'The oaks', says: 'Deny it.', source: 'almanac' },
    { id: 'wood', by: 'The wood', says: 'Deplores it.', date: '2020-09', source: 'almanac' },
  ],
};

const library = libraryOf({ group: (id: string) => ({ id, name: `The ${id}`, short: id }) });

const locale = plainLocale('matrix', 0.4);

const data = { set, library };
const steps: readonly MatrixState[] = [
  { voices: ['first'] },
  { voices: ['first', 'second'] },
  { voices: ['first', 'second', 'apart'] },
  { voices: ['first', 'second', 'apart'], denials: true },
];
const [first, complete, apart, answered] = steps as [
  MatrixState,
  MatrixState,
  MatrixState,
  MatrixState,
];
const draw = (state: MatrixState, layout: Layout = layouts.wide): Frame =>
  matrix.draw(data, state, layout, locale);
const keys = (frame: Frame, prefix: string): string[] =>
  frame.map(({ key }) => key).filter((key) => key.startsWith(prefix));
const find = (frame: Frame, key: string) => frame.find((mark) => mark.key === key);

describe('the data set of a matrix', () => {
  it('refers to groups that exist', () => {
    const refs = makeRefs({
      source: ['almanac'],
      claim: [],
      event: [],
      group: groups.slice(1),
      person: [],
      place: [],
    });
    const result = matrix.set(refs).safeParse(set);
    expect(result.error?.issues[0]).toMatchObject({ code: 'invalid_value', path: ['parents', 0] });
  });
});

describe('the state of a matrix', () => {
  it('takes voices of the data set', () => {
    for (const step of steps) expect(matrix.state(set).parse(step)).toEqual(step);
  });

  it('refuses an unknown voice with the voices that there are', () => {
    const { error } = matrix.state(set).safeParse({ voices: ['third'] });
    expect(error?.issues[0]).toMatchObject({ values: ['first', 'second', 'apart'] });
  });

  it('refuses a field that it does not know', () => {
    expect(matrix.state(set).safeParse({ voices: ['first'], denial: true }).success).toBe(false);
  });
});

describe('a matrix', () => {
  it('shows a voice’s names only when it has spoken', () => {
    expect(keys(draw(first), 'name:')).toEqual(['name:first/oaks', 'name:first/elms']);
    expect(keys(draw(complete), 'name:second')).toHaveLength(2);
  });

  it('shows all rows and all heads from the first step on', () => {
    expect(keys(draw(first), 'row:')).toHaveLength(groups.length);
    expect(keys(draw(first), 'voice:')).toHaveLength(set.voices.length);
  });

  it('lets earlier voices recede and keeps them', () => {
    expect(find(draw(first), 'name:first/elms')?.opacity).toBe(1);
    expect(find(draw(complete), 'name:first/elms')?.opacity).toBeLessThan(0.5);
  });

  it('joins the rows that all voices on parentage name, once the last of them has spoken', () => {
    expect(keys(draw(first), 'shared:')).toEqual([]);
    expect(keys(draw(complete), 'shared:')).toEqual(['shared:oaks']);
    expect(find(draw(complete), 'name:first/oaks')?.opacity).toBe(1);
  });

  it('never joins a voice that speaks of something else to the others', () => {
    expect(keys(draw(apart), 'shared:')).toEqual(['shared:oaks']);
    const frame = draw(apart);
    const [left, right] = ['voice:second', 'voice:apart'].map((key) => find(frame, key));
    const [one, two] = ['voice:first', 'voice:second'].map((key) => find(frame, key));
    const x = (mark: typeof left): number => (mark?.kind === 'text' ? mark.x : NaN);
    expect(x(right) - x(left)).toBeGreaterThan(x(two) - x(one));
  });

  it('dashes a name that only the article has', () => {
    expect(find(draw(apart), 'name:apart/limes')).toMatchObject({ dash: 'dashed', fill: 'paper' });
    expect(find(draw(apart), 'name:apart/oaks')).not.toHaveProperty('dash');
  });

  it('marks a list that its voice leaves open', () => {
    expect(keys(draw(first), 'open:')).toEqual(['open:first']);
  });

  it('shows the denials in the step that asks for them, and only there', () => {
    expect(keys(draw(apart), 'reply')).toEqual([]);
    for (const layout of Object.values(layouts)) {
      expect(keys(draw(answered, layout), 'reply-by:')).toEqual(['reply-by:oaks', 'reply-by:wood']);
    }
  });

  it.each(Object.values(layouts))(
    'blends from step to step and keeps labels clear, $name',
    (layout) => {
      const frames = steps.map((state) => draw(state, layout));
      for (const frame of frames) expect(labelFaults(frame, layout, locale)).toEqual([]);
      const figure = makeFigure(
        frames.map((frame, position) => ({ position, frame })),
        layout,
      );
      for (const i of steps.slice(1).keys()) {
        expect(movingMarks(figure, i).length).toBeGreaterThan(0);
        expect(movingMarks(figure, i).length).toBeLessThanOrEqual(60);
      }
    },
  );
});

describe('a matrix in words', () => {
  it('names whom the speaking voice names', () => {
    expect(matrix.describe(data, first, locale)).toBe(
      'describe.parentage Voice first Who first is The oaks + The elms describe.open',
    );
  });

  it('says which groups all have in common when the last voice on parentage has spoken', () => {
    expect(matrix.describe(data, complete, locale)).toContain('describe.shared The oaks');
  });

  it('keeps what only the article says apart', () => {
    expect(matrix.describe(data, apart, locale)).toBe(
      'describe.attacks Voice apart Who apart is The oaks describe.doubtful The limes',
    );
  });

  it('ends with the denials', () => {
    expect(matrix.describe(data, answered, locale)).toContain('reply The oaks Deny it.');
  });
});

describe('a matrix as a table', () => {
  it('has a row for each group and marks those that the step is about', () => {
    const { rows } = matrix.table(data, complete, locale);
    expect(rows.filter(({ marked }) => marked).map(({ cells }) => cells[0])).toEqual(['The oaks']);
  });

  it('says in every cell whether the voice names the group', () => {
    const { rows } = matrix.table(data, apart, locale);
    expect(rows[3]?.cells).toEqual([
      'The limes',
      'table.absent',
      'table.absent',
      'table.article-only',
      '',
    ]);
  });

  it('gives every row as many cells as there are columns', () => {
    const { columns, rows } = matrix.table(data, answered, locale);
    for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
  });

  it('has the denial that concerns no single group in a row of its own', () => {
    const { rows } = matrix.table(data, answered, locale);
    expect(rows.at(-1)).toMatchObject({ marked: true });
    expect(rows.at(-1)?.cells.at(-1)).toBe('reply The wood Deplores it.');
  });
});
