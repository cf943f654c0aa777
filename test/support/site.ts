import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentOnDisk } from '../../src/story/read/content.ts';
import { loadStories } from '../../src/story/load.ts';
import type { Story } from '../../src/story/model.ts';

/** Folder of the built site; `DIST` names another. */
export const dist = process.env['DIST'] ?? 'dist';

const root = process.env['STORY_ROOT'] ?? process.cwd();

/** Read once for all files that a worker runs. */
const stories = once(() => loadStories(contentOnDisk(root)));

/** The story in one language. */
export interface Edition {
  readonly language: string;
  /** Where its pages stand, from the site's root; empty for the source language. */
  readonly folder: string;
  readonly story: Story;
}

/**
 * The story that the site was built from, in every language that it is published in, the source
 * language first. `STORY_ROOT` names another project root.
 */
export async function loadEditions(): Promise<readonly [Edition, ...Edition[]]> {
  const [source, ...others] = await stories();
  if (!source) throw new Error('the story is published in no language');
  return [
    { language: source[0], folder: '', story: source[1] },
    ...others.map(([language, story]) => ({ language, folder: `${language}/`, story })),
  ];
}

/** The story in its source language. */
export async function loadBuiltStory(): Promise<Story> {
  const [{ story }] = await loadEditions();
  return story;
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

/** Folders of the pages beside the story, in every language. */
export const sidePages: readonly string[] = ['whos-who', 'evidence', 'data', 'about'];

/** Pages of the built site. */
export function builtPages(): string[] {
  return builtFiles().filter((path) => path.endsWith('.html'));
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
