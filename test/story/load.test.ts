import { describe, expect, it } from 'vitest';
import { findScene, findStep, sourceNames } from '../../src/story/view/find.ts';
import { loadStory } from '../../src/story/load.ts';
import { storyWith } from '../fixtures/small-story.ts';
import { stormsWith } from '../fixtures/storms.ts';

const story = await loadStory(storyWith());
const [cover, trees, endNote] = story.chapters;

describe('a story', () => {
  it('has its chapters in their order, and numbers those between cover and end note', () => {
    expect(story.chapters.map(({ slug, number }) => [slug, number])).toEqual([
      ['cover', undefined],
      ['trees', 1],
      ['end-note', undefined],
    ]);
    expect(cover?.title).toBe('A garden');
    expect(endNote?.dek).toBe('How we know.');
  });

  it('has each step with its address, its description and its rows', () => {
    expect(trees?.scenes[0]?.steps).toMatchObject([
      { id: 'first', address: 'trees/first', description: 'Ada, a gardener: Oaks.', ours: false },
      { id: 'second', address: 'trees/second', marked: [true, false, false] },
    ]);
  });

  it('has each note with what it cites, in the order of the marks', () => {
    expect(trees?.notes).toEqual([
      { number: 1, at: 'trees/first', of: [{ concept: 'claim', id: 'oaks-stood' }] },
      {
        number: 2,
        at: 'trees/second',
        of: [
          { concept: 'event', id: 'storm' },
          { concept: 'source', id: 'almanac' },
        ],
      },
    ]);
  });

  it('draws each scene in both layouts, a stop for each step', () => {
    const { figures } = findScene(story, 'en/trees/replies');
    expect(figures.narrow.stops).toEqual([0, 1]);
    expect(figures.wide.stops).toEqual([0, 1]);
    expect(figures.narrow.layout.width).toBeLessThan(figures.wide.layout.width);
  });

  it('finds its parts by the addresses that tags carry', () => {
    expect(findStep(story, 'en/trees/replies/second').step.id).toBe('second');
    expect(sourceNames(story, 'namings')).toBe('The almanac');
    expect(() => findScene(story, 'en/trees/other')).toThrow('the story has no "en/trees/other"');
  });

  it('knows the values that prose is bound to, of records and of tables', async () => {
    const { datasets } = await loadStory(storyWith(stormsWith()));
    expect(datasets.get('numbers')?.numbers.get('trees')).toBe(12);
    expect(datasets.get('storms')?.numbers.get('june')).toBe(4);
  });

  it('is the same story each time it is read', async () => {
    expect(JSON.stringify(await loadStory(storyWith()))).toBe(JSON.stringify(story));
  });
});
