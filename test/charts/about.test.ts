import { describe, expect, it } from 'vitest';
import { standingFor, withAbout } from '../../src/charts/kit/about.ts';
import type { Mark } from '../../src/frames/mark.ts';

const dot = (key: string): Mark => ({ kind: 'circle', key, x: 0, y: 0, r: 1 });
const things = standingFor(['lake', 'heron'], ['river', ['otter', 'heron']], ['dune', undefined]);
const aboutOf = (mark: Mark) => withAbout([mark], things)[0]?.about;

describe('a mark stands for', () => {
  it('the record of the thing that its key names', () => {
    expect(aboutOf(dot('label:lake'))).toEqual(['heron']);
    expect(aboutOf(dot('label:lake:2'))).toEqual(['heron']);
  });

  it('the records of all things that its key names, each once', () => {
    expect(aboutOf(dot('square:river/lake'))).toEqual(['otter', 'heron']);
  });

  it('nobody where its key names none, or one without a record', () => {
    expect([dot('lake'), dot('label:meadow'), dot('label:dune')].map(aboutOf)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('what it says of itself before all', () => {
    expect(aboutOf({ ...dot('label:lake'), about: 'storm' })).toBe('storm');
  });
});
