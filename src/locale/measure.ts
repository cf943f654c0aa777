import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { convert } from 'fontverter';
import { create, type Font } from 'fontkit';
import subsetFont from 'subset-font';
import { memo } from './memo.ts';

/** Width of a line of text in the units of `size`. */
export type Ruler = (text: string, size: number, weight?: number) => number;

/** The weights that figures use; a weight between two is measured as the bolder. */
const WEIGHTS = [400, 500, 600, 700] as const;

/** Figures set their digits alike in width (`styles/figure.css`): a ١ is as wide as a ٥. */
const FEATURES = ['tnum'];

/** One font in the weights that figures use. */
interface Face {
  readonly has: (codePoint: number) => boolean;
  readonly weights: readonly { readonly wght: number; readonly font: Font }[];
}

/**
 * Makes a ruler for figure text from variable font files of npm packages
 * (`@fontsource-variable/archivo/files/….woff2`). Widths are shaped, so kerning and joining count;
 * letters that the first font lacks are measured with the next, as browsers fall back.
 * Each weight is pinned by HarfBuzz first, because fontkit reads no variations out of woff2.
 *
 * @throws Error where a file is not there or is a collection.
 */
export async function makeRuler(files: readonly string[]): Promise<Ruler> {
  const faces: Face[] = [];
  // One after another: the decompressor does not bear being called twice at a time.
  for (const file of files) faces.push(await loadFace(file));
  const ems = memo((text: string, weight: number) =>
    runsOf(text, faces).reduce((sum, run) => sum + widthOf(run, weight), 0),
  );
  return (text, size, weight = 400) => ems(text, weight) * size;
}

async function loadFace(file: string): Promise<Face> {
  const woff2 = await readFile(createRequire(import.meta.url).resolve(file));
  const sfnt = await convert(woff2, 'sfnt');
  const codePoints = single(sfnt).characterSet;
  const letters = String.fromCodePoint(...codePoints);
  const known = new Set(codePoints);
  const weights: { wght: number; font: Font }[] = [];
  for (const wght of WEIGHTS) {
    const options = { targetFormat: 'sfnt' as const, variationAxes: { wght } };
    weights.push({ wght, font: single(await subsetFont(sfnt, letters, options)) });
  }
  return { has: (codePoint) => known.has(codePoint), weights };
}

interface Run {
  readonly face: Face | undefined;
  readonly text: string;
}

/** Cuts a text where the font changes. A letter that no font has is measured with the first. */
function runsOf(text: string, faces: readonly Face[]): Run[] {
  const runs: Run[] = [];
  for (const letter of text) {
    const codePoint = letter.codePointAt(0) ?? 0;
    const last = runs.at(-1);
    const face = last?.face?.has(codePoint)
      ? last.face
      : (faces.find(({ has }) => has(codePoint)) ?? faces[0]);
    if (last && last.face === face) runs[runs.length - 1] = { face, text: last.text + letter };
    else runs.push({ face, text: letter });
  }
  return runs;
}

/** Width of a run in ems. */
function widthOf({ face, text }: Run, weight: number): number {
  const font = face?.weights.find(({ wght }) => wght >= weight)?.font;
  if (!font) throw new Error(`figures use weights up to 700, not ${String(weight)}`);
  return font.layout(text, FEATURES).advanceWidth / font.unitsPerEm;
}

function single(bytes: Buffer): Font {
  const font = create(bytes);
  if (!('unitsPerEm' in font)) throw new Error('a font collection cannot be measured');
  return font;
}
