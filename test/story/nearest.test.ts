import { describe, expect, it } from 'vitest';
import { unknown } from '../../src/story/read/nearest.ts';

const trees = ['ash', 'beech', 'hazel', 'oak', 'old-oak', 'willow'];

describe('an unknown name', () => {
  it.each([
    ['a letter wrong', 'beach', 'beech'],
    ['a letter too few', 'hazl', 'hazel'],
    ['a letter too many', 'willlow', 'willow'],
    ['capitals', 'WILLOW', 'willow'],
    ['only a part', 'old', 'old-oak'],
  ])('with %s brings the nearest that exists', (_, given, nearest) => {
    expect(unknown('tree', given, trees)).toBe(
      `unknown tree "${given}"; did you mean "${nearest}"?`,
    );
  });

  it('that is near to nothing brings all there is', () => {
    expect(unknown('tree', 'rhododendron', trees)).toBe(
      'unknown tree "rhododendron"; there is: ash, beech, hazel, oak, old-oak, willow',
    );
  });

  it('brings the five nearest where there is more than a line holds', () => {
    const many = Array.from({ length: 40 }, (_, i) => `tree-number-${String(i)}`);
    expect(unknown('tree', 'bush-number-7', many)).toBe(
      'unknown tree "bush-number-7"; did you mean "tree-number-7"?',
    );
    expect(unknown('tree', 'moss', many)).toMatch(
      /^unknown tree "moss"; the nearest of 40 are: (tree-number-\d+, ){4}tree-number-\d+$/,
    );
  });

  it('says so where nothing exists', () => {
    expect(unknown('tree', 'oak', [])).toBe('unknown tree "oak"; there is none yet');
  });

  it('is not taken for one that shares no letter with it', () => {
    expect(unknown('letter', 'z', ['p', 'q'])).toBe('unknown letter "z"; there is: p, q');
  });
});
