import { describe, expect, it } from 'vitest';
import { bareNumbers, monthNames, numberedNames } from '../../src/story/resolve/numbers.ts';

const names = numberedNames(['K-1 base, harbour', 'Old wood (Brigade 30)', 'Harbour']);
const bare = (text: string, language = 'en') =>
  bareNumbers(text, names, monthNames(language), language);

describe('digits may stand in prose', () => {
  it.each([
    ['as a year', 'In 2020 it was quiet, as in 1999.'],
    ['as a full date', 'On 3 January 2020 it blew.'],
    ['as a day of a month', 'On 31 May it blew.'],
    ['as a span of days', 'From 12–16 March, and on 9 May.'],
    ['with a month cut short, as pages print it', 'On 3 Sept and 4 Jan.'],
    ['in a name that the data holds', 'Near K-1 stood Brigade 30.'],
  ])('%s', (_, text) => {
    expect(bare(text)).toEqual([]);
  });

  it('in the digits and with the months of another language', () => {
    expect(bare('في ٣ أيلول ٢٠٢٠', 'ar')).toEqual([]);
    expect(bare('٢٥ هجوما', 'ar')).toEqual(['٢٥']);
  });
});

describe('digits may not stand in prose', () => {
  it.each([
    ['as a bare count', 'There were 25 storms.', ['25']],
    ['grouped', 'Some 1,200 days went by.', ['1,200']],
    ['as a share', 'That is 30% of them, or 0.3.', ['30', '0.3']],
    ['as a day that no month has', 'On 32 May.', ['32']],
    ['as a number of a century that is none of ours', 'In 1450 or 3020.', ['1450', '3020']],
    ['in a longer number than a name has', 'Near K-12 stood Brigade 300.', ['2', '0']],
    ['as a brigade that nobody knows', 'There stood Brigade 45.', ['45']],
    ['as a day before a word that is no month', 'On 3 maybe.', ['3']],
  ])('%s', (_, text, digits) => {
    expect(bare(text)).toEqual(digits);
  });
});

describe('the numbered parts of names', () => {
  it('are a word with letters and digits, or a number with the word before it', () => {
    expect(names).toEqual(['Brigade 30', 'K-1']);
  });
});
