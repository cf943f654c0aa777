import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { convert } from 'fontverter';
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { fontsOf } from '../../src/layouts/font-files.ts';
import { contentOnDisk } from '../../src/story/read/content.ts';

/**
 * The letters of the translations: those of each language's own alphabet, and all of them in the
 * fonts that its pages load. What this does not prove: that the words are well chosen.
 */

const content = contentOnDisk(process.cwd());

function textOf(language: string): string {
  const folder = `content/chapters/${language}`;
  const chapters = content.list(folder).map((name) => content.text(`${folder}/${name}`));
  return [...chapters, content.text(`content/words/${language}.yaml`)].join('\n');
}

describe('Sorani', () => {
  it.each([
    ['ي', 'ی'],
    ['ك', 'ک'],
    ['ة', 'ە'],
    ['ى', 'ی'],
    ['ه\u200c', 'ە'],
    ['ـ', 'nothing'],
  ])('never writes %s (but %s)', (wrong) => {
    const lines = textOf('ckb')
      .split('\n')
      .filter((line) => line.includes(wrong));
    expect(lines).toEqual([]);
  });

  it('begins no word with a plain ر', () => {
    const words = textOf('ckb').match(/(?<![\p{L}\p{M}])ر\p{L}+/gu) ?? [];
    expect(words).toEqual([]);
  });
});

describe.each(['ckb', 'ar'])('the fonts of %s', (language) => {
  it('have every Arabic letter, digit and sign of its texts', async () => {
    const text = textOf(language);
    const used = new Set(text.match(/[\p{Script=Arabic}،؛؟٪٫٬]/gu));
    for (const { name, range, file } of fontsOf('rtl')) {
      if (range !== undefined) continue;
      const bytes = await readFile(createRequire(import.meta.url).resolve(file));
      const font = create(await convert(bytes, 'sfnt'));
      if (!('characterSet' in font)) throw new Error(`${name} is a collection`);
      const known = new Set(font.characterSet);
      const missing = [...used].filter((letter) => !known.has(letter.codePointAt(0) ?? 0));
      expect(missing, name).toEqual([]);
    }
  });
});
