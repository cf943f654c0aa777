import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createFontStack } from '@capsizecss/core';
import { fromBlob } from '@capsizecss/unpack';
import { convert } from 'fontverter';
import subsetFont from 'subset-font';
import { fontsOf, type FontFile } from './font-files.ts';

/** The families that figures are set in. */
const figureFamilies: readonly string[] = ['Archivo', 'Vazirmatn'];

/**
 * Name of a font's file in `fonts/`, without its ending: with a fingerprint of what it is made of,
 * so that hosts may let browsers keep it, and a letter more is a new file.
 */
export function nameOf(font: FontFile, letters: string): string {
  const made = createHash('sha256')
    .update(JSON.stringify([font, letters]))
    .digest('hex');
  return `${font.name}.${made.slice(0, 8)}`;
}

/** Cuts a font down to the letters of a text and the axes that the design uses. */
export async function subset({ file, axes }: FontFile, text: string): Promise<Buffer> {
  const font = await readFile(createRequire(import.meta.url).resolve(file));
  const variationAxes = Object.fromEntries(
    Object.entries(axes).map(([axis, { min, max }]) => [axis, min === max ? min : { min, max }]),
  );
  return subsetFont(font, text, { targetFormat: 'woff2', variationAxes });
}

/**
 * `@font-face` rules, with a fallback of each family whose metrics match, so that nothing moves
 * where the web font comes late or never. `optional`: a font that is not there at once is for the
 * next page; swapping it in would break lines anew under the reader's eyes. Web fonts have names of
 * their own: a reader's font of the same name would come in where the web font is late.
 *
 * @param letters What the files are cut down to.
 * @param root Relative path from the page to the site's root, ending in a slash.
 */
export async function fontFaces(
  dir: 'ltr' | 'rtl',
  letters: string,
  root: string,
): Promise<string> {
  const files = fontsOf(dir);
  const face = (font: FontFile, family: string, display: 'optional' | 'swap'): string =>
    faceOf(font, family, display, `${root}fonts/${nameOf(font, letters)}.woff2`);
  const faces = files.map((font) => face(font, `${font.family} Page`, 'optional'));
  // Labels in figures move nothing when they change, so they may change late.
  const figures = files
    .filter(({ family }) => figureFamilies.includes(family))
    .map((font) => face(font, `${font.family} Figure`, 'swap'));
  const families = files.filter(({ style }) => style === 'normal');
  const fallbacks = await Promise.all(families.map(fallbackFaces));
  return [...faces, ...figures, ...fallbacks.flat()].join('');
}

function faceOf(
  { style, range, axes: { wght } }: FontFile,
  family: string,
  display: 'optional' | 'swap',
  url: string,
): string {
  const weight = `${String(wght?.min ?? 400)} ${String(wght?.max ?? 400)}`;
  return (
    `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};` +
    `font-display:${display};src:url("${url}") format("woff2")${range ? `;unicode-range:${range}` : ''}}`
  );
}

async function fallbackFaces({ file, family, fallbacks }: FontFile): Promise<string[]> {
  if (fallbacks.length === 0) return [];
  const woff2 = await readFile(createRequire(import.meta.url).resolve(file));
  const metrics = await fromBlob(new Blob([new Uint8Array(await convert(woff2, 'sfnt'))]));
  return fallbacks.map(({ metrics: own, size }) => {
    const familyName = fallbacks.length === 1 ? family : `${family} ${own.familyName}`;
    const { fontFaces } = createFontStack([{ ...metrics, familyName }, own], {
      fontFaceProperties: size === undefined ? {} : { sizeAdjust: `${String(size)}%` },
    });
    return fontFaces.replaceAll(/\s+/g, ' ');
  });
}
