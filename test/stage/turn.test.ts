import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionAfter, startOf, stepOfKey, turnOfSwipe } from '../../src/stage/turn.ts';

const there = { active: 2, count: 5 };

describe('keys', () => {
  it.each([
    ['ltr', 'ArrowRight', 'ArrowLeft'],
    ['rtl', 'ArrowLeft', 'ArrowRight'],
  ] as const)('turn in reading direction: %s', (dir, forward, back) => {
    expect(stepOfKey(forward, there, dir)).toBe(3);
    expect(stepOfKey(back, there, dir)).toBe(1);
  });

  it('Home and End lead to the ends of a scene', () => {
    expect(stepOfKey('Home', there, 'rtl')).toBe(0);
    expect(stepOfKey('End', there, 'ltr')).toBe(4);
  });

  it('lead out of a scene from its ends', () => {
    expect(stepOfKey('ArrowRight', { active: 4, count: 5 }, 'ltr')).toBe(5);
    expect(stepOfKey('ArrowRight', { active: 0, count: 5 }, 'rtl')).toBe(-1);
  });

  it('are no letters, and leave up and down to the page', () => {
    const others = ['a', 'n', ' ', 'Enter', 'ArrowUp', 'ArrowDown', 'PageDown', 'Tab'];
    expect(others.map((key) => stepOfKey(key, there, 'ltr'))).toEqual(others.map(() => undefined));
  });
});

describe('a swipe', () => {
  it('turns in reading direction, as a page is turned', () => {
    expect(turnOfSwipe(-120, 10, 'ltr')).toBe(1);
    expect(turnOfSwipe(120, 10, 'ltr')).toBe(-1);
    expect(turnOfSwipe(120, 10, 'rtl')).toBe(1);
    expect(turnOfSwipe(-120, -10, 'rtl')).toBe(-1);
  });

  it.each([
    ['short', -30, 0],
    ['steep', -120, 90],
    ['vertical', 5, -300],
  ])('that is %s turns nothing', (_, x, y) => {
    expect(turnOfSwipe(x, y, 'ltr')).toBe(0);
  });
});

describe('the way to a neighbouring step', () => {
  it('leads from where the figure is to the step, never back and never beyond', () => {
    const way = fc.record({
      from: fc.double({ min: 0, max: 6, noNaN: true }),
      to: fc.integer({ min: 0, max: 6 }),
      times: fc
        .tuple(fc.nat(300), fc.nat(300))
        .map(([early, more]): [number, number] => [early, early + more]),
    });
    fc.assert(
      fc.property(way, ({ from, to, times: [early, late] }) => {
        const left = (time: number) => Math.abs(to - positionAfter(from, to, time));
        expect(left(late)).toBeLessThanOrEqual(left(early));
        expect(left(0)).toBeCloseTo(Math.abs(to - from));
      }),
    );
  });

  it('has ended after half a second, exactly on the step', () => {
    expect(positionAfter(1.3, 2, 500)).toBe(2);
  });

  it('is no longer than one step, even where the figure lags behind', () => {
    expect(startOf(0.2, 3)).toBe(2);
    expect(startOf(2.6, 3)).toBe(2.6);
    expect(startOf(4.9, 3)).toBe(4);
  });
});
