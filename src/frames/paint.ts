/**
 * Colours are tokens in marks and are resolved once per output: CSS variables in the page, hex
 * values in files, because `var()` turns black wherever an SVG is drawn outside a browser.
 *
 * Which side each colour stands for is said in content/README.md and never changes between figures.
 */
export const palette = {
  paper: { light: '#f5f0e6', dark: '#151619' },
  'paper-2': { light: '#ebe4d5', dark: '#1f2125' },
  ink: { light: '#1c1b1f', dark: '#efe9dc' },
  'ink-2': { light: '#5a554e', dark: '#a8a194' },
  'ink-3': { light: '#6d675e', dark: '#8d877b' },
  line: { light: '#cfc6b4', dark: '#3a3b40' },
  ember: { light: '#b02e10', dark: '#ff6a3d' },
  ochre: { light: '#b08126', dark: '#f0cc7a' },
  'ochre-text': { light: '#8a5f0f', dark: '#f0cc7a' },
  slate: { light: '#3c5a7d', dark: '#8fb0d6' },
  teal: { light: '#2b6f6b', dark: '#74c0b8' },
  cedar: { light: '#4d6b2f', dark: '#98ab73' },
} as const satisfies Record<string, { light: string; dark: string }>;

/** The name of a colour. */
export type Token = keyof typeof palette;

/** What a mark may be filled or stroked with. `none` cannot blend; use `paper` where it must. */
export type Paint = Token | 'none';

/** Light or dark paper. */
export type Scheme = 'light' | 'dark';
