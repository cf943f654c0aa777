import { z } from 'zod';

/** Words by place: the shape of the data, with only its prose in it. */
export type ProseTree = string | { readonly [key: string]: ProseTree };

/** Fields that stay as they are in every language: names in all scripts. */
const KEPT = new Set(['names', 'publisher', 'coordinateSource']);

/**
 * The prose of a value, found by its schema (`text` marks it). Records of a list are addressed by
 * their id, other items by their index, so that a translation survives a change of order.
 */
export function proseOf(schema: z.ZodType, value: unknown): ProseTree | undefined {
  const inner = unwrap(schema, value);
  if (typeof value === 'string') return inner.meta()?.['prose'] ? value : undefined;
  if (Array.isArray(value) && inner instanceof z.ZodArray) {
    const items: readonly unknown[] = value;
    const element = inner.element as z.ZodType;
    return branch(items.map((item, i) => [keyOf(item, i), proseOf(element, item)]));
  }
  if (!isRecord(value)) return undefined;
  if (inner instanceof z.ZodRecord) {
    const each = inner.valueType as z.ZodType;
    return branch(Object.entries(value).map(([key, part]) => [key, proseOf(each, part)]));
  }
  if (!(inner instanceof z.ZodObject)) return undefined;
  const shape: Readonly<Record<string, z.ZodType>> = inner.shape;
  const fields = Object.entries(shape);
  return branch(
    fields
      .filter(([key]) => value[key] !== undefined && (!KEPT.has(key) || Array.isArray(value[key])))
      .map(([key, field]) => [key, proseOf(field, value[key])]),
  );
}

/** A copy of a value in which the words of a tree stand in the place of its own. */
export function withProse(value: unknown, words: ProseTree | undefined): unknown {
  if (words === undefined) return value;
  if (typeof words === 'string') return typeof value === 'string' ? words : value;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.map((item, i) => withProse(item, words[keyOf(item, i)]));
  }
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, withProse(part, words[key])]),
  );
}

/** Every place in a tree with its words, as dotted paths. */
export function leaves(tree: ProseTree | undefined, path = ''): [path: string, words: string][] {
  if (tree === undefined) return [];
  if (typeof tree === 'string') return [[path, tree]];
  return Object.entries(tree).flatMap(([key, part]) =>
    leaves(part, path === '' ? key : `${path}.${key}`),
  );
}

function keyOf(item: unknown, index: number): string {
  return isRecord(item) && typeof item['id'] === 'string' ? item['id'] : String(index);
}

function branch(entries: readonly [string, ProseTree | undefined][]): ProseTree | undefined {
  const kept = entries.filter((entry): entry is [string, ProseTree] => entry[1] !== undefined);
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The schema that a value is really held against, without its wrappers. */
function unwrap(schema: z.ZodType, value: unknown): z.ZodType {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
  ) {
    return unwrap(schema.unwrap() as z.ZodType, value);
  }
  if (schema instanceof z.ZodPipe) return unwrap(schema.out as z.ZodType, value);
  if (schema instanceof z.ZodUnion || schema instanceof z.ZodDiscriminatedUnion) {
    const options = schema.options as readonly z.ZodType[];
    const match = options.find((option) => option.safeParse(value).success);
    return match ? unwrap(match, value) : schema;
  }
  return schema;
}
