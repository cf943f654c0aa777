/**
 * Draws every step of a scene in Chromium and says what is wrong with its labels and frames:
 *
 *   node test/support/preview.ts voices [--dark] [--out folder]
 *
 * For whoever makes or mends a chart. Needs a Chromium (see test/README.md).
 */
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { visit } from 'unist-util-visit';
import type { AnyChart } from '../../src/charts/index.ts';
import { labelFaults } from '../../src/charts/kit/labels.ts';
import { makeFigure, movingMarks } from '../../src/frames/figure.ts';
import { layouts } from '../../src/frames/mark.ts';
import { palette } from '../../src/frames/paint.ts';
import { toInlineSvg } from '../../src/frames/svg.ts';
import { makeLocale } from '../../src/locale/make.ts';
import { isTag, type Tag } from '../../src/story/address.ts';
import { contentOnDisk } from '../../src/story/content.ts';
import { checkDataset, readDataset } from '../../src/story/datasets.ts';
import { drawStops } from '../../src/story/draw.ts';
import { formatFault, type Checked } from '../../src/story/fault.ts';
import { readWords } from '../../src/story/read-words.ts';
import { makeLibrary, readRecords } from '../../src/story/records.ts';
import { checkShape } from '../../src/story/shape.ts';
import { readSyntax } from '../../src/story/syntax.ts';
import { findChromium } from './chromium.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { dark: { type: 'boolean' }, out: { type: 'string', default: '/tmp/preview' } },
});
const scene = positionals[0] ?? '';
const content = contentOnDisk(process.cwd());

function take<T>(checked: Checked<T>): T {
  for (const fault of checked.faults) console.error(formatFault(fault));
  if (checked.value === undefined) process.exit(1);
  return checked.value;
}

function findScene(): {
  tag: Tag;
  attributes: ReadonlyMap<Tag, Readonly<Record<string, unknown>>>;
} {
  const folder = 'content/chapters/en';
  for (const name of content.list(folder)) {
    const { tree, attributes } = take(
      readSyntax(`${folder}/${name}`, content.text(`${folder}/${name}`)),
    );
    let found: Tag | undefined;
    visit(tree, (node) => {
      if (isTag(node) && node.name !== 'Step' && attributes.get(node)?.['id'] === scene)
        found = node;
    });
    if (found) return { tag: found, attributes };
  }
  console.error(`no scene "${scene}"`);
  process.exit(1);
}

const { tag, attributes } = findScene();
const {
  chart: kind,
  data: name,
  show,
} = attributes.get(tag) as { chart: string; data: string; show?: unknown };
const module = (await import(`../../src/charts/${kind}.ts`)) as Record<string, AnyChart>;
const chart = module[kind];
if (!chart) throw new Error(`src/charts/${kind}.ts exports no ${kind}`);
const { raw, refs } = take(readRecords(content));
const words = take(readWords(content, 'en'));
const locale = await makeLocale({ id: 'en', dir: 'ltr' }, words.tree);
const library = makeLibrary(raw, 'en');
const set = take(checkDataset(take(readDataset(content, name)), chart, refs));
const data = { set, library };
const states: { id: string; state: unknown }[] = [];
if (show !== undefined)
  states.push({
    id: scene,
    state: take(checkShape(chart.state(set), show, () => ({ file: scene }))),
  });
visit(tag, (node) => {
  if (!isTag(node) || node.name !== 'Step') return;
  const own = attributes.get(node);
  const id = String(own?.['id']);
  states.push({
    id,
    state: take(checkShape(chart.state(set), own?.['show'], () => ({ file: id }))),
  });
});

const scheme = values.dark ? 'dark' : 'light';
const tokens = Object.entries(palette)
  .map(([token, hex]) => `--${token}:${hex[scheme]}`)
  .join(';');
const font = createRequire(import.meta.url).resolve(
  '@fontsource-variable/archivo/files/archivo-latin-wght-normal.woff2',
);
const sheets = Object.values(layouts).map((layout) => {
  const stops = drawStops(
    { chart, data, locale },
    states.map(({ state }) => state),
    layout,
  );
  const steps = stops.filter(({ position }) => Number.isInteger(position));
  for (const { position, frame } of steps) {
    for (const fault of labelFaults(frame, layout, locale))
      console.error(`${layout.name} ${states[position]?.id ?? ''}: ${fault}`);
  }
  const figure = makeFigure(stops, layout);
  for (let i = 0; i < stops.length - 1; i += 1) {
    const moving = movingMarks(figure, i).length;
    console.log(
      `${layout.name} ${String(i)}→${String(i + 1)}: ${String(moving)} of ${String(figure.elements.length)} marks change`,
    );
    if (moving > 60) console.error(`${layout.name}: more than 60 marks change`);
  }
  const figures = states.map(
    ({ id, state }, i) =>
      `<figure><figcaption>${id}: ${chart.describe(data, state, locale)}</figcaption>${toInlineSvg(figure, { scene, position: i })}</figure>`,
  );
  return { layout, html: figures.join('') };
});

mkdirSync(values.out, { recursive: true });
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ['--no-sandbox', '--disable-background-networking'],
});
for (const { layout, html } of sheets) {
  const zoom = layout.name === 'narrow' ? 1.25 : 1;
  const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
  const file = join(values.out, `${scene}-${layout.name}-${scheme}.png`);
  await page.goto(pathToFileURL(join(values.out, '/')).href);
  await page.setContent(
    `<style>@font-face{font-family:Archivo;src:url(${pathToFileURL(font).href});font-weight:100 900}
    :root{${tokens}}body{margin:16px;background:var(--paper);color:var(--ink);font:13px Archivo;display:flex;flex-wrap:wrap;gap:16px}
    figure{margin:0;width:${String(layout.width * zoom)}px}svg{width:100%;font-family:Archivo;outline:1px solid var(--line)}figcaption{min-height:4em}</style>${html}`,
  );
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: file, fullPage: true });
  console.log(file);
}
await browser.close();
