import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

/** The floors of the house, lowest first; a folder stands on the floor of its longest prefix. */
const FLOORS: readonly (readonly [folder: string, floor: number])[] = [
  ['src/schemas', 1],
  ['src/locale', 1],
  ['src/frames', 2],
  ['src/charts/kit', 2],
  ['src/charts', 3],
  ['src/story/read', 4],
  ['src/story/model', 4],
  ['src/story/page', 4],
  ['src/story/resolve', 5],
  ['src/story/translate', 5],
  ['src/story/view', 5],
  ['src/story', 6],
  ['src/components', 7],
  ['src/layouts', 7],
  ['src/pages', 7],
  ['src/styles', 7],
  ['src/build', 7],
  ['src/cli', 7],
];

/** What the browser's half may import of ours, and who may start it. */
const STAGE = 'src/stage/';
const SHARED = 'src/frames/blend.ts';
const ENTRIES = ['main', 'steps', 'article', 'evidence'].map(
  (entry) => `src/stage/${entry}.ts?script`,
);
const STARTERS = /^src\/pages\/.*\.astro$/;

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name).replaceAll('\\', '/'))
  .sort();

describe('the house', () => {
  it('has every file on a floor, or on the stage', () => {
    const homeless = files.filter((file) => floorOf(file) === undefined && !isStage(file));
    expect(homeless).toEqual(['src/README.md', 'src/env.d.ts']);
  });

  it('has no arrow that points upwards', () => {
    expect(brokenArrows(files.flatMap((file) => arrowsOf(file, read(file))))).toEqual([]);
  });

  it('would name the arrow that does', () => {
    const arrows = [
      ...arrowsOf('src/frames/svg.ts', `import { charts } from '../charts/index.ts';`),
      ...arrowsOf('src/charts/kit/geo.ts', `import type { Story } from '../../story/model.ts';`),
      ...arrowsOf('src/stage/player.ts', `import { figureAt } from '../frames/figure.ts';`),
      ...arrowsOf('src/stage/player.ts', `const later = await import('../frames/blend.ts');`),
      ...arrowsOf('src/story/load.ts', `export * from '../stage/main.ts';`),
      ...arrowsOf('src/pages/x.astro', `---\nimport '../stage/scene.ts';\n---\n<p>one</p>`),
      ...arrowsOf('src/pages/x.astro', `---\nimport code from '../stage/main.ts?script';\n---`),
      ...arrowsOf('src/pages/x.astro', `---\n---\n<script>\nimport '../stage/main.ts';\n</script>`),
    ];
    expect(brokenArrows(arrows)).toEqual([
      'src/frames/svg.ts → src/charts/index.ts',
      'src/charts/kit/geo.ts → src/story/model.ts',
      'src/stage/player.ts → src/frames/figure.ts',
      'src/story/load.ts → src/stage/main.ts',
      'src/pages/x.astro → src/stage/scene.ts',
      'src/pages/x.astro → src/stage/main.ts',
    ]);
  });
});

describe('the imports of the house', () => {
  it('have no circle, of types neither', () => {
    expect(circleIn(files.flatMap((file) => arrowsOf(file, read(file))))).toBeUndefined();
  });

  it('would name the circle that they have', () => {
    const arrows = [
      ...arrowsOf('src/a.ts', `import { b } from './b.ts';`),
      ...arrowsOf('src/b.ts', `import './leaf.ts';\nimport { c } from './c/c.ts';`),
      ...arrowsOf('src/c/c.ts', `import type { B } from '../b.ts';`),
    ];
    expect(circleIn(arrows)).toBe('src/b.ts → src/c/c.ts → src/b.ts');
    expect(circleIn(arrows.slice(0, -1))).toBeUndefined();
  });
});

describe('the floors below the page', () => {
  const config = readConfig('.config/tsconfig.pure.json');

  it('are checked without a document: to touch one is an error of the compiler', () => {
    expect(errorsIn('src/charts/fixture.ts', `export const title = document.title;`)).toEqual([
      `Cannot find name 'document'. Do you need to change your target library? Try changing the 'lib' compiler option to include 'dom'.`,
    ]);
  });

  it('are checked for everything else as well', () => {
    expect(errorsIn('src/charts/fixture.ts', `export const title: number = 'one';`)).toEqual([
      `Type 'string' is not assignable to type 'number'.`,
    ]);
    expect(errorsIn('src/charts/fixture.ts', `export const length = 'one'.length;`)).toEqual([]);
  });

  /** Errors of a file that is not there, among all files that are: any of them could bring a DOM. */
  function errorsIn(name: string, text: string): string[] {
    const host = ts.createCompilerHost(config.options);
    const fixture = join(process.cwd(), name);
    const getSourceFile = host.getSourceFile.bind(host);
    host.getSourceFile = (file, ...rest) =>
      normalize(file) === fixture
        ? ts.createSourceFile(file, text, ts.ScriptTarget.Latest)
        : getSourceFile(file, ...rest);
    const program = ts.createProgram([...config.fileNames, fixture], config.options, host);
    return program
      .getSemanticDiagnostics(program.getSourceFile(fixture))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  }
});

describe('the program', () => {
  it('names no group, person or place of this story: those stand in content alone', () => {
    const names = ['groups', 'people', 'places'].flatMap(namesIn);
    const named = files.flatMap((file) => {
      const text = read(file);
      return names
        .filter((name) => text.includes(name) && asWord(name).test(text))
        .map((name) => `${file} names "${name}"`);
    });
    expect(named).toEqual([]);
  });
});

/** An import, from a file to a file, both from the project's root. */
interface Arrow {
  readonly from: string;
  readonly to: string;
}

function brokenArrows(arrows: readonly Arrow[]): string[] {
  return arrows.filter(isBroken).map(({ from, to }) => `${from} → ${to}`);
}

function isBroken({ from, to }: Arrow): boolean {
  if (isStage(from)) return !isStage(to) && to !== SHARED;
  if (isStage(to)) return !(ENTRIES.includes(to) && STARTERS.test(from));
  return (floorOf(to) ?? 0) > (floorOf(from) ?? 0);
}

/** The first circle that is met, as the way around it. */
function circleIn(arrows: readonly Arrow[]): string | undefined {
  const targets = Map.groupBy(arrows, ({ from }) => from);
  const cleared = new Set<string>();
  const search = (file: string, way: readonly string[]): string | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file].join(' → ');
    if (cleared.has(file)) return undefined;
    for (const { to } of targets.get(file) ?? []) {
      const circle = search(to, [...way, file]);
      if (circle !== undefined) return circle;
    }
    cleared.add(file);
    return undefined;
  };
  for (const file of targets.keys()) {
    const circle = search(file, []);
    if (circle !== undefined) return circle;
  }
  return undefined;
}

function isStage(file: string): boolean {
  return file.startsWith(STAGE);
}

function floorOf(file: string): number | undefined {
  const homes = FLOORS.filter(
    ([folder]) => file.startsWith(`${folder}/`) || file === `${folder}.ts`,
  );
  return homes.sort(([a], [b]) => b.length - a.length)[0]?.[1];
}

/** The imports of ours that a file makes, of types too. */
function arrowsOf(from: string, text: string): Arrow[] {
  return codeOf(from, text).flatMap((code) =>
    ts
      .preProcessFile(code, true, true)
      .importedFiles.map(({ fileName }) => fileName)
      .filter((path) => path.startsWith('.'))
      .map((path) => join(dirname(from), path).replaceAll('\\', '/'))
      .filter((to) => to.startsWith('src/'))
      .map((to) => ({ from, to })),
  );
}

/** The code of a file: in a component, what builds the page and what stands in scripts. */
function codeOf(file: string, text: string): string[] {
  if (/\.m?ts$|\.mjs$/.test(file)) return [text];
  if (!file.endsWith('.astro')) return [];
  const [, build = ''] = /^---\n(.*?)\n?---/s.exec(text) ?? [];
  const scripts = [...text.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, code = '']) => code);
  return [build, ...scripts];
}

function readConfig(path: string): ts.ParsedCommandLine {
  const { config } = ts.readConfigFile(path, (file) => ts.sys.readFile(file)) as {
    config: unknown;
  };
  return ts.parseJsonConfigFileContent(config, ts.sys, dirname(path));
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}

function namesIn(records: string): string[] {
  const list = parse(read(`content/${records}.yaml`)) as {
    id: string;
    names: { en: string };
    short?: string;
  }[];
  return list.flatMap(({ id, names, short }) => [id, names.en, ...(short ? [short] : [])]);
}

function asWord(name: string): RegExp {
  const escaped = name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}-])${escaped}(?![\\p{L}\\p{N}-])`, 'u');
}
