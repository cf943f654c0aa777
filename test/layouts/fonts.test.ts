import { describe, expect, it } from 'vitest';
import { allFonts } from '../../src/layouts/font-files.ts';
import { fontFaces, nameOf } from '../../src/layouts/fonts.ts';
import { lettersOf } from '../../src/story/view/letters.ts';

const content = (text: string) => ({
  text: () => text,
  has: () => true,
  list: (folder: string) => (folder === 'content' ? ['story.yaml'] : []),
});

describe('a file of a font', () => {
  const [font] = allFonts;
  if (!font) throw new Error('the site has no fonts');

  it('has another name once it has other letters, so that no browser keeps one that lacks some', () => {
    expect(nameOf(font, 'abc')).toBe(nameOf(font, 'abc'));
    expect(nameOf(font, 'abcd')).not.toBe(nameOf(font, 'abc'));
    expect(nameOf({ ...font, axes: {} }, 'abc')).not.toBe(nameOf(font, 'abc'));
  });

  it('keeps its name where the same letters stand in another order', () => {
    expect(lettersOf(content('one two'))).toBe(lettersOf(content('two, two, one')));
  });

  it('is asked for by the name that it has', async () => {
    expect(await fontFaces('ltr', 'abc', '../')).toContain(
      `url("../fonts/${nameOf(font, 'abc')}.woff2")`,
    );
  });
});
