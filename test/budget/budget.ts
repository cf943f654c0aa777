/**
 * Holds the built story page to its budget, in counts and bytes, and says what weighs most where
 * it does not keep it: `npm run budget`, after a build. KB are 1,000 bytes.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { elements, type Element } from '../support/html.ts';
import { builtPages, dist, readBuilt, sidePages } from '../support/site.ts';

interface Limit {
  readonly what: string;
  readonly is: number;
  readonly most: number;
  readonly unit: 'bytes' | 'count';
  /** What it is made of, heaviest first when it is told. */
  readonly parts?: readonly Part[];
}

interface Part {
  readonly name: string;
  readonly bytes: number;
}

const KB = 1000;

const html = readBuilt('index.html');
const page = elements(html);
const preloads = page.filter(({ attributes: { rel, as } }) => rel === 'preload' && as === 'font');
const fonts = fontFiles(page).map((name) => ({ name, bytes: statSync(join(dist, name)).size }));
const script = scripts(page).join('\n');
const style = styles(page).join('\n');
// Script and style stand in the page to spare the reader two requests; each has its own budget.
const markup = [...scripts(page), ...styles(page)].reduce(
  (rest, part) => rest.replace(part, ''),
  html,
);

const limits: readonly Limit[] = [
  { what: 'Script, brotli', is: brotli(script), most: 10 * KB, unit: 'bytes' },
  { what: 'CSS, brotli', is: brotli(style), most: 12 * KB, unit: 'bytes' },
  {
    what: 'HTML but for both',
    is: brotli(markup),
    most: 80 * KB,
    unit: 'bytes',
    parts: sceneParts(html),
  },
  { what: 'Fonts', is: sum(fonts), most: 100 * KB, unit: 'bytes', parts: fonts },
  { what: 'Fonts preloaded', is: preloads.length, most: 1, unit: 'count' },
  ...builtPages()
    .filter((file) => sidePages.some((page) => file.endsWith(`${page}/index.html`)))
    .map(
      (file) =>
        ({ what: file, is: brotli(readBuilt(file)), most: 60 * KB, unit: 'bytes' }) as const,
    ),
];

for (const { what, is, most, unit } of limits) {
  const say = (value: number) => (unit === 'bytes' ? `${kilo(value)} KB` : String(value));
  const verdict = is > most ? '✗' : '✓';
  console.log(`${verdict} ${what.padEnd(24)}${say(is).padStart(9)} of ${say(most).padStart(9)}`);
}

for (const { what, parts = [] } of limits.filter(({ is, most }) => is > most)) {
  console.error(`\n${what}: over budget. What weighs most, each compressed alone:`);
  for (const { name, bytes } of parts.toSorted((a, b) => b.bytes - a.bytes).slice(0, 12)) {
    console.error(`${kilo(bytes).padStart(9)} KB  ${name}`);
  }
  process.exitCode = 1;
}

/** All script that the page runs, in it or beside it; data that stands as JSON is part of the HTML. */
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

/** Font files that the page's styles ask for. */
function fontFiles(page: readonly Element[]): string[] {
  const urls = [
    ...styles(page)
      .join('')
      .matchAll(/url\("?([^")]+\.woff2)"?\)/g),
  ];
  return [...new Set(urls.map(([, url = '']) => join(url)))];
}

/** Tracks and SVGs of each scene. */
function sceneParts(html: string): Part[] {
  return html
    .split('data-scene="')
    .slice(1)
    .flatMap((rest) => {
      const id = rest.slice(0, rest.indexOf('"'));
      const [tracks] = /<script type="application\/json">.*?<\/script>/s.exec(rest) ?? [''];
      const svgs = rest.match(/<svg data-figure.*?<\/svg>/gs) ?? [];
      return [
        { name: `tracks of ${id}`, bytes: brotli(tracks) },
        { name: `SVGs of ${id}`, bytes: brotli(svgs.join('')) },
      ];
    });
}

function brotli(text: string): number {
  return brotliCompressSync(text).length;
}

function sum(parts: readonly Part[]): number {
  return parts.reduce((total, { bytes }) => total + bytes, 0);
}

function kilo(bytes: number): string {
  return (bytes / KB).toFixed(1);
}
