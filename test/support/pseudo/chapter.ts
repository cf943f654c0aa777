import { SKIP, visit } from 'unist-util-visit';
import { parseDocument, visit as visitYaml } from 'yaml';
import { isTag, type Tag } from '../../../src/story/read/address.ts';
import { readSyntax } from '../../../src/story/read/syntax.ts';
import { splice, type Splice } from './splice.ts';

/** Attributes that say what a figure shows; translations leave them out. */
const DIRECTIONS = ['chart', 'data', 'show', 'ours'];
const WORDS = ['title', 'subtitle', 'describe'];

/** A chapter of the source language as a translation whose words are changed by a function. */
export function translateChapter(
  file: string,
  source: string,
  say: (words: string) => string,
): string {
  const { value: syntax } = readSyntax(file, source);
  if (!syntax) throw new Error(`${file} does not parse`);
  const parts: Splice[] = [];
  visit(syntax.tree, (node) => {
    const from = node.position?.start.offset ?? 0;
    const to = node.position?.end.offset ?? 0;
    if (node.type === 'yaml') {
      parts.push([from, to, () => `---\n${sayYaml(node.value, say)}---`]);
      return SKIP;
    }
    if (node.type === 'text') parts.push([from, to, say]);
    if (isTag(node)) parts.push(...attributesOf(node, source, say));
    return undefined;
  });
  return splice(source, parts);
}

function attributesOf(tag: Tag, source: string, say: (words: string) => string): Splice[] {
  return tag.attributes.flatMap((attribute): Splice[] => {
    const { position, type } = attribute;
    const { start, end } = position ?? {};
    if (type !== 'mdxJsxAttribute' || start?.offset === undefined || end?.offset === undefined)
      return [];
    const { name, value } = attribute;
    if (DIRECTIONS.includes(name)) return [[start.offset, end.offset, () => '']];
    if (!WORDS.includes(name) || typeof value !== 'string') return [];
    const quote = source.charAt(end.offset - 1);
    return [[start.offset, end.offset, () => `${name}=${quote}${say(value)}${quote}`]];
  });
}

function sayYaml(text: string, say: (words: string) => string): string {
  const document = parseDocument(text);
  visitYaml(document, {
    Pair: (_, { value }) => {
      if (isTextScalar(value)) value.value = say(value.value);
    },
  });
  return document.toString();
}

function isTextScalar(node: unknown): node is { value: string } {
  return (
    typeof node === 'object' && node !== null && 'value' in node && typeof node.value === 'string'
  );
}
