import { rm, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentOnDisk } from '../story/read/content.ts';
import { StoryFaults } from '../story/read/fault.ts';
import { checkStory } from '../story/load.ts';
import { reloadStory } from './reload.ts';
import { wholeScripts } from './scripts.ts';

/**
 * The story's part in Astro's life: content is checked before anything is built, the site is built
 * beside `dist/` and takes its place when it is whole, and in dev a change in `content/` reloads
 * the page.
 */
export function storyIntegration(): AstroIntegration {
  let root = process.cwd();
  return {
    name: 'story',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        root = fileURLToPath(config.root);
        updateConfig({ vite: { plugins: [reloadStory(), wholeScripts()] } });
      },
      'astro:build:start': async () => {
        const faults = await checkStory(contentOnDisk(root));
        if (faults.length > 0) throw new StoryFaults(faults);
      },
      'astro:build:done': async ({ dir }) => {
        const dist = join(root, 'dist');
        await rm(dist, { recursive: true, force: true });
        await rename(fileURLToPath(dir), dist);
      },
    },
  };
}
