import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentOnDisk } from '../../src/story/content.ts';
import { loadStory } from '../../src/story/load.ts';
import type { Story } from '../../src/story/model.ts';

/** Folder of the built site; `DIST` names another. */
export const dist = process.env['DIST'] ?? 'dist';

/** The story that the site was built from; `STORY_ROOT` names another project root. */
export function loadBuiltStory(): Promise<Story> {
  return loadStory(contentOnDisk(process.env['STORY_ROOT'] ?? process.cwd()));
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
