import { z } from 'zod';
import { claimSchema } from '../schemas/claim.ts';
import { eventSchema } from '../schemas/event.ts';
import { groupSchema } from '../schemas/group.ts';
import type { Library, Named, Records } from '../schemas/library.ts';
import { personSchema } from '../schemas/person.ts';
import { placeSchema } from '../schemas/place.ts';
import { makeRefs, type Concept, type Refs } from '../schemas/refs.ts';
import { sourceSchema } from '../schemas/source.ts';
import type { Content } from './content.ts';
import type { Checked, Fault } from './fault.ts';
import { readYaml, type Yaml } from './read-yaml.ts';
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
  readonly raw: Raw;
  readonly refs: Refs;
}

/** Reads and cross-checks all records: ids first, then each file with references to the others. */
export function readRecords(content: Content): Checked<RecordSet> {
  const files = Object.entries(recordFiles) as [Concept, string][];
  const read = files.map(([concept, file]) => ({
    concept,
    file,
    yaml: readYaml(file, content.text(file)),
  }));
  const ids = Object.fromEntries(
    read.map(({ concept, yaml }) => [concept, idsOf(yaml.value?.data)]),
  ) as Record<Concept, string[]>;
  const refs = makeRefs(ids);
  const faults: Fault[] = read.flatMap(({ yaml }) => yaml.faults);
  const raw: Partial<Record<Concept, unknown>> = {};
  for (const { concept, yaml } of read) {
    if (!yaml.value) continue;
    const schema: z.ZodType = z.array(schemas[concept](refs));
    const checked = checkShape(schema, yaml.value.data, yaml.value.locate);
    faults.push(...checked.faults, ...doubled(yaml.value, concept));
    raw[concept] = checked.value;
  }
  return faults.length > 0 ? { faults } : { value: { raw: raw as Raw, refs }, faults };
}

/** The records as a page in one language sees them. */
export function makeLibrary(raw: Raw, language: string): Library {
  const name = <T extends { names: object; short?: string | undefined }>(record: T): Named<T> => {
    const names: Readonly<Record<string, string | undefined>> = { ...record.names };
    const full = names[language] ?? names['en'] ?? '';
    return { ...record, name: full, short: (language === 'en' ? record.short : undefined) ?? full };
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

const identified = z.array(z.looseObject({ id: z.string() }).catch({ id: '' }));

function idsOf(data: unknown): string[] {
  const rows = identified.safeParse(data);
  return rows.success ? rows.data.map(({ id }) => id).filter((id) => id !== '') : [];
}

function doubled({ data, locate }: Yaml, concept: string): Fault[] {
  const seen = new Map<string, number>();
  return idsOf(data).flatMap((id, i) => {
    const first = seen.get(id);
    seen.set(id, first ?? i);
    if (first === undefined) return [];
    const line = String(locate([first, 'id']).line);
    return [
      {
        ...locate([i, 'id']),
        what: `the ${concept} "${id}" stands here a second time (first in line ${line}); give one of them another id`,
      },
    ];
  });
}
