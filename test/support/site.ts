import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentOnDisk } from '../../src/story/content.ts';
import { loadStories, loadStory } from '../../src/story/load.ts';
import type { Story } from '../../src/story/model.ts';

/** Folder of the built site; `DIST` names another. */
export const dist = process.env['DIST'] ?? 'dist';

const root = process.env['STORY_ROOT'] ?? process.cwd();

/** The story that the site was built from, in its source language; `STORY_ROOT` names another project. */
export function loadBuiltStory(): Promise<Story> {
  return loadStory(contentOnDisk(root));
}

/** The story in one language. */
export interface Edition {
  readonly language: string;
  /** Where its pages stand, from the site's root; empty for the source language. */
  readonly folder: string;
  readonly story: Story;
}

/** The story in every language that it is published in, the source language first. */
export async function loadEditions(): Promise<readonly [Edition, ...Edition[]]> {
  const [source, ...others] = await loadStories(contentOnDisk(root));
  if (!source) throw new Error('the story is published in no language');
  return [
    { language: source[0], folder: '', story: source[1] },
    ...others.map(([language, story]) => ({ language, folder: `${language}/`, story })),
  ];
}

/** Text of a file of the built site. */
export function readBuilt(file: string): string {
  return readFileSync(join(dist, file), 'utf8');
}

/** Paths of all files of the built site, from its root, with forward slashes. */
export function builtFiles(): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(dist, '/').length))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** Pages of the built site. */
export function builtPages(): string[] {
  return builtFiles().filter((path) => path.endsWith('.html'));
}
