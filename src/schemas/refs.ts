import { z } from 'zod';

/** The kinds of record that other records may refer to, in the order of the list in the docs. */
export const CONCEPTS = ['source', 'claim', 'event', 'group', 'person', 'place'] as const;
/** A kind of record that other records may refer to. */
export type Concept = (typeof CONCEPTS)[number];

/** A schema for each kind of reference: it takes the ids that exist and refuses all others. */
export type Refs = Readonly<Record<Concept | 'who', z.ZodType<string>>>;

/**
 * Builds the reference schemas from the ids that exist. An unknown id gives an `invalid_value`
 * issue with the known `values`; the schema's metadata names the concept. `who` takes groups and
 * people alike. Where the ids of a concept are not known, every id is taken.
 */
export function makeRefs(ids: Readonly<Record<Concept, readonly string[] | undefined>>): Refs {
  return {
    source: ref('source', ids.source),
    claim: ref('claim', ids.claim),
    event: ref('event', ids.event),
    group: ref('group', ids.group),
    person: ref('person', ids.person),
    place: ref('place', ids.place),
    who: ref('who', ids.group && ids.person && [...ids.group, ...ids.person]),
  };
}

function ref(concept: Concept | 'who', ids: readonly string[] | undefined): z.ZodType<string> {
  return schemaOf(concept, ids).meta({ concept });
}

function schemaOf(concept: Concept | 'who', ids: readonly string[] | undefined): z.ZodType<string> {
  if (!ids) return z.string();
  if (ids.length > 0) return z.enum(ids);
  return z.string().refine(() => false, { error: `there is no ${concept} to refer to yet` });
}
