import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeLocale } from '../../src/locale/make.ts';
import { WordFault } from '../../src/locale/words.ts';

const words = {
  figures: {
    bowls: {
      caption: 'Bowls',
      count: '{n, plural, =0 {no bowl} one {# bowl} other {# bowls}}',
      place: '{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} of {of}',
    },
    broken: '{n',
  },
};

const english = await makeLocale({ id: 'en', dir: 'ltr' }, words);
const arabic = await makeLocale({ id: 'ar', dir: 'rtl' }, words);

describe('a locale', () => {
  it('carries tag and direction together', () => {
    expect([arabic.id, arabic.dir]).toEqual(['ar', 'rtl']);
  });

  it('groups numbers, and writes them in the digits of the page', () => {
    expect(english.number(1234567)).toBe('1,234,567');
    expect(arabic.number(1234567)).toBe('١٬٢٣٤٬٥٦٧');
  });

  it('writes dates in full unless it is told otherwise', () => {
    expect(english.date('2020-09-03')).toBe('3 September 2020');
    expect(english.date('2020-09-03', 'day')).toBe('3 Sept');
  });

  it('joins lists as its language does', () => {
    expect(english.list(['jars'])).toBe('jars');
    expect(english.list(['jars', 'jugs', 'bowls'])).toBe('jars, jugs and bowls');
    expect(arabic.list(['جرة', 'وعاء'])).toBe('جرة ووعاء');
  });

  it('joins them in the style of the house where it has one', async () => {
    const list = { between: '; ', last: ' & ' };
    const house = await makeLocale({ id: 'en', dir: 'ltr' }, {}, { list });
    expect(house.list(['jars'])).toBe('jars');
    expect(house.list(['jars', 'jugs'])).toBe('jars & jugs');
    expect(house.list(['jars', 'jugs', 'bowls'])).toBe('jars; jugs & bowls');
  });
});

describe('a word', () => {
  it('is found by its place in the file', () => {
    expect(english.word('figures.bowls.caption')).toBe('Bowls');
  });

  it('fills in numbers with the plurals and ordinals of the language', () => {
    const count = (n: number) => english.word('figures.bowls.count', { n });
    expect([0, 1, 3, 1200].map(count)).toEqual(['no bowl', '1 bowl', '3 bowls', '1,200 bowls']);
    expect(english.word('figures.bowls.place', { n: 22, of: 'nine' })).toBe('22nd of nine');
  });

  it.each([
    ['is not there', 'figures.bowls.rim', 'the word "figures.bowls.rim" is missing'],
    ['is a whole section', 'figures.bowls', 'the word "figures.bowls" is missing'],
    [
      'lacks a value',
      'figures.bowls.place',
      '"figures.bowls.place" names {of}, but is given only {n}',
    ],
    [
      'is no message',
      'figures.broken',
      '"figures.broken" is no message (expect argument closing brace)',
    ],
  ])('that %s is an error that names its place', (_, key, message) => {
    expect(() => english.word(key, { n: 1 })).toThrow(new WordFault(key, message));
  });
});

describe('the ruler', () => {
  const line = fc.stringMatching(/^[A-Za-z ]{1,30}$/);
  const size = fc.double({ min: 8, max: 60, noNaN: true });

  it('finds a text no narrower than any beginning of it', () => {
    fc.assert(
      fc.property(line, line, size, (start, more, size) => {
        const kerning = size * 0.1;
        expect(english.measure(start + more, size)).toBeGreaterThan(
          english.measure(start, size) - kerning,
        );
      }),
    );
  });

  it('finds it twice as wide in twice the size', () => {
    fc.assert(
      fc.property(line, size, (text, size) => {
        expect(english.measure(text, size * 2)).toBeCloseTo(english.measure(text, size) * 2, 6);
      }),
    );
  });

  it('finds words wider the bolder they are', () => {
    const widths = [400, 500, 600, 700].map((weight) => english.measure('Handwork', 13, weight));
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
    expect(new Set(widths).size).toBe(4);
  });

  it('takes a weight between two for the bolder, and knows none above 700', () => {
    expect(english.measure('Handwork', 13, 550)).toBe(english.measure('Handwork', 13, 600));
    expect(() => english.measure('Handwork', 13, 800)).toThrow(
      'figures use weights up to 700, not 800',
    );
  });

  it('measures letters that the first font lacks with the next, as browsers fall back', () => {
    const parts = ['بغداد', ' K-1'].map((text) => arabic.measure(text, 13));
    expect(arabic.measure('بغداد K-1', 13)).toBeCloseTo(parts.reduce((a, b) => a + b));
    expect(arabic.measure('بغداد', 13)).not.toBe(english.measure('بغداد', 13));
  });

  it('knows each letter: m is wider than i', () => {
    expect(english.measure('m', 13)).toBeGreaterThan(english.measure('i', 13) * 2);
    expect(english.measure('', 13)).toBe(0);
  });
});
