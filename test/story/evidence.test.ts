import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/schemas/claim.ts';
import { standingOf } from '../../src/story/view/evidence.ts';

function claim(status: Claim['status'], ...sources: string[]): Claim {
  return {
    id: 'bees-left',
    text: 'The bees left.',
    order: 1,
    chapter: 'strike',
    voice: 'the keeper',
    kind: 'fact',
    status,
    elsewhere: sources.map((source) => ({ source, says: 'So it was.' })),
  };
}

describe('how claims stand', () => {
  it('is counted by what others make of them, and by how many others there are', () => {
    const claims = [
      claim('corroborated', 'almanac'),
      claim('corroborated', 'almanac', 'log'),
      claim('article-only'),
      claim('article-only', 'log'),
      claim('disputed', 'log'),
    ];
    expect(standingOf(claims)).toEqual({
      total: 5,
      corroborated: 2,
      articleOnly: 2,
      disputed: 1,
      alone: 1,
      againstOne: 3,
    });
  });

  it('takes a source that speaks twice for one', () => {
    expect(standingOf([claim('disputed', 'log', 'log')]).againstOne).toBe(1);
  });
});
