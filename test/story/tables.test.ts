import { describe, expect, it } from 'vitest';
import { toCsv, toJson } from '../../src/story/view/files.ts';
import { findScene } from '../../src/story/view/find.ts';
import type { RawSet } from '../../src/story/read/datasets.ts';
import { loadStory } from '../../src/story/load.ts';
import { localiseSets } from '../../src/story/translate/localise.ts';
import { sceneOf, tableOf } from '../../src/story/view/tables.ts';
import { storyWith } from '../fixtures/small-story.ts';

const words = {
  'content/words/en.yaml': [
    'interface: {}',
    `interface:
  data:
    columns: { value: How many, unit: Of what, source: Source }`,
  ],
} as const;
const sources = {
  'content/sources.yaml': `- id: almanac
  publisher: The almanac
  title: A year
  url: https://almanac.example/year
  kind: reporting
  link: false
- id: log
  publisher: The log
  url: https://log.example/
  kind: reporting
  link: true
`,
  'content/data/numbers.yaml': ['sources: [almanac]', 'sources: [almanac, log]'],
} as const;
const story = await loadStory(storyWith({ ...words, ...sources }));

describe('a data set as a table', () => {
  it('is that of the scene that draws it', () => {
    expect(sceneOf(story, 'namings')?.id).toBe('replies');
    expect(tableOf(story, 'namings')).toBe(findScene(story, 'en/trees/replies').table);
  });

  it('has its own rows where none does, with names in place of ids', () => {
    expect(sceneOf(story, 'numbers')).toBeUndefined();
    const { caption, columns, rows } = tableOf(story, 'numbers');
    expect(caption).toBe('Numbers');
    expect(columns).toEqual([
      { label: 'How many', numeric: true },
      { label: 'Of what', numeric: false },
      { label: 'Source', numeric: false },
    ]);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['12', 'trees', 'The almanac'],
      ['1,200', 'days', 'The almanac'],
    ]);
  });
});

describe('a data set as a file', () => {
  it('is a table for spreadsheets', () => {
    expect(toCsv(tableOf(story, 'numbers'))).toBe(
      '\uFEFFHow many,Of what,Source\n12,trees,The almanac\n"1,200",days,The almanac',
    );
  });

  it('or an object that describes itself, with addresses of none but linked sources', () => {
    const file: unknown = JSON.parse(toJson(story, 'numbers'));
    expect(file).toEqual({
      name: 'numbers',
      language: 'en',
      title: 'Numbers',
      about: 'Single numbers.',
      licence: 'none',
      sources: [
        { id: 'almanac', publisher: 'The almanac', title: 'A year' },
        { id: 'log', publisher: 'The log', url: 'https://log.example/' },
      ],
      columns: ['How many', 'Of what', 'Source'],
      rows: [
        ['12', 'trees', 'The almanac'],
        ['1,200', 'days', 'The almanac'],
      ],
      entries: {
        rows: [
          { id: 'trees', value: 12, unit: 'trees', source: 'almanac' },
          { id: 'days', value: 1200, unit: 'days', source: 'almanac' },
        ],
      },
    });
  });
});

describe('rows that one set takes along from another', () => {
  it('say the same in both, in a translation as well', () => {
    const rows = [{ id: 'june', note: 'It blew.' }];
    const set = (name: string, data: object, companions = {}): [string, RawSet] => {
      const file = `content/data/${name}.yaml`;
      return [name, { name, file, data, companions, locate: () => ({ file }) }];
    };
    const sets = new Map([
      set('storms', { title: 'Storms', examples: rows }, { examples: 'examples' }),
      set('examples', { title: 'Examples', rows }),
    ]);
    const told = localiseSets(sets, {
      data: {
        storms: { examples: { june: { note: 'هبّت.' } } },
        examples: { title: 'أمثلة' },
      },
    });
    expect(told.get('storms')?.data).toMatchObject({ examples: [{ note: 'هبّت.' }] });
    expect(told.get('examples')?.data).toEqual({
      title: 'أمثلة',
      rows: [{ id: 'june', note: 'هبّت.' }],
    });
  });
});
