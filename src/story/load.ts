import type { Story } from './model.ts';
import type { Content } from './read/content.ts';
import { inOrder, StoryFaults, type Fault } from './read/fault.ts';
import { readShared } from './shared.ts';
import { tell } from './tell.ts';

/**
 * Reads the story in every language that is published, the source language first: all records,
 * data sets, words and chapters, checked against one another.
 *
 * @throws StoryFaults with everything that is wrong, not only the first thing. A file that does
 * not parse hides no more than itself.
 */
export async function loadStories(content: Content): Promise<ReadonlyMap<string, Story>> {
  const shared = readShared(content);
  const source = shared.sourceLanguage;
  const languages = shared.meta.value?.languages.filter(({ draft }) => !draft) ?? [];
  const first = languages.find(({ id }) => id === source) ?? { id: source, dir: 'ltr' as const };
  const others = languages.filter(({ id }) => id !== source);
  const faults = [...shared.faults];
  const stories = new Map<string, Story>();
  for (const language of [first, ...others]) {
    const told = await tell(shared, language, language === first);
    faults.push(...told.faults);
    if (told.value) stories.set(language.id, told.value);
  }
  if (faults.length > 0) throw new StoryFaults(unique(inOrder(faults)));
  return stories;
}

/**
 * The story in its source language.
 *
 * @throws StoryFaults as `loadStories` does.
 */
export async function loadStory(content: Content): Promise<Story> {
  const [story] = (await loadStories(content)).values();
  if (!story) throw new Error('a story without faults and without a source language');
  return story;
}

/** For callers that only want to know what is wrong. */
export async function checkStory(content: Content): Promise<readonly Fault[]> {
  try {
    await loadStories(content);
    return [];
  } catch (error) {
    if (error instanceof StoryFaults) return error.faults;
    throw error;
  }
}

/** What several languages find wrong with a shared file is said once. */
function unique(faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}
