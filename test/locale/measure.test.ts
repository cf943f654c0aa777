import { describe, expect, it } from 'vitest';
import { makeRuler } from '../../src/locale/measure.ts';

describe('the width of figure text', () => {
  it.each([
    ['Arabic', '@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2', '٠١٢٥'],
    ['Latin', '@fontsource-variable/archivo/files/archivo-latin-wght-normal.woff2', '0125'],
  ])(
    'is measured with digits that are all as wide, as figures set them: %s',
    async (_, font, digits) => {
      const measure = await makeRuler([font]);
      const [zero = '', ...others] = digits;
      for (const digit of others) {
        expect(measure(digit, 16, 600), digit).toBe(measure(zero, 16, 600));
        expect(measure(digit + zero, 16, 600)).toBeCloseTo(2 * measure(zero, 16, 600));
      }
    },
  );
});
