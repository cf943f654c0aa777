import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { attributionSchema } from '../../src/schemas/attribution.ts';
import { claimSchema } from '../../src/schemas/claim.ts';
import { countSchema } from '../../src/schemas/counts.ts';
import { datasetFields } from '../../src/schemas/dataset.ts';
import { eventSchema } from '../../src/schemas/event.ts';
import { groupSchema } from '../../src/schemas/group.ts';
import { incidentSchema } from '../../src/schemas/incident.ts';
import { personSchema } from '../../src/schemas/person.ts';
import { placeSchema } from '../../src/schemas/place.ts';
import { sourceSchema, type Source } from '../../src/schemas/source.ts';
import { storySchema } from '../../src/schemas/story.ts';
import { records, refs, rows, yaml } from './content.ts';

const LISTS = {
  'sources.yaml': sourceSchema,
  'claims.yaml': claimSchema(refs),
  'events.yaml': eventSchema(refs),
  'groups.yaml': groupSchema(refs),
  'people.yaml': personSchema(refs),
  'places.yaml': placeSchema,
};

describe('the content', () => {
  it.each(Object.entries(LISTS))('%s fits its schema, and no id stands twice', (name, schema) => {
    expectToParse(z.array(schema), yaml(name));
    expectDistinct(records(name).map((record) => record.id));
  });

  it.each([
    ['data/counts.csv', countSchema(refs)],
    ['data/incidents.csv', incidentSchema(refs)],
  ])('%s fits its schema row by row, and no id stands twice', (name, schema) => {
    expectToParse(z.array(schema), rows(name));
    expectDistinct(rows(name).map((row) => row['id']));
    // A chart may ask more of its sidecar; that is for its own schema to say.
    expectToParse(z.looseObject(datasetFields(refs)), yaml(`${name}.yaml`));
  });

  it.each([
    ['data/attribution.yaml', attributionSchema(refs)],
    ['story.yaml', storySchema],
  ])('%s fits its schema', (name, schema) => {
    expectToParse(schema, yaml(name));
  });

  it('holds 104 claims in the article’s order, sixteen counts and the nine names', () => {
    const claims = z.array(claimSchema(refs)).parse(yaml('claims.yaml'));
    expect(claims.map((claim) => claim.order)).toEqual(claims.map((_, index) => index + 1));
    expect(claims).toHaveLength(104);
    expect(rows('data/counts.csv')).toHaveLength(16);
    const groups = z.array(groupSchema(refs)).parse(yaml('groups.yaml'));
    const orders = groups.flatMap((group) => group.articleOrder ?? []);
    expect(orders).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('calls no group and person by the same id, as both are linked with who:', () => {
    expectDistinct([...records('groups.yaml'), ...records('people.yaml')].map(({ id }) => id));
  });

  it('gives readers no link to copies, channels, partisan pages or pages with a caution', () => {
    const sources = z.array(sourceSchema).parse(yaml('sources.yaml'));
    const linked = new Set(sources.filter((source) => source.link).map((source) => source.id));
    const barred = (source: Source) => source.caution !== undefined || source.kind === 'partisan';
    expect(sources.filter(barred).filter((source) => source.link)).toEqual([]);
    const forbidden =
      'southfront-apr southfront-aug isw-news-thawra isw-news-muntaqim nef2-thar presstv-erbil ' +
      'rt-k1 sputnik-aug27 almasdar-march winep-sabereen-mirror lwj-zulfiqar-repost wapo-column ' +
      'telegraph-beirut shafaq-sadr30 wiki-strike jablog-embassy cep-kh handwiki-kh elaph-mahdi';
    for (const id of forbidden.split(' ')) {
      expect(refs.source.safeParse(id).success, `${id} is a source`).toBe(true);
      expect(linked.has(id), `${id} is linked`).toBe(false);
    }
  });

  it('writes apostrophes as apostrophes, and puts no speech in quotation marks', () => {
    for (const name of [...Object.keys(LISTS), 'data/attribution.yaml', 'story.yaml']) {
      expect(words(yaml(name)).filter((value) => /['"“”‘]/.test(value))).toEqual([]);
    }
    for (const name of ['data/counts.csv', 'data/incidents.csv']) {
      expect(words(rows(name)).filter((value) => /['"“”‘]/.test(value))).toEqual([]);
    }
  });

  it('spells Sorani names with Sorani letters', () => {
    for (const name of ['groups.yaml', 'people.yaml', 'places.yaml']) {
      const list = yaml(name) as { names: { ckb: string } }[];
      const bad = list.filter(({ names }) => /[يكةى\u0640\u200c]|(^|[\s،])ر/u.test(names.ckb));
      expect(bad).toEqual([]);
    }
  });
});

function expectToParse(schema: z.ZodType, data: unknown): void {
  const result = schema.safeParse(data);
  expect(result.success ? '' : z.prettifyError(result.error)).toBe('');
}

function expectDistinct(values: readonly unknown[]): void {
  expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([]);
}

/** All strings in a value but addresses. */
function words(value: unknown): string[] {
  if (typeof value === 'string') return /^https?:/.test(value) ? [] : [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(words);
}
