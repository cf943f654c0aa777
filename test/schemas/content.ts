import { readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import { makeRefs } from '../../src/schemas/refs.ts';

const ROOT = new URL('../../content/', import.meta.url);

/** A YAML file of the content. */
export const yaml = (name: string): unknown => parseYaml(read(name));

/** The rows of a CSV file of the content, each cell a string. */
export const rows = (name: string): Record<string, string>[] =>
  parseCsv(read(name), { columns: true });

/** The records of a YAML file that is a list. */
export function records(name: string): { id: string }[] {
  return yaml(name) as { id: string }[];
}

/** References to what the content holds. */
export const refs = makeRefs({
  source: ids('sources.yaml'),
  claim: ids('claims.yaml'),
  event: ids('events.yaml'),
  group: ids('groups.yaml'),
  person: ids('people.yaml'),
  place: ids('places.yaml'),
});

function ids(name: string): string[] {
  return records(name).map((record) => record.id);
}

function read(name: string): string {
  return readFileSync(new URL(name, ROOT), 'utf8');
}
