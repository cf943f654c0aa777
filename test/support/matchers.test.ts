import { describe, expect, it } from 'vitest';
import { makeFigure, type Stop } from '../../src/frames/figure.ts';
import { layouts, type Frame } from '../../src/frames/mark.ts';
import type { Locale } from '../../src/locale/locale.ts';
import './matchers.ts';

const { wide } = layouts;
const dot = (x: number, more: object = {}): Frame => [
  { kind: 'circle', key: 'dot', x, y: 50, r: 10, fill: 'ink', ...more },
];
const figure = (...stops: Stop[]) => makeFigure(stops, wide);

describe('the assertions of this project fail, and say why,', () => {
  it('where a figure jumps', () => {
    const xs = [0, 0, 90, 90];
    const jump = figure(...xs.map((x, i) => ({ position: [0, 1, 1, 2][i] ?? 0, frame: dot(x) })));
    expect(() => {
      expect(jump).toBeSeamless();
    }).toThrow('transform of "dot" jumps from translate(0,50) to translate(90,50)');
  });

  it('where too many marks move', () => {
    const moving = figure({ position: 0, frame: dot(0) }, { position: 1, frame: dot(90) });
    expect(() => {
      expect(moving).toMoveAtMost(0);
    }).toThrow('1 move between 0 and 1');
  });

  it.each([
    ['leaves the box', dot(-5)],
    ['is cut in two, geography or not', dot(-5, { fixed: true })],
    ['is nowhere', dot(NaN)],
  ])('where a mark %s', (_, frame) => {
    expect(() => {
      expect(frame).toStayInside(wide);
    }).toThrow('"dot"');
  });

  it('where a label cannot be read', () => {
    const locale = { measure: (text: string, size: number) => text.length * size } as Locale;
    const label = (key: string, x: number) =>
      ({ kind: 'text', key, x, y: 50, lines: ['a'] }) as const;
    expect(() => {
      expect([label('one', 10), label('two', 12)]).toHaveReadableLabels(wide, locale);
    }).toThrow('labels "one" and "two" overlap');
  });
});
