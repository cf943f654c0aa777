import { z } from 'zod';
import type { AnyChart } from '../charts/index.ts';
import { datasetFields, type Dataset } from '../schemas/dataset.ts';
import { id } from '../schemas/id.ts';
import type { Refs } from '../schemas/refs.ts';
import { text } from '../schemas/text.ts';
import type { Content } from './content.ts';
import type { Checked, Fault } from './fault.ts';
import { readCsv } from './read-csv.ts';
import { readYaml, type Yaml } from './read-yaml.ts';
import { checkShape, type Locate } from './shape.ts';

/** Folder of the data sets. */
export const dataFolder = 'content/data';

/** A data set as written, before a chart has looked at it. */
export interface RawSet extends Yaml {
  readonly name: string;
  readonly file: string;
}

/** Names of all data sets, from their file names. */
export function datasetNames(content: Content): string[] {
  return content
    .list(dataFolder)
    .filter(
      (name) => name.endsWith('.csv') || (name.endsWith('.yaml') && !name.endsWith('.csv.yaml')),
    )
    .map((name) => name.slice(0, name.lastIndexOf('.')))
    .sort();
}

/**
 * Reads a data set. A CSV table becomes the `rows` of what its sidecar `<name>.csv.yaml` says;
 * `with: {incidents: incidents}` in the sidecar adds the rows of another table under that name.
 */
export function readDataset(content: Content, name: string): Checked<RawSet> {
  const csv = `${dataFolder}/${name}.csv`;
  const file = content.has(csv) ? `${csv}.yaml` : `${dataFolder}/${name}.yaml`;
  const meta = readYaml(file, content.text(file));
  if (!meta.value) return { faults: meta.faults };
  const { data, locate } = meta.value;
  if (!content.has(csv)) return { value: { name, file, data, locate }, faults: [] };
  const { with: companions = {}, ...rest } = sidecar.catch({ with: {} }).parse(data);
  const tables = Object.entries({ rows: name, ...companions }).map(([field, table]) => {
    const path = `${dataFolder}/${table}.csv`;
    return { field, table: readCsv(path, content.text(path)) };
  });
  const faults = tables.flatMap(({ table }) => table.faults);
  if (faults.length > 0) return { faults };
  const rows = Object.fromEntries(tables.map(({ field, table }) => [field, table.value?.data]));
  const locateIn: Locate = ([field, ...path]) =>
    tables.find((table) => table.field === field)?.table.value?.locate(path) ??
    locate(field === undefined ? [] : [field, ...path]);
  return { value: { name, file, data: { ...rest, ...rows }, locate: locateIn }, faults: [] };
}

const sidecar = z.looseObject({ with: z.record(z.string(), z.string()).optional() });

/** Holds a data set against the schema of the chart that draws it. */
export function checkDataset(set: RawSet, chart: AnyChart, refs: Refs): Checked<unknown> {
  return checkShape(chart.set(refs), set.data, set.locate);
}

/** A table of single numbers that prose may print: each with its unit and source. */
export const numbersSchema = (refs: Refs): z.ZodType =>
  z.strictObject({
    ...datasetFields(refs),
    rows: z.array(
      z.strictObject({
        id,
        value: z.number(),
        unit: text,
        source: refs.source,
        note: text.optional(),
      }),
    ),
  });

const meta = (refs: Refs): z.ZodType<Dataset> => z.looseObject(datasetFields(refs));

/** What a data set says of itself. */
export function checkMeta(set: RawSet, refs: Refs): Checked<Dataset> {
  return checkShape(meta(refs), set.data, set.locate);
}

const valued = z.looseObject({
  id: z.string(),
  count: z.coerce.number().optional(),
  value: z.number().optional(),
});

/** The numbers of a data set that prose can be bound to: id of a row → its count or value. */
export function boundNumbers(set: RawSet): ReadonlyMap<string, number> {
  const { rows } = z
    .looseObject({ rows: z.array(valued.catch({ id: '' })) })
    .catch({ rows: [] })
    .parse(set.data);
  return new Map(
    rows.flatMap(({ id, count, value }): [string, number][] => {
      const number = count ?? value;
      return number === undefined || Number.isNaN(number) ? [] : [[id, number]];
    }),
  );
}

/** Two rows of a table must not share an id. */
export function doubledRows(set: RawSet): Fault[] {
  const { rows } = z
    .looseObject({ rows: z.array(z.looseObject({ id: z.string() })).catch([]) })
    .catch({ rows: [] })
    .parse(set.data);
  const seen = new Set<string>();
  return rows.flatMap(({ id }, i) => {
    const again = seen.has(id);
    seen.add(id);
    return again
      ? [
          {
            ...set.locate(['rows', i]),
            what: `the row "${id}" stands here a second time; give one of them another id`,
          },
        ]
      : [];
  });
}
