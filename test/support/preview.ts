/**
 * Draws every step of a scene in Chromium and says what is wrong with its labels and frames:
 *
 *   node test/support/preview.ts voices [--language ckb] [--dark] [--out folder]
 *
 * The language may be one that is invented for the tests (`pseudo/languages.ts`): `qps-x-long`,
 * `qps-x-rtl`. For whoever makes or mends a chart. Needs a Chromium (see test/README.md).
 */
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { labelFaults } from '../../src/charts/kit/labels.ts';
import { makeFigure, movingMarks } from '../../src/frames/figure.ts';
import { layouts, type Layout } from '../../src/frames/mark.ts';
import { mirror } from '../../src/frames/mirror.ts';
import { palette } from '../../src/frames/paint.ts';
import { toInlineSvg } from '../../src/frames/svg.ts';
import { contentOnDisk } from '../../src/story/read/content.ts';
import { findChromium } from './chromium.ts';
import { filesOf, longer, mirrored, overlay } from './pseudo/languages.ts';
import { readScenes, RIGHT_TO_LEFT, type DrawableScene } from './scenes.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dark: { type: 'boolean' },
    language: { type: 'string', default: 'en' },
    out: { type: 'string', default: '/tmp/preview' },
  },
});
const { language, out } = values;
const invented = [longer, mirrored].find(({ id }) => id === language);
const dir = invented?.dir ?? (RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr');
const scheme = values.dark ? 'dark' : 'light';
const content = contentOnDisk(process.cwd());
const scenes = await readScenes(
  language,
  invented ? overlay(content, filesOf(content, [invented])) : content,
);
const scene = scenes.find(({ id }) => id === positionals[0]);
if (!scene) {
  throw new Error(`name one of these scenes: ${scenes.map(({ id }) => id).join(', ')}`);
}

/** Prints what is wrong with a scene in one layout; returns its steps as HTML. */
function look(scene: DrawableScene, layout: Layout): string {
  const { id, steps, locale } = scene;
  for (const [i, frame] of scene.frames(layout).entries()) {
    for (const fault of labelFaults(frame, layout, locale)) {
      console.error(`${layout.name} ${steps[i] ?? ''}: ${fault}`);
    }
  }
  const screen = scene
    .stops(layout)
    .map((stop) => ({ ...stop, frame: mirror(stop.frame, layout, dir) }));
  const figure = makeFigure(screen, layout);
  for (const [i, { position }] of screen.slice(1).entries()) {
    const moving = movingMarks(figure, i).length;
    if (moving > 60)
      console.error(`${layout.name}: ${String(moving)} marks change up to ${String(position)}`);
  }
  const said = scene.describe();
  const drawn = steps.map(
    (step, i) =>
      `<figure><figcaption>${step}: ${said[i] ?? ''}</figcaption>${toInlineSvg(figure, { scene: id, position: i })}</figure>`,
  );
  return drawn.join('');
}

function fontFace(family: string, file: string): string {
  const url = pathToFileURL(createRequire(import.meta.url).resolve(file)).href;
  return `@font-face{font-family:${family};src:url(${url});font-weight:100 900}`;
}

const tokens = Object.entries(palette).map(([token, hex]) => `--${token}:${hex[scheme]}`);
const faces =
  fontFace('Archivo', '@fontsource-variable/archivo/files/archivo-latin-wght-normal.woff2') +
  fontFace('Vazir', '@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2') +
  fontFace('VazirLatin', '@fontsource-variable/vazirmatn/files/vazirmatn-latin-wght-normal.woff2');
const families = dir === 'rtl' ? 'Vazir,VazirLatin,Archivo' : 'Archivo';

mkdirSync(out, { recursive: true });
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ['--no-sandbox', '--disable-background-networking'],
});
for (const layout of Object.values(layouts)) {
  const html = look(scene, layout);
  const width = layout.width * (layout.name === 'narrow' ? 1.25 : 1);
  const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
  const file = join(out, `${scene.id}-${layout.name}-${scheme}-${language}.png`);
  await page.goto(pathToFileURL(join(out, '/')).href);
  await page.setContent(
    `<html dir="${dir}" lang="${language}"><style>${faces}:root{${tokens.join(';')}}
    body{margin:16px;background:var(--paper);color:var(--ink);font:13px ${families};display:flex;flex-wrap:wrap;gap:16px}
    figure{margin:0;width:${String(width)}px}svg{width:100%;font-family:${families};font-variant-numeric:tabular-nums;outline:1px solid var(--line)}
    figcaption{min-height:4em}</style>${html}`,
  );
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: file, fullPage: true });
  console.log(file);
}
await browser.close();
