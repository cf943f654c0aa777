import type { Expression } from 'estree';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { VFileMessage } from 'vfile-message';
import type { z } from 'zod';
import {
  frontmatterSchema,
  tags,
  translatedTags,
  type Frontmatter,
  type TagName,
} from '../../schemas/tags.ts';
import type { Tag } from './address.ts';
import type { Checked, Fault, Place } from './fault.ts';
import { literal, NotLiteral } from './literal.ts';
import { unknown } from './nearest.ts';
import { chapterParser } from './plugins.ts';
import { readYaml } from './yaml.ts';
import { checkShape, type Locate } from './shape.ts';

/** A chapter as written: its tree, its frontmatter and the attributes of its components. */
export interface Syntax {
  readonly file: string;
  readonly tree: Root;
  readonly frontmatter: Frontmatter | undefined;
  /** Where the fields of the frontmatter stand. */
  readonly locate: Locate;
  /** Attributes of the components that are in order. */
  readonly attributes: ReadonlyMap<Tag, Readonly<Record<string, unknown>>>;
}

/** Which attributes a chapter may write: all, or ids and words. */
export type Part = 'source' | 'translation';

const schemas = { source: tags, translation: translatedTags } as const;

/** Parses a chapter and checks what can be checked of it alone. */
export function readSyntax(file: string, text: string, part: Part = 'source'): Checked<Syntax> {
  const tree = parse(file, text);
  if ('what' in tree) return { faults: [tree] };
  const faults: Fault[] = [];
  const attributes = new Map<Tag, Readonly<Record<string, unknown>>>();
  visit(tree, (node) => {
    const place = placeOf(file, node);
    switch (node.type) {
      case 'mdxjsEsm':
        faults.push({ ...place, what: `"${firstLine(node.value)}" is code, ${remedies.esm}` });
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!node.value.trim().startsWith('/*')) {
          faults.push({ ...place, what: `{${node.value}} is code, ${remedies.expression}` });
        }
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const checked = readAttributes(file, node, part);
        faults.push(...checked.faults);
        if (checked.value) attributes.set(node, checked.value);
      }
    }
  });
  const front = readFrontmatter(file, tree);
  return {
    value: { file, tree, frontmatter: front.value, locate: front.locate, attributes },
    faults: [...front.faults, ...faults],
  };
}

const remedies = {
  esm: 'and chapters import and export nothing; remove the line (components are there without it)',
  expression:
    'and chapters hold none; write the words, or a number as <Num of="data:row" />, or \\{ for a brace',
  tag: 'close every tag that opens, in the right order, and write \\< for a less-than sign',
  brace:
    'look at the brackets and quotes of this expression, and write \\{ for a brace in the text',
  frontmatter: 'begin the file with ---, title: …, dek: …, --- (a line each)',
  spread: 'write the attributes one by one',
  literal: 'write the values themselves: words in quotes, numbers, true, false, [lists], {fields}',
};

/** Where a node stands. */
export function placeOf(
  file: string,
  node: { position?: { start: { line: number; column: number } } | undefined },
): Place {
  const start = node.position?.start;
  return start ? { file, line: start.line, column: start.column } : { file };
}

/** Where an attribute of a component stands, or the component where it has none of that name. */
export function placeOfAttribute(file: string, tag: Tag, name: string): Place {
  const found = tag.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === name);
  return { ...placeOf(file, tag), ...(found && placeOf(file, found)) };
}

function parse(file: string, text: string): Root | Fault {
  try {
    return chapterParser().parse(text);
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    const { reason } = error;
    // Where the file ends too early, only the message says where the open tag stands.
    const line = error.line ?? Number(/\((\d+):/.exec(reason)?.[1] ?? 1);
    const why = reason.charAt(0).toLowerCase() + reason.slice(1);
    const remedy = /acorn|expression/.test(reason) ? remedies.brace : remedies.tag;
    return { file, line, what: `this does not parse (${why}); ${remedy}` };
  }
}

function readFrontmatter(
  file: string,
  tree: Root,
): Checked<Frontmatter> & { readonly locate: Locate } {
  const atTop: Locate = () => ({ file, line: 1 });
  const node = tree.children.find((child) => child.type === 'yaml');
  if (!node) {
    const what = `this chapter has no frontmatter; ${remedies.frontmatter}`;
    return { faults: [{ file, line: 1, what }], locate: atTop };
  }
  const { value, faults } = readYaml(file, node.value, (node.position?.start.line ?? 1) + 1);
  if (!value) return { faults, locate: atTop };
  return { ...checkShape(frontmatterSchema, value.data, value.locate), locate: value.locate };
}

function readAttributes(
  file: string,
  tag: Tag,
  part: Part,
): Checked<Readonly<Record<string, unknown>>> {
  const name = tag.name ?? '';
  if (!(name in tags)) {
    const known = Object.keys(tags).map((t) => `<${t}>`);
    return { faults: [{ ...placeOf(file, tag), what: unknown('tag', `<${name}>`, known) }] };
  }
  const written: Record<string, unknown> = {};
  const faults: Fault[] = [];
  for (const attribute of tag.attributes) {
    const place = { ...placeOf(file, tag), ...placeOf(file, attribute) };
    if (attribute.type !== 'mdxJsxAttribute') {
      faults.push({
        ...place,
        what: `<${name}> takes no {${attribute.value}}; ${remedies.spread}`,
      });
      continue;
    }
    const read = readValue(attribute.value);
    if ('value' in read) written[attribute.name] = read.value;
    else {
      const what = `${attribute.name}={…} is plain data, but ${read.what}; ${remedies.literal}`;
      faults.push({ ...place, what });
    }
  }
  if (faults.length > 0) return { faults };
  const schema: z.ZodType<Readonly<Record<string, unknown>>> = schemas[part][name as TagName];
  const { value, faults: misshapen } = checkShape(schema, written, ([field]) =>
    placeOfAttribute(file, tag, String(field)),
  );
  const named = misshapen.map((fault) => ({ ...fault, what: inTag(name, fault.what, part) }));
  return { ...(value && { value }), faults: named };
}

/** `title: missing` → `<Scene title>: missing` */
function inTag(tag: string, what: string, part: Part): string {
  if (part === 'translation' && /unknown field "(chart|data|show|ours)"/.test(what)) {
    return `<${tag}> of a translation carries ids and words alone; remove ${/"\w+"/.exec(what)?.[0] ?? ''}, which comes from the source language`;
  }
  const [, field, rest = ''] = /^(\w+): (.*)$/s.exec(what) ?? [];
  if (field !== undefined) return `<${tag} ${field}>: ${rest}`;
  return `<${tag}>: ${what.replace('unknown field', 'unknown attribute')}`;
}

function readValue(
  value: Tag['attributes'][number]['value'],
): { readonly value: unknown } | { readonly what: string } {
  if (value === null || value === undefined) return { value: true };
  if (typeof value === 'string') return { value };
  const [statement] = value.data?.estree?.body ?? [];
  try {
    return { value: literal((statement as { expression?: Expression } | undefined)?.expression) };
  } catch (error) {
    if (error instanceof NotLiteral) return { what: error.message };
    throw error;
  }
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}
