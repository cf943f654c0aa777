import { describe, expect, it } from 'vitest';
import { StoryFaults } from '../../src/story/read/fault.ts';
import { loadStories, loadStory } from '../../src/story/load.ts';
import { reviewOf } from '../../src/story/view/review.ts';
import { storyWith } from '../fixtures/small-story.ts';
import { translatedWith } from '../fixtures/translated-story.ts';

const file = 'content/corrections.yaml';
const corrections = `- id: trees
  date: '2020-07-02'
  where: The trees, first step
  at: trees/first
  was: Two oaks.
  is: One oak.
- { id: storm, date: '2020-07-03', where: The cover, was: A gale., is: A storm. }
`;

describe('corrections', () => {
  it('are none where the list is empty, or not there', async () => {
    expect((await loadStory(storyWith())).corrections).toEqual([]);
    expect((await loadStory(storyWith({ [file]: '[]' }))).corrections).toEqual([]);
  });

  it('come the latest first', async () => {
    const story = await loadStory(storyWith({ [file]: corrections }));
    expect(story.corrections.map(({ id }) => id)).toEqual(['storm', 'trees']);
  });

  it('are told in the words of a translation', async () => {
    const content = translatedWith({ [file]: corrections });
    const text = content.text('content/words/ar.yaml');
    const words = `${text}corrections:\n  storm:\n    is: عاصفة.\n`;
    const stories = await loadStories(
      translatedWith({ [file]: corrections, 'content/words/ar.yaml': words }),
    );
    expect(stories.get('ar')?.corrections[0]).toMatchObject({ was: 'A gale.', is: 'عاصفة.' });
  });

  it.each([
    ['leads to a step that is not there', 'at: trees/first', 'at: trees/frist', 'unknown step'],
    ['says not what is right', '  is: One oak.\n', '', 'is: missing; write words'],
    ['has the id of another', 'id: storm', 'id: trees', 'a second time'],
    ['lacks its day', "'2020-07-02'", "'2020-07'", 'is no full date'],
  ])('one that %s is a fault with its line', async (_, passage, instead, message) => {
    const content = storyWith({ [file]: corrections.replace(passage, instead) });
    const fault = await loadStory(content).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(StoryFaults);
    expect(String(fault)).toMatch(new RegExp(`${file}:\\d+: .*${message}`));
  });
});

describe('the review of a translation', () => {
  const chapter = (reviewed_by?: string) => ({ reviewed_by }) as never;

  it('counts the chapters that somebody has reviewed, and names each reviewer once', () => {
    const chapters = [chapter('Ada'), chapter(), chapter('Ben'), chapter('Ada')];
    expect(reviewOf({ chapters })).toEqual({ n: 3, by: ['Ada', 'Ben'] });
  });
});
