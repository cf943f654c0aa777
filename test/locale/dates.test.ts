import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOf, formatDate, precisionOf, startOf } from '../../src/locale/dates.ts';

const year = fc.integer({ min: 1900, max: 2100 }).map(String);
const two = (max: number) => fc.integer({ min: 1, max }).map((n) => String(n).padStart(2, '0'));
const dates = fc.oneof(
  year,
  fc.tuple(year, two(12)).map((parts) => parts.join('-')),
  fc.tuple(year, two(12), two(28)).map((parts) => parts.join('-')),
);

describe('a date says no more than it knows', () => {
  it.each([
    ['2020', 'year', '2020', '2020', '2020', '2020'],
    ['2020-09', 'month', 'September 2020', 'Sept 2020', 'Sept', 'Sept 2020'],
    ['2020-09-03', 'day', '3 September 2020', '3 Sept 2020', '3 Sept', 'Sept 2020'],
  ] as const)('%s is known to the %s', (iso, precision, long, short, day, month) => {
    expect(precisionOf(iso)).toBe(precision);
    expect(formatDate(iso, 'long', 'en-GB')).toBe(long);
    expect(formatDate(iso, 'short', 'en-GB')).toBe(short);
    expect(formatDate(iso, 'day', 'en-GB')).toBe(day);
    expect(formatDate(iso, 'month', 'en-GB')).toBe(month);
  });

  it('in the digits and months of its language', () => {
    expect(formatDate('2020-09-03', 'long', 'ar-IQ')).toBe('٣ أيلول ٢٠٢٠');
    expect(formatDate('2020-09-03', 'long', 'ckb')).toContain('ئەیلوول');
  });

  it('and never becomes the day before, wherever the build runs', () => {
    const zone = process.env['TZ'];
    for (const place of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      process.env['TZ'] = place;
      expect(formatDate('2020-01-01', 'short', 'en-GB')).toBe('1 Jan 2020');
    }
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });
});

describe('a language whose dates the machine does not know', () => {
  const house = {
    months: 'one two three four five six seven eight nine ten eleven twelve'.split(' '),
    day: '{day}. of {month}',
    date: '{day}. of {month}, {year}',
    month: '{month} of {year}',
  };

  it.each([
    ['2020', '2020', '2020', '2020'],
    ['2020-09', 'nine of 2020', 'nine', 'nine of 2020'],
    ['2020-09-03', '3. of nine, 2020', '3. of nine', 'nine of 2020'],
  ])('writes %s in the style of the house', (iso, long, day, month) => {
    expect(formatDate(iso, 'long', 'en-GB', house)).toBe(long);
    expect(formatDate(iso, 'short', 'en-GB', house)).toBe(long);
    expect(formatDate(iso, 'day', 'en-GB', house)).toBe(day);
    expect(formatDate(iso, 'month', 'en-GB', house)).toBe(month);
  });
});

describe('the span of a date', () => {
  it.each([
    ['2020', '2020-01-01', '2021-01-01'],
    ['2020-02', '2020-02-01', '2020-03-01'],
    ['2020-12', '2020-12-01', '2021-01-01'],
    ['2020-02-29', '2020-02-29', '2020-03-01'],
  ])('%s runs from %s to the instant before %s', (iso, start, end) => {
    expect(startOf(iso)).toEqual(new Date(start));
    expect(endOf(iso)).toEqual(new Date(end));
  });

  it('is as long as its precision says', () => {
    fc.assert(
      fc.property(dates, (iso) => {
        const days = (endOf(iso).getTime() - startOf(iso).getTime()) / 86_400_000;
        const [least, most] = { year: [365, 366], month: [28, 31], day: [1, 1] }[
          precisionOf(iso)
        ] as [number, number];
        expect(days).toBeGreaterThanOrEqual(least);
        expect(days).toBeLessThanOrEqual(most);
      }),
    );
  });
});
