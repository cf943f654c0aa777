/**
 * Holds the built story pages to their budget, in counts and bytes, and says what weighs most where
 * one does not keep it: `npm run budget`, after a build. KB are 1,000 bytes.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { fontsOf } from '../../src/layouts/font-files.ts';
import { elements, fragments, type Element } from '../support/html.ts';
import { builtPages, dist, readBuilt, sidePages } from '../support/site.ts';

interface Limit {
  readonly what: string;
  readonly is: number;
  readonly most: number;
  readonly unit: 'bytes' | 'count';
  /** What it is made of: told where it is over the limit, for it takes long to tell. */
  readonly parts?: () => readonly Part[];
}

interface Part {
  readonly name: string;
  readonly bytes: number;
}

const KB = 1000;

/** The page at the root is in the source language; each translation has a folder of its own. */
const SOURCE = 'index.html';

const fontFiles = readdirSync(join(dist, 'fonts')).map((file) => ({
  file,
  bytes: statSync(join(dist, 'fonts', file)).size,
}));

const limits: readonly Limit[] = [
  ...builtPages()
    .filter((file) => !file.includes('embed/'))
    .flatMap(storyLimits),
  ...builtPages()
    .filter((file) => sidePages.some((page) => file.endsWith(`${page}/index.html`)))
    .map((file) => bytes(file, brotli(readBuilt(file)), 60 * KB)),
];

const width = Math.max(...limits.map(({ what }) => what.length));
for (const { what, is, most, unit } of limits) {
  const say = (value: number) => (unit === 'bytes' ? `${kilo(value)} KB` : String(value));
  const verdict = is > most ? '✗' : '✓';
  console.log(`${verdict} ${what.padEnd(width)}${say(is).padStart(9)} of ${say(most).padStart(9)}`);
}

for (const { what, parts = () => [] } of limits.filter(({ is, most }) => is > most)) {
  console.error(`\n${what}: over budget. What weighs most, each compressed alone:`);
  for (const { name, bytes } of parts()
    .toSorted((a, b) => b.bytes - a.bytes)
    .slice(0, 12)) {
    console.error(`${kilo(bytes).padStart(9)} KB  ${name}`);
  }
  process.exitCode = 1;
}

/** Limits of a page that has the whole story to scroll through; none where it has not. */
function storyLimits(file: string): Limit[] {
  const html = readBuilt(file);
  const page = elements(html);
  const { dir, ...root } = page.find(({ tag }) => tag === 'html')?.attributes ?? {};
  if (root['data-reading'] !== 'scroll') return [];
  // Script and style stand in the page to spare the reader two requests; each has its own limit.
  const code = [...scripts(page), ...styles(page)];
  const markup = code.reduce((rest, part) => rest.replace(part, ''), html);
  // Letters of other scripts take two bytes where Latin ones take one.
  const most = (file === SOURCE ? 80 : 90) * KB;
  const fonts = fontsOf(dir === 'rtl' ? 'rtl' : 'ltr').map(({ name }) => ({
    name,
    bytes: sum(fontFiles.filter(({ file }) => file.startsWith(`${name}.`))),
  }));
  const preloads = page.filter(({ attributes: { rel, as } }) => rel === 'preload' && as === 'font');
  return [
    bytes(`${file}: script`, brotli(scripts(page).join('\n')), 10 * KB),
    bytes(`${file}: CSS`, brotli(styles(page).join('\n')), 12 * KB),
    bytes(`${file}: HTML but for both`, brotli(markup), most, () => sceneParts(html)),
    bytes(`${file}: fonts`, sum(fonts), 80 * KB, () => fonts),
    { what: `${file}: fonts preloaded`, is: preloads.length, most: 1, unit: 'count' },
  ];
}

function bytes(what: string, is: number, most: number, parts?: Limit['parts']): Limit {
  return { what, is, most, unit: 'bytes', ...(parts && { parts }) };
}

/** All script that the page runs; data that stands as JSON is part of the HTML. */
function scripts(page: readonly Element[]): string[] {
  return page
    .filter(({ tag, attributes: { type } }) => tag === 'script' && type !== 'application/json')
    .map(({ text, attributes: { src } }) => (src === undefined ? text : readBuilt(src)));
}

function styles(page: readonly Element[]): string[] {
  return page.flatMap(({ tag, text, attributes: { rel, href } }) => {
    if (tag === 'style') return text;
    return rel === 'stylesheet' && href !== undefined ? readBuilt(href) : [];
  });
}

/** Tracks and SVGs of each scene. */
function sceneParts(html: string): Part[] {
  const scenes = fragments(html, ({ attributes }) => attributes['data-scene'] !== undefined);
  return scenes.flatMap(({ element, html }) => {
    const within = (tag: string) =>
      fragments(html, (inner) => inner.tag === tag).map((inner) => inner.html);
    const id = element.attributes['data-scene'] ?? '';
    return [
      { name: `tracks of ${id}`, bytes: brotli(within('script').join('')) },
      { name: `SVGs of ${id}`, bytes: brotli(within('svg').join('')) },
    ];
  });
}

function brotli(text: string): number {
  return brotliCompressSync(text).length;
}

function sum(parts: readonly Pick<Part, 'bytes'>[]): number {
  return parts.reduce((total, { bytes }) => total + bytes, 0);
}

function kilo(bytes: number): string {
  return (bytes / KB).toFixed(1);
}
