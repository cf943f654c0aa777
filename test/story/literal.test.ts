import type { Expression } from 'estree';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { literal, NotLiteral } from '../../src/story/read/literal.ts';
import { chapterParser } from '../../src/story/read/plugins.ts';

describe('plain data in a chapter', () => {
  it('is read as it is written', () => {
    expect(
      read(`{ view: 'all', upto: "may", 'a-b': [1, -2.5, true, null, undefined, []] }`),
    ).toEqual({
      view: 'all',
      upto: 'may',
      'a-b': [1, -2.5, true, null, undefined, []],
    });
  });

  it('is whatever JSON can say', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const json = JSON.stringify(value);
        fc.pre(!json.includes('__proto__'));
        expect(read(json)).toEqual(JSON.parse(json));
      }),
    );
  });
});

describe('what is no plain data is refused with what it is', () => {
  it.each([
    ['voices', '"voices" is a variable'],
    ['[voices]', '"voices" is a variable'],
    ['{ a: voices }', '"voices" is a variable'],
    ['{ ...voices }', '"..." copies from a variable'],
    ['[...voices]', '"..." copies from a variable'],
    ['() => 1', 'here is a function'],
    ['function () {}', 'here is a function'],
    ['1 + 1', 'here is a calculation'],
    ['voices()', 'here is a calculation'],
    ['voices.first', 'here is a calculation'],
    ['{ [a]: 1 }', 'here is a calculated field'],
    ['{ get a() { return 1 } }', 'here is a calculated field'],
    ['{ a() {} }', 'here is a calculated field'],
    ['!true', '"!" calculates'],
    ["-'a'", '"-" calculates'],
    ['`a`', 'here is a template in backticks'],
    ['/a/', '/a/ is none'],
    ['1n', '1n is none'],
    ['[1, , 2]', 'here is nothing'],
  ])('%s', (code, message) => {
    expect(() => read(code)).toThrow(new NotLiteral(message));
  });
});

/** Reads an expression the way a chapter's `show={…}` is read. */
function read(code: string): unknown {
  const [tag] = chapterParser().parse(`<Step show={${code}} />`).children;
  const [attribute] = tag?.type === 'mdxJsxFlowElement' ? tag.attributes : [];
  const value = attribute?.value;
  const [statement] = typeof value === 'object' ? (value?.data?.estree?.body ?? []) : [];
  return literal((statement as { expression: Expression } | undefined)?.expression);
}
