import { z } from 'zod';
import type { Checked, Fault, Place } from './fault.ts';
import { unknown } from './nearest.ts';

/** Tells where the value at a path stands. */
export type Locate = (path: readonly PropertyKey[]) => Place;

/** Holds a value against a schema; every issue becomes a fault with its place and a remedy. */
export function checkShape<T>(schema: z.ZodType<T>, value: unknown, locate: Locate): Checked<T> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return { value: result.data, faults: [] };
  const faults = result.error.issues.flatMap((issue) => toFaults(issue, schema, locate));
  return { faults };
}

function toFaults(issue: z.core.$ZodIssue, schema: z.ZodType, locate: Locate): Fault[] {
  const where = issue.path.length > 0 ? `${pathName(issue.path)}: ` : '';
  const say = (what: string): Fault[] => [{ ...locate(issue.path), what: where + what }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        ...locate([...issue.path, key]),
        what: `${where}${unknown('field', key, fieldsAt(schema, issue.path))}`,
      }));
    case 'invalid_value':
      return say(valueMessage(issue, conceptAt(schema, issue.path)));
    case 'invalid_type':
      return say(typeMessage(issue));
    case 'too_small':
    case 'too_big':
      return say(sizeMessage(issue));
    case 'invalid_union':
      return nearestBranch(issue).flatMap((inner) =>
        toFaults({ ...inner, path: [...issue.path, ...inner.path] }, schema, locate),
      );
    default:
      return say(issue.message);
  }
}

function valueMessage(issue: z.core.$ZodIssueInvalidValue, concept = 'value'): string {
  if (!isGeneric(issue)) return issue.message;
  const choices = issue.values.map(String);
  if (issue.input === undefined) return `missing; write one of: ${choices.join(', ')}`;
  return unknown(concept, written(issue.input), choices);
}

/** What each of the schemas' types is called in a handbook. */
const types: Readonly<Record<string, string>> = {
  string: 'words',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'fields, each with its name and a colon',
  nonoptional: 'it',
  record: 'fields, each with its name and a colon',
};

function typeMessage(issue: z.core.$ZodIssueInvalidType): string {
  const expected = types[issue.expected] ?? issue.expected;
  if (issue.input === undefined) return `missing; write ${expected}`;
  if (!isGeneric(issue)) return issue.message;
  const given = issue.input === null ? 'nothing' : `"${written(issue.input)}"`;
  return `${given} stands here; write ${expected}`;
}

function sizeMessage(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  if (!isGeneric(issue)) return issue.message;
  const [bound, limit] =
    issue.code === 'too_small' ? ['at least', issue.minimum] : ['at most', issue.maximum];
  const size = String(limit);
  if (issue.origin === 'array') {
    return `write ${bound} ${size === '1' ? 'one entry' : `${size} entries`}`;
  }
  if (issue.origin === 'string') return `write ${bound} ${size} letters`;
  return `"${written(issue.input)}" stands here; write ${bound} ${size}`;
}

/** True where the schema says nothing of its own about what is wrong. */
function isGeneric({ message }: { readonly message: string }): boolean {
  return /^(Invalid|Too small|Too big)\b/.test(message);
}

/** Of the ways in which a value could have been right, the one that it has come nearest to. */
function nearestBranch(issue: z.core.$ZodIssueInvalidUnion): readonly z.core.$ZodIssue[] {
  const depth = (issues: readonly z.core.$ZodIssue[]) =>
    Math.max(...issues.map(({ path }) => path.length));
  return [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
}

function written(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function pathName(path: readonly PropertyKey[]): string {
  return path
    .map((part, i) =>
      typeof part === 'number' ? `[${String(part)}]` : (i > 0 ? '.' : '') + String(part),
    )
    .join('');
}

/** The kind of record that a reference at a path refers to. */
function conceptAt(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  const concept = schemaAt(schema, path)?.meta()?.['concept'];
  if (typeof concept !== 'string') return undefined;
  return concept === 'who' ? 'person or group' : concept;
}

function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const at = schemaAt(schema, path);
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  const inner = unwrap(schema);
  const [head, ...rest] = path;
  if (head === undefined) return inner;
  if (inner instanceof z.ZodObject) {
    const next = (inner.shape as Record<PropertyKey, z.ZodType | undefined>)[head];
    return next && schemaAt(next, rest);
  }
  if (inner instanceof z.ZodArray) return schemaAt(inner.element as z.ZodType, rest);
  if (inner instanceof z.ZodRecord) return schemaAt(inner.valueType as z.ZodType, rest);
  if (inner instanceof z.ZodUnion) {
    const options = inner.options as readonly z.ZodType[];
    return options.map((option) => schemaAt(option, path)).find((found) => found !== undefined);
  }
  return undefined;
}

function unwrap(schema: z.ZodType): z.ZodType {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
  ) {
    return unwrap(schema.unwrap() as z.ZodType);
  }
  return schema;
}
