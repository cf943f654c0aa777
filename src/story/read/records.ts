import { z } from 'zod';
import { claimSchema } from '../../schemas/claim.ts';
import { eventSchema } from '../../schemas/event.ts';
import { groupSchema } from '../../schemas/group.ts';
import type { Library, Named, Records } from '../../schemas/library.ts';
import { personSchema } from '../../schemas/person.ts';
import { placeSchema } from '../../schemas/place.ts';
import { makeRefs, type Concept, type Refs } from '../../schemas/refs.ts';
import { sourceSchema } from '../../schemas/source.ts';
import type { Content } from './content.ts';
import type { Checked, Fault } from './fault.ts';
import { readYamlFile, type Yaml } from './yaml.ts';
import { checkShape } from './shape.ts';

/** The file of each kind of record. */
export const recordFiles: Readonly<Record<Concept, string>> = {
  source: 'content/sources.yaml',
  claim: 'content/claims.yaml',
  event: 'content/events.yaml',
  group: 'content/groups.yaml',
  person: 'content/people.yaml',
  place: 'content/places.yaml',
};

const schemas = {
  source: () => sourceSchema,
  claim: claimSchema,
  event: eventSchema,
  group: groupSchema,
  person: personSchema,
  place: () => placeSchema,
} as const;

type Raw = { [C in Concept]: readonly z.infer<ReturnType<(typeof schemas)[C]>>[] };

/** The records of the story in the source language, with schemas for references to them. */
export interface RecordSet {
  /** Those in order. */
  readonly raw: Raw;
  readonly refs: Refs;
  /** Names in all languages, of those with faults too; none where a file does not parse. */
  readonly names: readonly string[] | undefined;
}

/**
 * Reads and cross-checks all records: ids first, then each file with references to the others.
 * A record with a fault is left out, but may be referred to: one mistake is told once.
 */
export function readRecords(content: Content): Checked<RecordSet> & { readonly value: RecordSet } {
  const files = Object.entries(recordFiles) as [Concept, string][];
  const read = files.map(([concept, file]) => ({
    concept,
    yaml: readYamlFile(content, file),
  }));
  const refs = makeRefs(
    Object.fromEntries(
      read.map(({ concept, yaml }) => [concept, yaml.value && idsOf(yaml.value.data)]),
    ) as Record<Concept, string[] | undefined>,
  );
  const faults: Fault[] = read.flatMap(({ yaml }) => yaml.faults);
  const raw: Partial<Record<Concept, unknown>> = {};
  for (const { concept, yaml } of read) {
    const rows = yaml.value ? checkRows(schemas[concept](refs), yaml.value) : { faults: [] };
    faults.push(...rows.faults);
    if (yaml.value) faults.push(...doubledIds(yaml.value, concept));
    raw[concept] = rows.value ?? [];
  }
  const data = (concept: Concept) =>
    read.find((each) => each.concept === concept)?.yaml.value?.data;
  const lists = [data('group'), data('person'), data('place')].map(namesIn);
  const names = lists.every((list) => list !== undefined) ? lists.flat() : undefined;
  return { value: { raw: raw as Raw, refs, names }, faults };
}

function checkRows(schema: z.ZodType, { data, locate }: Yaml): Checked<readonly unknown[]> {
  const list = checkShape(z.array(z.unknown()), data, locate);
  if (!list.value) return { faults: list.faults };
  const rows = list.value.map((row, i) => checkShape(schema, row, (path) => locate([i, ...path])));
  return {
    value: rows.flatMap(({ value }) => value ?? []),
    faults: rows.flatMap((row) => row.faults),
  };
}

/** The records as a page in one language sees them. */
export function makeLibrary(raw: Raw, language: string): Library {
  const name = <T extends { names: object; short?: string | undefined }>(record: T): Named<T> => {
    const names: Readonly<Record<string, string | undefined>> = { ...record.names };
    const full = names[language] ?? names['en'] ?? '';
    return { ...record, name: full, short: record.short ?? full };
  };
  const records: { [C in keyof Records]: readonly Records[C][] } = {
    event: raw.event,
    claim: raw.claim,
    source: raw.source,
    group: raw.group.map(name),
    person: raw.person.map(name),
    place: raw.place.map(name),
  };
  const getter = <C extends keyof Records>(concept: C): ((id: string) => Records[C]) => {
    const byId = new Map(records[concept].map((record) => [record.id, record]));
    return (id) => {
      const record = byId.get(id);
      if (!record) throw new Error(`unknown ${concept} "${id}"`);
      return record;
    };
  };
  return {
    event: getter('event'),
    group: getter('group'),
    person: getter('person'),
    place: getter('place'),
    source: getter('source'),
    claim: getter('claim'),
    all: (concept) => records[concept],
  };
}

const identified = z.looseObject({ id: z.string() });

const called = z.looseObject({
  names: z.record(z.string(), z.string()).catch({}),
  short: z.string().catch(''),
});

function idsOf(data: unknown): string[] | undefined {
  if (!Array.isArray(data)) return undefined;
  return data.flatMap((row) => identified.safeParse(row).data?.id ?? []);
}

function namesIn(data: unknown): string[] | undefined {
  if (!Array.isArray(data)) return undefined;
  return data.flatMap((row) => {
    const { names = {}, short = '' } = called.safeParse(row).data ?? {};
    return [...Object.values(names), short];
  });
}

/** Two entries of a list must not share an id; `at` is the list's place in its file. */
export function doubledIds(
  { data, locate }: Yaml,
  concept: string,
  at: readonly string[] = [],
): Fault[] {
  const seen = new Map<string, number>();
  return (Array.isArray(data) ? data : []).flatMap((row, i) => {
    const id = identified.safeParse(row).data?.id;
    if (id === undefined) return [];
    const first = seen.get(id);
    seen.set(id, first ?? i);
    if (first === undefined) return [];
    const line = String(locate([...at, first, 'id']).line);
    const what = `the ${concept} "${id}" stands here a second time (first in line ${line}); give one of them another id`;
    return [{ ...locate([...at, i, 'id']), what }];
  });
}
