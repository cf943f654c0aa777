import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { readFileSync } from 'node:fs';

const require = createRequire(import.meta.url);

/**
 * Makes a ruler for figure text from a variable font file of an npm package
 * (`@fontsource-variable/archivo/files/….woff2`). Widths are shaped, so kerning and joining count.
 *
 * @throws Error where the file is not there or is a collection.
 */
export function makeRuler(file: string): (text: string, size: number, weight?: number) => number {
  const font = create(readFileSync(require.resolve(file)));
  if (!('unitsPerEm' in font)) throw new Error(`${file} is a font collection; name a single font`);
  const weights = new Map<number, Font>();
  const widths = new Map<string, number>();
  const ofWeight = (weight: number): Font => {
    const known = weights.get(weight) ?? font.getVariation({ wght: weight });
    weights.set(weight, known);
    return known;
  };
  return (text, size, weight = 400) => {
    const id = `${String(weight)} ${text}`;
    const ems =
      widths.get(id) ?? ofWeight(weight).layout(text).advanceWidth / font.unitsPerEm;
    widths.set(id, ems);
    return ems * size;
  };
}
