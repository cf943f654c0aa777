import type { FontMetrics } from '@capsizecss/core';
import arial from '@capsizecss/metrics/arial';
import georgia from '@capsizecss/metrics/georgia';
import notoNaskhArabic from '@capsizecss/metrics/notoNaskhArabic';
import notoSansArabic from '@capsizecss/metrics/notoSansArabic';

/** A font file that pages load. */
export interface FontFile {
  /** What the name of the file in `fonts/` begins with. */
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
  /** Fonts that stand in for it where readers have them, made as wide and as high; the best first. */
  readonly fallbacks: readonly Fallback[];
}

/** A font of readers' own. */
interface Fallback {
  readonly metrics: FontMetrics;
  /**
   * Size at which its words come out as wide as the web font's and no higher, percent. Left out
   * where that can be told from the metrics, which average Latin letters.
   */
  readonly size?: number;
}

const weights = { min: 400, max: 600 };

const latin: readonly FontFile[] = [
  {
    name: 'newsreader',
    family: 'Newsreader',
    style: 'normal',
    file: '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2',
    axes: { wght: weights, opsz: { min: 18, max: 72 } },
    fallbacks: [{ metrics: georgia }],
  },
  {
    name: 'newsreader-italic',
    family: 'Newsreader',
    style: 'italic',
    file: '@fontsource-variable/newsreader/files/newsreader-latin-wght-italic.woff2',
    axes: { wght: { min: 400, max: 400 } },
    fallbacks: [{ metrics: georgia }],
  },
  {
    name: 'archivo',
    family: 'Archivo',
    style: 'normal',
    file: '@fontsource-variable/archivo/files/archivo-latin-wght-normal.woff2',
    axes: { wght: { min: 400, max: 700 } },
    fallbacks: [{ metrics: arial }],
  },
];

/** It has no Latin letters to take these heights from; nothing is matched by them. */
const naskh: FontMetrics = { ...notoNaskhArabic, capHeight: 0, xHeight: 0 };

/** Not in the collection; Linux desktops have Arabic letters from here. */
const dejavu: FontMetrics = {
  ...arial,
  familyName: 'DejaVu Sans',
  fullName: 'DejaVu Sans',
  postscriptName: 'DejaVuSans',
  ascent: 1901,
  descent: -483,
  lineGap: 0,
};

// Sizes: measured on the words of the chapters in Sorani and Arabic.
const arabic: readonly FontFile[] = [
  {
    name: 'naskh',
    family: 'Naskh',
    style: 'normal',
    file: '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
    axes: { wght: weights },
    fallbacks: [
      { metrics: naskh, size: 100 },
      { metrics: notoSansArabic, size: 92 },
      { metrics: dejavu, size: 87 },
    ],
  },
  {
    name: 'vazirmatn',
    family: 'Vazirmatn',
    style: 'normal',
    file: '@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2',
    axes: { wght: { min: 400, max: 700 } },
    fallbacks: [
      { metrics: notoSansArabic, size: 95 },
      { metrics: naskh, size: 109 },
      { metrics: dejavu, size: 94 },
    ],
  },
  {
    name: 'vazirmatn-latin',
    family: 'Vazirmatn',
    style: 'normal',
    range: 'U+20-24F',
    file: '@fontsource-variable/vazirmatn/files/vazirmatn-latin-wght-normal.woff2',
    axes: { wght: { min: 400, max: 700 } },
    fallbacks: [],
  },
];

/** Every font file of the site. */
export const allFonts: readonly FontFile[] = [...latin, ...arabic];

/** The fonts of a page; the first is preloaded. */
export function fontsOf(dir: 'ltr' | 'rtl'): readonly FontFile[] {
  return dir === 'rtl' ? arabic : latin;
}
