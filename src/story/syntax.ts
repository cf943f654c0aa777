import type { Expression } from 'estree';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { VFileMessage } from 'vfile-message';
import type { z } from 'zod';
import { frontmatterSchema, tags, type Frontmatter, type TagName } from '../schemas/tags.ts';
import { isTag, type Tag } from './address.ts';
import type { Checked, Fault, Place } from './fault.ts';
import { literal, NotLiteral } from './literal.ts';
import { unknown } from './nearest.ts';
import { chapterParser } from './plugins.ts';
import { readYaml } from './read-yaml.ts';
import { checkShape } from './shape.ts';

/** A chapter as written: its tree, its frontmatter and the attributes of its components. */
export interface Syntax {
  readonly file: string;
  readonly tree: Root;
  readonly frontmatter: Frontmatter | undefined;
  readonly attributes: ReadonlyMap<Tag, Readonly<Record<string, unknown>>>;
}

/** Parses a chapter and checks what can be checked of it alone. */
export function readSyntax(file: string, text: string): Checked<Syntax> {
  const tree = parse(file, text);
  if ('what' in tree) return { faults: [tree] };
  const faults: Fault[] = [];
  const attributes = new Map<Tag, Readonly<Record<string, unknown>>>();
  visit(tree, (node) => {
    const place = placeOf(file, node);
    if (node.type === 'mdxjsEsm') {
      faults.push({
        ...place,
        what: 'chapters import and export nothing; remove this line (components are there without it)',
      });
    } else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      const isComment = node.value.trim().startsWith('/*');
      if (!isComment)
        faults.push({
          ...place,
          what: `{${node.value}} is code, and chapters hold none; write the words, or a number as <Num of="data:row" />`,
        });
    } else if (isTag(node)) {
      const checked = readAttributes(file, node);
      faults.push(...checked.faults);
      if (checked.value) attributes.set(node, checked.value);
    }
  });
  const front = readFrontmatter(file, tree);
  return {
    value: { file, tree, frontmatter: front.value, attributes },
    faults: [...front.faults, ...faults],
  };
}

/** Where a node stands. */
export function placeOf(
  file: string,
  node: { position?: { start: { line: number; column: number } } | undefined },
): Place {
  const start = node.position?.start;
  return start ? { file, line: start.line, column: start.column } : { file };
}

function parse(file: string, text: string): Root | Fault {
  try {
    return chapterParser().parse(text);
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    const { line, column, reason } = error;
    return {
      file,
      ...(line !== undefined && { line }),
      ...(column !== undefined && { column }),
      what: `${reason}; check that every tag that opens is closed, in the right order, and write &lt; for a less-than sign`,
    };
  }
}

function readFrontmatter(file: string, tree: Root): Checked<Frontmatter> {
  const node = tree.children.find((child) => child.type === 'yaml');
  if (!node) {
    return {
      faults: [
        {
          file,
          line: 1,
          what: 'no frontmatter; begin the file with three hyphens, a title, a dek, and three hyphens',
        },
      ],
    };
  }
  const firstLine = (node.position?.start.line ?? 1) + 1;
  const yaml = readYaml(file, node.value, firstLine);
  return yaml.value
    ? checkShape(frontmatterSchema, yaml.value.data, yaml.value.locate)
    : { faults: yaml.faults };
}

function readAttributes(file: string, tag: Tag): Checked<Readonly<Record<string, unknown>>> {
  const place = placeOf(file, tag);
  const name = tag.name ?? '';
  if (!(name in tags)) {
    return {
      faults: [
        {
          ...place,
          what: unknown(
            'component',
            `<${name}>`,
            Object.keys(tags).map((t) => `<${t}>`),
          ),
        },
      ],
    };
  }
  const written: Record<string, unknown> = {};
  const lines = new Map<string, Place>();
  const faults: Fault[] = [];
  for (const attribute of tag.attributes) {
    const at = { ...place, ...placeOf(file, attribute) };
    if (attribute.type !== 'mdxJsxAttribute') {
      faults.push({
        ...at,
        what: `<${name}> takes no {...spread}; write its attributes one by one`,
      });
      continue;
    }
    lines.set(attribute.name, at);
    if (attribute.value === null || attribute.value === undefined) written[attribute.name] = true;
    else if (typeof attribute.value === 'string') written[attribute.name] = attribute.value;
    else {
      const read = readExpression(attribute.value.data?.estree?.body);
      if ('what' in read)
        faults.push({ ...at, what: `${attribute.name}={…} must be literal data: ${read.what}` });
      else written[attribute.name] = read.value;
    }
  }
  if (faults.length > 0) return { faults };
  const schema: z.ZodType<Readonly<Record<string, unknown>>> = tags[name as TagName];
  return checkShape(schema, written, ([field]) => lines.get(String(field)) ?? place);
}

function readExpression(
  body: readonly { type: string; expression?: Expression }[] | undefined,
): { value: unknown } | { what: string } {
  try {
    return { value: literal(body?.[0]?.expression ?? null) };
  } catch (error) {
    if (error instanceof NotLiteral) return { what: error.message };
    throw error;
  }
}
