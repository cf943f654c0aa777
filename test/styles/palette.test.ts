import { readFileSync } from 'node:fs';
import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  parse as parseColour,
  wcagContrast,
  type Color,
} from 'culori';
import { parse as parseCss, type AtRule } from 'postcss';
import { describe, expect, it } from 'vitest';
import { glyph, type Side } from '../../src/charts/network/glyph.ts';
import { palette, type Scheme, type Token } from '../../src/frames/paint.ts';

const schemes = ['light', 'dark'] as const;
const tokens = Object.keys(palette) as Token[];

/** What text may be written in. Plain ochre is for shapes: on light paper it is too faint to read. */
const inks: readonly Token[] = [
  ...(['ink', 'ink-2', 'ink-3'] as const),
  ...(['ember', 'ochre-text', 'slate', 'teal', 'cedar'] as const),
];
const sides = ['ember', 'ochre', 'slate', 'teal', 'cedar'] as const;
const pairs = sides.flatMap((a, i) => sides.slice(i + 1).map((b) => [a, b] as const));

/**
 * How far apart two sides' colours must stay, in CIEDE2000. About 2 can just be told apart where
 * two patches touch; marks in a figure stand apart and are small, so they get three times that.
 * It is enough because colour never speaks alone.
 */
const APART = 6;

/** Contrast that WCAG AA asks of text, and of shapes that mean something. */
const READABLE = 4.5;
const VISIBLE = 3;

describe('the palette', () => {
  it.each(schemes)('is the same in the style sheet and in files: %s', (scheme) => {
    const expected = Object.fromEntries(tokens.map((token) => [token, palette[token][scheme]]));
    const { light, dark } = styleSheet();
    const seen = scheme === 'light' ? light : { ...light, ...dark };
    expect(Object.fromEntries(tokens.map((token) => [token, seen[token]]))).toEqual(expected);
  });

  it('says every colour anew for dark paper', () => {
    expect(Object.keys(styleSheet().dark).sort()).toEqual([...tokens].sort());
  });
});

describe.each(schemes)('on %s paper', (scheme) => {
  it.each(inks)('%s can be read', (ink) => {
    expect(contrast(ink, scheme)).toBeGreaterThanOrEqual(READABLE);
  });

  it.each(sides)('a shape in %s can be seen', (side) => {
    expect(contrast(side, scheme)).toBeGreaterThanOrEqual(VISIBLE);
  });

  it.each([
    ['who see all colours', (colour: Color) => colour],
    ['with deuteranopia', filterDeficiencyDeuter(1)],
    ['with protanopia', filterDeficiencyProt(1)],
  ])('the sides stay apart for readers %s', (_, seen) => {
    const difference = differenceCiede2000();
    const mixed = pairs
      .map(([a, b]) => ({
        pair: `${a} and ${b}`,
        apart: difference(seen(colour(a, scheme)), seen(colour(b, scheme))),
      }))
      .filter(({ apart }) => apart < APART);
    expect(mixed).toEqual([]);
  });
});

describe('where colours fail', () => {
  it('the shapes of the sides differ, each from each', () => {
    const all: readonly Side[] = ['name', 'older', 'us', 'state', 'sadr'];
    const shapes = all.map((side) => {
      const mark = glyph({ key: side, side, x: 0, y: 0, r: 9, hollow: false, opacity: 1 });
      return mark.kind === 'path' ? mark.d : mark.kind;
    });
    expect(new Set(shapes).size).toBe(all.length);
  });
});

function colour(token: Token, scheme: Scheme): Color {
  const parsed = parseColour(palette[token][scheme]);
  if (!parsed) throw new Error(`${token} is no colour`);
  return parsed;
}

function contrast(token: Token, scheme: Scheme): number {
  return wcagContrast(palette[token][scheme], palette.paper[scheme]);
}

/** The custom properties that are colours, as a light page sees them and as a dark one adds. */
function styleSheet(): Record<Scheme, Record<string, string>> {
  const found: Record<Scheme, Record<string, string>> = { light: {}, dark: {} };
  parseCss(readFileSync('src/styles/tokens.css', 'utf8')).walkDecls(
    /^--/,
    ({ prop, value, parent }) => {
      if (!value.startsWith('#')) return;
      const around = parent?.parent;
      const isDark = around?.type === 'atrule' && (around as AtRule).params.includes('dark');
      found[isDark ? 'dark' : 'light'][prop.slice(2)] = value;
    },
  );
  return found;
}
