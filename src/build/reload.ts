import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The module that holds the story; it is made anew when content changes. */
const STORY = 'src/story/current.ts';

/** In dev, reads the story again and reloads the page when a file of `content/` changes. */
export function reloadStory(): Plugin {
  return {
    name: 'reload-story',
    apply: 'serve',
    configureServer(server) {
      const content = join(server.config.root, 'content');
      const story = join(server.config.root, STORY);
      server.watcher.add(content);
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(content)) return;
        for (const environment of Object.values(server.environments)) {
          const modules = environment.moduleGraph.getModulesByFile(story) ?? [];
          for (const module of modules) environment.moduleGraph.invalidateModule(module);
        }
        server.environments.client.hot.send({ type: 'full-reload' });
      });
    },
  };
}
