import { describe, expect, it } from 'vitest';
import { citationIndex, mentionIndex } from '../../src/story/view/citations.ts';
import { loadStory } from '../../src/story/load.ts';
import { chapterFile, storyWith } from '../fixtures/small-story.ts';

const story = await loadStory(storyWith());
const places = (passages: ReturnType<ReturnType<typeof citationIndex>>) =>
  passages.map(({ address, step }) => [address, step]);

describe('a record', () => {
  it('knows the steps that cite it, by their number in the chapter', () => {
    const passages = citationIndex(story);
    expect(places(passages({ concept: 'claim', id: 'oaks-stood' }))).toEqual([['trees/first', 1]]);
    expect(places(passages({ concept: 'event', id: 'storm' }))).toEqual([['trees/second', 2]]);
  });

  it('that nobody cites knows none, and shares nothing with one of another kind', () => {
    expect(citationIndex(story)({ concept: 'event', id: 'oaks-stood' })).toEqual([]);
  });

  it('is told once of a step that cites it twice, and of a chapter that cites it between scenes', async () => {
    const cite = '<Cite of="claim:oaks-stood" />';
    const cited = await loadStory(
      storyWith({
        [chapterFile]: [cite, cite + cite],
        'content/chapters/en/99-end-note.mdx': ['(#trees/first).', `(#trees/first).${cite}`],
      }),
    );
    const passages = citationIndex(cited)({ concept: 'claim', id: 'oaks-stood' });
    expect(places(passages)).toEqual([
      ['trees/first', 1],
      ['end-note', undefined],
    ]);
  });
});

describe('a person or group', () => {
  it('knows the steps that link it', () => {
    const passages = mentionIndex(story);
    expect(places(passages('oaks'))).toEqual([['trees/first', 1]]);
    expect(passages('north')).toEqual([]);
  });
});
