import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionAt, stepAt, type Boxes } from '../../src/stage/position.ts';

/** The share of the way between two steps that rests, on each side. */
const QUARTER = 0.25;

/** Steps at least a pixel high, as a page has them, and a trigger line anywhere in a window. */
const boxes: fc.Arbitrary<Boxes> = fc
  .record({
    start: fc.integer({ min: 0, max: 20_000 }),
    heights: fc.array(fc.double({ min: 1, max: 2_000, noNaN: true }), { maxLength: 8 }),
    trigger: fc.double({ min: 0, max: 1_200, noNaN: true }),
  })
  .map(({ start, heights, trigger }) => {
    const tops = heights.reduce((all, height) => [...all, (all.at(-1) ?? 0) + height], [start]);
    return { tops, trigger };
  });

/** Boxes, and the way of the trigger line from the top of one step to the next. */
const ways = boxes
  .filter(({ tops }) => tops.length > 1)
  .chain((all) =>
    fc.integer({ min: 0, max: all.tops.length - 2 }).map((step) => {
      const from = all.tops[step] ?? 0;
      const gap = (all.tops[step + 1] ?? 0) - from;
      return { all, step, offsetAt: (share: number) => from + gap * share - all.trigger };
    }),
  );

const share = fc.double({ min: 0, max: 1, noNaN: true });
const scroll = fc.double({ min: -500, max: 40_000, noNaN: true });

describe('the position of a scene', () => {
  it('is exactly i where the top of step i stands on the trigger line', () => {
    // Whole pixels, as a window scrolls by them: the sum of offset and line is then exact.
    const whole = fc.array(fc.integer({ min: 1, max: 2_000 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(whole, fc.integer({ min: 0, max: 1_000 }), (heights, trigger) => {
        const tops = heights.map((_, i) => heights.slice(0, i + 1).reduce((a, b) => a + b));
        for (const [step, top] of tops.entries()) {
          expect(positionAt(top - trigger, { tops, trigger })).toBe(step);
        }
      }),
    );
  });

  it('rests for a quarter of the way on each side, and moves in between', () => {
    fc.assert(
      fc.property(ways, share, ({ all, step, offsetAt }, part) => {
        const at = (where: number) => positionAt(offsetAt(where), all);
        expect(at(0.01 + part * (QUARTER - 0.02))).toBe(step);
        expect(at(1 - QUARTER + 0.01 + part * (QUARTER - 0.02))).toBe(step + 1);
        expect(at(0.5)).toBeCloseTo(step + 0.5, 5);
        expect(at(0.35)).toBeGreaterThan(step);
        expect(at(0.65)).toBeLessThan(step + 1);
      }),
    );
  });

  it('grows as the page is scrolled, and never falls back', () => {
    fc.assert(
      fc.property(boxes, scroll, scroll, (all, a, b) => {
        const [above, below] = [Math.min(a, b), Math.max(a, b)];
        expect(positionAt(above, all)).toBeLessThanOrEqual(positionAt(below, all));
      }),
    );
  });

  it('stays between the first step and the last, wherever the page is', () => {
    fc.assert(
      fc.property(boxes, fc.double({ noNaN: true }), (all, scrollY) => {
        const position = positionAt(scrollY, all);
        expect(position).toBeGreaterThanOrEqual(0);
        expect(position).toBeLessThanOrEqual(all.tops.length - 1);
      }),
    );
  });

  it('never jumps: a pixel of scrolling is a small part of the way', () => {
    fc.assert(
      fc.property(ways, share, ({ all, offsetAt }, part) => {
        const step = 1e-4;
        const distance = positionAt(offsetAt(part + step), all) - positionAt(offsetAt(part), all);
        // The steepest part of the easing is three times as steep as a line, over half the way.
        expect(Math.abs(distance)).toBeLessThan(step * 6 + 1e-6);
      }),
    );
  });

  it('depends on the offset alone, not on where the page was before', () => {
    fc.assert(
      fc.property(boxes, scroll, fc.array(scroll, { maxLength: 20 }), (all, here, elsewhere) => {
        const before = positionAt(here, all);
        for (const offset of elsewhere) positionAt(offset, all);
        expect(positionAt(here, all)).toBe(before);
      }),
    );
  });

  it('is 0 for a scene that has one step, or none to speak of', () => {
    expect(positionAt(900, { tops: [100], trigger: 0 })).toBe(0);
    expect(positionAt(900, { tops: [], trigger: 0 })).toBe(0);
  });
});

describe('the active step', () => {
  it('is the one whose rest is nearest', () => {
    expect([0, 0.49, 0.51, 1, 1.6].map(stepAt)).toEqual([0, 0, 1, 1, 2]);
  });
});
