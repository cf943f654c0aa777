import { z } from 'zod';
import type { AnyChart } from '../../charts/index.ts';
import { datasetFields, type Dataset } from '../../schemas/dataset.ts';
import { id } from '../../schemas/id.ts';
import type { Refs } from '../../schemas/refs.ts';
import { text } from '../../schemas/text.ts';
import type { Content } from './content.ts';
import type { Checked, Fault } from './fault.ts';
import { readCsv } from './csv.ts';
import { readYamlFile, type Yaml } from './yaml.ts';
import { doubledIds } from './records.ts';
import { checkShape, type Locate } from './shape.ts';

/** Folder of the data sets. */
export const dataFolder = 'content/data';

/** A data set as written, before a chart has looked at it. */
export interface RawSet extends Yaml {
  readonly name: string;
  readonly file: string;
  /** Tables that it takes along: field → name of the data set whose rows stand there. */
  readonly companions: Readonly<Record<string, string>>;
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
  const meta = readYamlFile(content, file);
  const { data, locate } = meta.value ?? { data: undefined, locate: () => ({ file }) };
  if (!content.has(csv)) {
    return meta.value
      ? { value: { name, file, data, locate, companions: {} }, faults: [] }
      : { faults: meta.faults };
  }
  const { with: companions = {}, ...rest } = sidecar.catch({ with: {} }).parse(data);
  const tables = Object.entries({ rows: name, ...companions }).map(([field, table]) => ({
    field,
    table: readCsv(content, `${dataFolder}/${table}.csv`),
  }));
  const faults = [...meta.faults, ...tables.flatMap(({ table }) => table.faults)];
  if (faults.length > 0) return { faults };
  const rows = Object.fromEntries(tables.map(({ field, table }) => [field, table.value?.data]));
  const locateIn: Locate = ([field, ...path]) =>
    tables.find((table) => table.field === field)?.table.value?.locate(path) ??
    locate(field === undefined ? [] : [field, ...path]);
  return {
    value: { name, file, data: { ...rest, ...rows }, locate: locateIn, companions },
    faults: [],
  };
}

const sidecar = z.looseObject({ with: z.record(z.string(), z.string()).optional() });

/** Holds a data set against the schema of the chart that draws it. */
export function checkDataset(set: RawSet, chart: AnyChart, refs: Refs): Checked<unknown> {
  return inCells(checkShape(chart.set(refs), set.data, set.locate));
}

/** In a table the line says which row, and a field is a column, which stands in the heading. */
function inCells<T>(checked: Checked<T>): Checked<T> {
  const faults = checked.faults.map((fault): Fault => {
    if (!fault.file.endsWith('.csv')) return fault;
    const what = fault.what
      .replace(/^\w+\[\d+\](\.|: )/, '')
      .replace(/^unknown field/, 'unknown column');
    return what.startsWith('unknown column') ? { ...fault, line: 1, what } : { ...fault, what };
  });
  return { ...checked, faults };
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

/** Without the rest of the set, which is for its chart to check. */
const meta = (refs: Refs): z.ZodType<Dataset> => z.object(datasetFields(refs));

/** What a data set says of itself. */
export function checkMeta(set: RawSet, refs: Refs): Checked<Dataset> {
  return inCells(checkShape(meta(refs), set.data, set.locate));
}

const listed = z.looseObject({ rows: z.array(z.unknown()) });
const valued = z.looseObject({
  id: z.string(),
  count: z.unknown().optional(),
  value: z.unknown().optional(),
});

/**
 * The numbers of a data set that prose can be bound to: id of a row → its count or value, NaN where
 * that is no number.
 */
export function boundNumbers({ data }: RawSet): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const row of rowsOf(data)) {
    const { id, count, value } = valued.safeParse(row).data ?? { id: '' };
    const number = count ?? value;
    if (id === '' || number === undefined || numbers.has(id)) continue;
    numbers.set(id, number === '' ? NaN : Number(number));
  }
  return numbers;
}

/** Two rows of a data set must not share an id, nor two entries of any of its lists. */
export function doubledRows({ data, locate }: RawSet): Fault[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([field, list]: [string, unknown]) =>
    doubledIds({ data: list, locate }, field === 'rows' ? 'row' : `entry of ${field}`, [field]),
  );
}

function rowsOf(data: unknown): readonly unknown[] {
  return listed.safeParse(data).data?.rows ?? [];
}
