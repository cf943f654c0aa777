import { CsvError, parse } from 'csv-parse/sync';
import type { Checked } from './fault.ts';
import type { Yaml } from './read-yaml.ts';

/** Reads a CSV table with a heading row as a list of rows; a ragged row is a fault. */
export function readCsv(file: string, text: string): Checked<Yaml> {
  try {
    const rows: readonly { record: Record<string, string>; info: { lines: number } }[] = parse(
      text,
      { columns: true, info: true, bom: true, skip_empty_lines: true },
    );
    return {
      value: {
        data: rows.map(({ record }) => record),
        locate: ([row]) => ({ file, line: rows[Number(row)]?.info.lines ?? 1 }),
      },
      faults: [],
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error['lines'] ?? 1);
    const what = `${error.message}; give every row as many cells as the heading, and put text with commas in quotes`;
    return { faults: [{ file, line, what: `this is no table: ${what}` }] };
  }
}
