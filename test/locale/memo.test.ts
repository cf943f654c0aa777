import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memo } from '../../src/locale/memo.ts';

describe('a function that remembers', () => {
  it('says what the function says, whatever it has been asked before', () => {
    const plain = (text: string, size: number): string => text.repeat(size);
    const questions = fc.array(fc.tuple(fc.string(), fc.nat({ max: 3 })));
    fc.assert(
      fc.property(questions, (asked) => {
        const remembering = memo(plain);
        for (const question of asked) expect(remembering(...question)).toBe(plain(...question));
      }),
    );
  });

  it('asks it once, even where the answer is nothing', () => {
    let asked = 0;
    const remembering = memo((...words: string[]) => {
      asked += words.length;
    });
    remembering('a');
    remembering('a');
    expect(asked).toBe(1);
  });

  it('remembers no fault', () => {
    let fails = true;
    const remembering = memo((text: string) => {
      if (fails) throw new Error('not yet');
      return text;
    });
    expect(() => remembering('a')).toThrow('not yet');
    fails = false;
    expect(remembering('a')).toBe('a');
  });
});
