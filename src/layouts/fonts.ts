import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createFontStack, type FontMetrics } from '@capsizecss/core';
import arial from '@capsizecss/metrics/arial';
import georgia from '@capsizecss/metrics/georgia';
import { fromBlob } from '@capsizecss/unpack';
import { convert } from 'fontverter';
import subsetFont from 'subset-font';

/** A font file that pages load. */
export interface FontFile {
  /** Name of the file in `fonts/`, without its ending. */
  readonly name: string;
  /** Family name in the style sheet. */
  readonly family: string;
  readonly style: 'normal' | 'italic';
  /** Letters that the file is for, where another of the same family has the rest. */
  readonly range?: string;
  /** Variable font of an npm package. */
  readonly file: string;
  /** The range of each axis that the design uses; the rest is cut away. */
  readonly axes: Readonly<Record<string, { min: number; max: number }>>;
  /** Font whose metrics the fallback is matched from; none where no fallback has the letters. */
  readonly fallback?: FontMetrics;
}

/** The families that figures are set in. */
const figureFamilies: readonly string[] = ['Archivo', 'Vazirmatn'];

const weights = { min: 400, max: 600 };

const latin: readonly FontFile[] = [
  {
    name: 'newsreader',
    family: 'Newsreader',
    style: 'normal',
    file: '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2',
    axes: { wght: weights, opsz: { min: 18, max: 72 } },
    fallback: georgia,
  },
  {
    name: 'newsreader-italic',
    family: 'Newsreader',
    style: 'italic',
    file: '@fontsource-variable/newsreader/files/newsreader-latin-wght-italic.woff2',
    axes: { wght: { min: 400, max: 400 } },
    fallback: georgia,
  },
  {
    name: 'archivo',
    family: 'Archivo',
    style: 'normal',
    file: '@fontsource-variable/archivo/files/archivo-latin-wght-normal.woff2',
    axes: { wght: { min: 400, max: 700 } },
    fallback: arial,
  },
];

const arabic: readonly FontFile[] = [
  {
    name: 'naskh',
    family: 'Noto Naskh Arabic',
    style: 'normal',
    file: '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
    axes: { wght: weights },
  },
  {
    name: 'vazirmatn',
    family: 'Vazirmatn',
    style: 'normal',
    file: '@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2',
    axes: { wght: { min: 400, max: 700 } },
  },
  {
    name: 'vazirmatn-latin',
    family: 'Vazirmatn',
    style: 'normal',
    range: 'U+20-24F',
    file: '@fontsource-variable/vazirmatn/files/vazirmatn-latin-wght-normal.woff2',
    axes: { wght: { min: 400, max: 700 } },
  },
];

/** Every font file of the site. */
export const allFonts: readonly FontFile[] = [...latin, ...arabic];

/** The fonts of a page; the first is preloaded. */
export function fontsOf(dir: 'ltr' | 'rtl'): readonly FontFile[] {
  return dir === 'rtl' ? arabic : latin;
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
 * next page; swapping it in would break lines anew under the reader's eyes.
 *
 * @param root Relative path from the page to the site's root, ending in a slash.
 */
export async function fontFaces(root: string, dir: 'ltr' | 'rtl'): Promise<string> {
  const files = fontsOf(dir);
  const faces = files.map((font) => face(font, font.family, 'optional', root));
  // Labels in figures move nothing when they change, so they may change late.
  const figures = files
    .filter(({ family }) => figureFamilies.includes(family))
    .map((font) => face(font, `${font.family} Figure`, 'swap', root));
  const families = files.filter(({ style }) => style === 'normal');
  const fallbacks = await Promise.all(families.map(fallbackFace));
  return [...faces, ...figures, ...fallbacks].join('');
}

function face(
  { name, style, range, axes: { wght } }: FontFile,
  family: string,
  display: 'optional' | 'swap',
  root: string,
): string {
  const weight = `${String(wght?.min ?? 400)} ${String(wght?.max ?? 400)}`;
  return (
    `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};` +
    `font-display:${display};src:url("${root}fonts/${name}.woff2") format("woff2")${range ? `;unicode-range:${range}` : ''}}`
  );
}

async function fallbackFace({ file, family, fallback }: FontFile): Promise<string> {
  if (!fallback) return '';
  const woff2 = await readFile(createRequire(import.meta.url).resolve(file));
  const metrics = await fromBlob(new Blob([new Uint8Array(await convert(woff2, 'sfnt'))]));
  const { fontFaces } = createFontStack([{ ...metrics, familyName: family }, fallback]);
  return fontFaces.replaceAll(/\s+/g, ' ');
}
