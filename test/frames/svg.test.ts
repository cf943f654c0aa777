import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, it } from 'vitest';
import { makeFigure, toTracks } from '../../src/frames/figure.ts';
import { layouts, type Frame } from '../../src/frames/mark.ts';
import { palette } from '../../src/frames/paint.ts';
import { toInlineSvg, toSvgFile, type FileOptions } from '../../src/frames/svg.ts';
import { scenes } from './arbitrary.ts';

/** What this does not prove: that browsers paint the colours; the browser tests look at that. */

const { wide } = layouts;

const first: Frame = [
  { kind: 'circle', key: 'dot', x: 10, y: 10, r: 5, fill: 'ember', stroke: 'paper' },
  { kind: 'text', key: 'name', x: 20, y: 10, lines: ['A <b> & "c"', 'd'], halo: true },
];
const second: Frame = [
  { kind: 'circle', key: 'dot', x: 90, y: 10, r: 5, fill: 'slate', stroke: 'ink' },
];
const figure = makeFigure(
  [first, second].map((frame, position) => ({ position, frame })),
  wide,
);
const plain: FileOptions = { position: 0, dir: 'ltr', fontFamily: '"A", serif', scheme: 'light' };

describe('an SVG in the page', () => {
  const svg = element(toInlineSvg(figure, { scene: 'scene "one"', position: 1 }));

  it('says which figure it is, and is silent to those who listen', () => {
    expect(attributes(svg)).toMatchObject({
      'data-figure': 'scene "one"',
      'data-layout': 'wide',
      viewBox: '0 0 760 620',
      'aria-hidden': 'true',
    });
  });

  it('has every mark of the scene with its key, so that the player makes none', () => {
    expect(children(svg).map((mark) => attributes(mark)['data-key'])).toEqual(['dot', 'name']);
    expect(attributes(children(svg)[1])['visibility']).toBe('hidden');
  });

  it('has a node for every track', () => {
    fc.assert(
      fc.property(scenes, (stops) => {
        const any = makeFigure(stops, wide);
        const inline = element(toInlineSvg(any, { scene: 'any', position: 0 }));
        const keys = children(inline).map((mark) => attributes(mark)['data-key']);
        expect(keys).toEqual(any.elements.map(({ key }) => key));
        expect(toTracks(any).marks).toHaveLength(keys.length);
      }),
    );
  });

  it('keeps words as words, line under line', () => {
    const [, name] = children(svg);
    expect(children(name).map(text)).toEqual(['A <b> & "c"', 'd']);
    expect(children(name).map((line) => attributes(line)['dy'])).toEqual([undefined, '1.25em']);
  });
});

describe('an SVG file', () => {
  it('stands alone: it is XML, and needs no tokens and no script', () => {
    fc.assert(
      fc.property(scenes, fc.constantFrom('light', 'dark', 'both'), (stops, scheme) => {
        const file = toSvgFile(makeFigure(stops, wide), { ...plain, scheme });
        expect(() => new Resvg(file)).not.toThrow();
        expect(file).not.toMatch(/var\(|color-mix|data-key|script/);
      }),
      { numRuns: 20 },
    );
  });

  it('has the colours of its scheme, and paper under everything', () => {
    for (const scheme of ['light', 'dark'] as const) {
      const [paper, dot] = children(element(toSvgFile(figure, { ...plain, scheme })));
      expect(attributes(paper)).toMatchObject({ width: '100%', fill: palette.paper[scheme] });
      expect(attributes(dot)).toMatchObject({
        fill: palette.ember[scheme],
        stroke: palette.paper[scheme],
      });
    }
  });

  it('follows the reader’s scheme where it may, token by token', () => {
    const [style, , dot] = children(element(toSvgFile(figure, { ...plain, scheme: 'both' })));
    expect(attributes(dot)).toMatchObject({ class: 'f-ember s-paper', fill: palette.ember.light });
    expect(text(style)).toContain('@media(prefers-color-scheme:dark)');
    expect(text(style)).toContain(`.f-ember{fill:${palette.ember.dark}}`);
    expect(text(style)).toContain(`.s-paper{stroke:${palette.paper.dark}}`);
  });

  it('has only what is to be seen in its step', () => {
    const [, ...marks] = children(element(toSvgFile(figure, { ...plain, position: 1 })));
    expect(marks.map((mark) => mark.tagName)).toEqual(['circle']);
    expect(toSvgFile(figure, { ...plain, position: 1 })).not.toContain('hidden');
  });

  it('keeps words as words, and says their direction and font', () => {
    const svg = element(toSvgFile(figure, { ...plain, dir: 'rtl' }));
    expect(attributes(svg)).toMatchObject({ direction: 'rtl', 'font-family': '"A", serif' });
    expect(children(children(svg)[2]).map(text)).toEqual(['A <b> & "c"', 'd']);
  });

  it('keeps lines that run right to left apart, or WebKit would mix their words', () => {
    const [, , label] = children(element(toSvgFile(figure, { ...plain, dir: 'rtl' })));
    expect(attributes(label)).toMatchObject({ direction: 'ltr' });
    for (const line of children(label)) {
      expect(attributes(line)).toMatchObject({ direction: 'rtl', 'unicode-bidi': 'isolate' });
    }
  });
});

function element(svg: string): Tree.Element {
  const [root] = parseFragment(svg).childNodes;
  if (!root || !('tagName' in root)) throw new Error('no element');
  return root;
}

function children(node: Tree.Element | undefined): Tree.Element[] {
  return (node?.childNodes ?? []).filter((child): child is Tree.Element => 'tagName' in child);
}

function attributes(node: Tree.Element | undefined): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(node?.attrs.map(({ name, value }) => [name, value]) ?? []);
}

function text(node: Tree.Element | undefined): string {
  return (node?.childNodes ?? []).map((child) => ('value' in child ? child.value : '')).join('');
}
