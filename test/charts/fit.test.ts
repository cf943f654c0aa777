import { describe, expect, it } from 'vitest';
import { columnsFor } from '../../src/charts/kit/columns.ts';
import { firstThatFits, lend, stack, steps } from '../../src/charts/kit/fit.ts';

describe('a composition that gives way to words', () => {
  it('is the first that fits', () => {
    expect(firstThatFits([5, 4, 3], (size) => size < 5)).toBe(4);
  });

  it('is the last where none fits', () => {
    expect(firstThatFits([5, 4, 3], () => false)).toBe(3);
  });

  it('is refused where there is no way at all', () => {
    expect(() => firstThatFits([], () => true)).toThrow('no way to compose');
  });

  it('is tried in equal steps, both ends included', () => {
    expect(steps(18.5, 17, 0.5)).toEqual([18.5, 18, 17.5, 17]);
    expect(steps(2, 2, 1)).toEqual([2]);
  });
});

describe('neighbours', () => {
  it('have what they want where that is enough', () => {
    expect(lend([10, 20, 30], [5, 5, 5])).toEqual([10, 20, 30]);
  });

  it('lend what they can spare, in proportion, to one that needs more', () => {
    expect(lend([10, 20, 30], [16, 10, 10])).toEqual([16, 18, 26]);
  });

  it('keep what they need where nobody has enough to spare', () => {
    expect(lend([10, 20], [25, 18])).toEqual([25, 18]);
  });
});

describe('columns', () => {
  /** Words of some lengths, set into lines of a width. */
  const column =
    (...words: number[]) =>
    (width: number) => {
      const lines = words.reduce<number[]>((all, word) => {
        const last = all.at(-1);
        return last !== undefined && last + word <= width
          ? [...all.slice(0, -1), last + word]
          : [...all, word];
      }, []);
      return { height: lines.length, needs: Math.max(...lines), fits: true };
    };

  it('give most room to what has most to say, so that the highest is low', () => {
    expect(columnsFor([column(30), column(30, 30, 30)], 120)).toEqual([30, 90]);
  });

  it('share evenly what is left over', () => {
    expect(columnsFor([column(20), column(40)], 100)).toEqual([40, 60]);
  });

  it('are as wide as their widest words where there is no room at all', () => {
    expect(columnsFor([column(60), column(60)], 100)).toEqual([60, 60]);
  });
});

describe('rows', () => {
  it('take what they need and share what is left', () => {
    expect(stack([10, 30, 20], 40, 130)).toEqual([40, 60, 100]);
  });

  it('stand close where nothing is left', () => {
    expect(stack([10, 30], 0, 20)).toEqual([0, 10]);
  });
});
