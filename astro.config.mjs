import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { storyIntegration } from './src/build/integration.ts';
import { remarkPlugins } from './src/story/read/plugins.ts';

export default defineConfig({
  // Built beside and swapped in when whole, so that a fault leaves the last good dist/ alone.
  outDir: './.build',
  cacheDir: './.astro',
  trailingSlash: 'ignore',
  build: { format: 'directory', inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  markdown: { processor: unified({ remarkPlugins, smartypants: false }) },
  integrations: [mdx(), storyIntegration()],
  vite: {
    build: {
      // One request for the page: scripts stand in it, as its styles do.
      assetsInlineLimit: 1_000_000,
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
