import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flow, flowLines } from '../../src/charts/kit/flow.ts';
import { pieces } from '../../src/charts/kit/gaps.ts';
import { labelWidth, wrap } from '../../src/charts/kit/labels.ts';
import { evenLines, widthFor } from '../../src/charts/kit/lines.ts';
import { keepApart, share } from '../../src/charts/kit/share.ts';
import { plainLocale } from '../support/locale.ts';

const locale = plainLocale('kit', 0.5);

describe('lines of a text', () => {
  const text = 'barges and boats of the lower river';

  it('are about equally long, and no more than the room asks for', () => {
    const width = labelWidth(['barges and boats of the lower'], 12, 400, locale);
    expect(evenLines(text, width, 12, locale)).toEqual(['barges and boats', 'of the lower river']);
  });

  it('have the least width at which no more are needed', () => {
    const width = widthFor(text, 3, 12, locale);
    expect(evenLines(text, width, 12, locale)).toHaveLength(3);
    expect(evenLines(text, width - 0.1, 12, locale)).toHaveLength(4);
  });

  it('cannot be narrower and as few, whatever the words', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, fc.integer({ min: 10, max: 300 }), (words, room) => {
        const text = words.join(' ');
        const lines = evenLines(text, room, 12, locale);
        const width = labelWidth(lines, 12, 400, locale);
        const longest = labelWidth(words, 12, 400, locale);
        const tighter = wrap(text, width - 0.01, 12, locale);
        expect(lines.join(' ')).toBe(text);
        expect(lines.length).toBeLessThanOrEqual(wrap(text, room, 12, locale).length);
        expect(width).toBeLessThanOrEqual(Math.max(room, longest));
        expect(width === longest || tighter.length > lines.length).toBe(true);
      }),
    );
  });

  it('are never narrower than the longest word', () => {
    expect(widthFor('a harbourmaster', 9, 12, locale)).toBe(
      labelWidth(['harbourmaster'], 12, 400, locale),
    );
  });
});

describe('shares of a room', () => {
  it('are even where nobody needs more', () => {
    expect(share([10, 20, 30], 90)).toEqual([30, 30, 30]);
  });

  it('give one what it needs and the others the rest, evenly', () => {
    expect(share([10, 50, 10], 90)).toEqual([20, 50, 20]);
  });

  it('are what each needs where there is no room for all', () => {
    expect(share([60, 60], 90)).toEqual([60, 60]);
  });
});

describe('stretches kept apart', () => {
  it('stay where they would like to be where they can', () => {
    const wanted = [
      { at: 0, length: 10 },
      { at: 40, length: 10 },
    ];
    expect(keepApart(wanted, [0, 100], 2)).toEqual([0, 40]);
  });

  it('push the next away, and come back from the end', () => {
    const wanted = [
      { at: 60, length: 30 },
      { at: 70, length: 30 },
    ];
    expect(keepApart(wanted, [0, 100], 2)).toEqual([38, 70]);
  });
});

describe('a flow', () => {
  it('goes on in a new line where there is no room', () => {
    const items = flow([40, 40, 40], 90, 5);
    expect(items).toEqual([
      { x: 0, line: 0 },
      { x: 45, line: 0 },
      { x: 0, line: 1 },
    ]);
    expect(flowLines(items)).toBe(2);
  });
});

describe('a line that breaks behind words', () => {
  it('leaves out what they cover', () => {
    expect(pieces([0, 100], [[40, 60]])).toEqual([
      [0, 40],
      [60, 100],
    ]);
  });

  it('has as many pieces where nothing is in the way, so that it blends', () => {
    expect(pieces([0, 100], [undefined])).toEqual([
      [0, 0],
      [0, 100],
    ]);
  });

  it('leaves no scrap between two breaks', () => {
    const covers = [
      [20, 40],
      [45, 60],
    ] as const;
    expect(pieces([0, 100], covers)).toEqual([
      [0, 20],
      [40, 40],
      [60, 100],
    ]);
  });
});
