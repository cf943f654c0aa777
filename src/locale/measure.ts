import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { convert } from 'fontverter';
import { create, type Font } from 'fontkit';
import subsetFont from 'subset-font';

/** Width of a line of text in the units of `size`. */
export type Ruler = (text: string, size: number, weight?: number) => number;

/** The weights that figures use; a weight between two is measured as the bolder. */
const WEIGHTS = [400, 500, 600, 700] as const;

/**
 * Makes a ruler for figure text from a variable font file of an npm package
 * (`@fontsource-variable/archivo/files/….woff2`). Widths are shaped, so kerning and joining count.
 * Each weight is pinned by HarfBuzz first, because fontkit reads no variations out of woff2.
 *
 * @throws Error where the file is not there or is a collection.
 */
export async function makeRuler(file: string): Promise<Ruler> {
  const woff2 = await readFile(createRequire(import.meta.url).resolve(file));
  const letters = String.fromCodePoint(...single(await convert(woff2, 'sfnt')).characterSet);
  const fonts = await Promise.all(
    WEIGHTS.map(async (wght) => {
      const options = { targetFormat: 'sfnt' as const, variationAxes: { wght } };
      return { wght, font: single(await subsetFont(woff2, letters, options)) };
    }),
  );
  return (text, size, weight = 400) => {
    const { font } = fonts.find(({ wght }) => wght >= weight) ?? { font: undefined };
    if (!font) throw new Error(`figures use weights up to 700, not ${String(weight)}`);
    return (font.layout(text).advanceWidth / font.unitsPerEm) * size;
  };
}

function single(bytes: Buffer): Font {
  const font = create(bytes);
  if (!('unitsPerEm' in font)) throw new Error('a font collection cannot be measured');
  return font;
}
