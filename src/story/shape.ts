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
  const place = locate(issue.path);
  const where = issue.path.length > 0 ? `${pathName(issue.path)}: ` : '';
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        ...locate([...issue.path, key]),
        what: `${where}${unknown('field', key, fieldsAt(schema, issue.path))}`,
      }));
    case 'invalid_value': {
      const choices = issue.values.map(String);
      const given = typeof issue.input === 'string' ? issue.input : JSON.stringify(issue.input);
      const concept = conceptAt(schema, issue.path) ?? fieldName(issue.path);
      const what =
        issue.input === undefined
          ? `missing; write one of: ${choices.join(', ')}`
          : unknown(concept, given, choices);
      return [{ ...place, what: where + what }];
    }
    case 'invalid_type':
      return [{ ...place, what: where + typeMessage(issue) }];
    default:
      return [{ ...place, what: where + issue.message }];
  }
}

function typeMessage(issue: z.core.$ZodIssueInvalidType): string {
  if (issue.input === undefined) return `missing; write ${article(issue.expected)}`;
  if (!issue.message.startsWith('Invalid input')) return issue.message;
  return `expected ${article(issue.expected)}, found ${JSON.stringify(issue.input)}`;
}

function article(type: string): string {
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}

function pathName(path: readonly PropertyKey[]): string {
  return path
    .map((part, i) =>
      typeof part === 'number' ? `[${String(part)}]` : (i > 0 ? '.' : '') + String(part),
    )
    .join('');
}

function fieldName(path: readonly PropertyKey[]): string {
  return path.findLast((part) => typeof part === 'string') ?? 'value';
}

/** The kind of record that a reference at a path refers to. */
function conceptAt(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  const meta = schemaAt(schema, path)?.meta()?.['concept'];
  return typeof meta === 'string' ? meta : undefined;
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
