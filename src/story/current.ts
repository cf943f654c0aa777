import { contentOnDisk } from './content.ts';
import { loadStory } from './load.ts';

/** The story of this project's `content/`, computed once a build and read by every page. */
export const story = await loadStory(contentOnDisk(process.cwd()));
