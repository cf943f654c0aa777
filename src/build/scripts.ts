import { build, type Plugin, type Rolldown } from 'vite';

/** Ending of an import that asks for a whole script. */
const QUERY = '?script';

/**
 * `import code from './x.ts?script'` gives a browser script with all that it imports, as text to
 * stand in a page. Astro's own scripts would share files between pages: more requests, whose
 * addresses hold at the root of a host alone.
 */
export function wholeScripts(): Plugin {
  let minify = true;
  return {
    name: 'whole-scripts',
    enforce: 'pre',
    configResolved({ command }) {
      minify = command === 'build';
    },
    async load(id) {
      if (!id.endsWith(QUERY)) return null;
      const { code, modules } = await bundle(id.slice(0, -QUERY.length), minify);
      for (const file of modules) this.addWatchFile(file);
      return `export default ${JSON.stringify(code)}`;
    },
  };
}

async function bundle(
  entry: string,
  minify: boolean,
): Promise<{ code: string; modules: readonly string[] }> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify,
      modulePreload: false,
      rolldownOptions: { input: entry, output: { format: 'es' } },
    },
  });
  const [{ output }] = [built].flat() as Rolldown.RolldownOutput[] as [Rolldown.RolldownOutput];
  const [{ code, moduleIds }] = output;
  // A page ends a script at the first end tag that it reads, in a string as well.
  return { code: code.replaceAll('</script', '<\\/script').trim(), modules: moduleIds };
}
