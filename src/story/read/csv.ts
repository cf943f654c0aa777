import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Content } from './content.ts';
import type { Checked, Fault } from './fault.ts';
import type { Yaml } from './yaml.ts';

/** A row as the parser tells it with `info`: its cells, and the line that it ends in. */
const line = z.object({
  record: z.array(z.string()),
  info: z.object({ lines: z.number() }),
});

type Line = z.infer<typeof line>;

/** Reads a CSV table with a heading row as a list of rows; a ragged row is a fault. */
export function readCsv(content: Content, file: string): Checked<Yaml> {
  if (!content.has(file)) {
    return {
      faults: [{ file, line: 1, what: 'this file is missing; write it, or bring it back' }],
    };
  }
  const lines = parseLines(file, content.text(file));
  if ('what' in lines) return { faults: [lines] };
  const [heading, ...rows] = lines;
  const columns = heading?.record ?? [];
  const ragged = rows.filter(({ record }) => record.length !== columns.length);
  const faults = ragged.map((row) => ({
    file,
    line: firstLine(row),
    what:
      `this row has ${cells(row.record.length)} where the heading has ${String(columns.length)}; ` +
      'write one for each column, empty where there is nothing, and put text with commas in quotes',
  }));
  if (faults.length > 0) return { faults };
  return {
    value: {
      data: rows.map(({ record }) =>
        Object.fromEntries(record.map((cell, i) => [columns[i] ?? '', cell])),
      ),
      locate: ([index, column]) => {
        const row = column === undefined || columns.includes(String(column)) ? index : undefined;
        const at = rows[Number(row)];
        return { file, line: at ? firstLine(at) : 1 };
      },
    },
    faults: [],
  };
}

function parseLines(file: string, text: string): readonly Line[] | Fault {
  try {
    const rows: unknown = parse(text, {
      info: true,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
    });
    return z.array(line).parse(rows);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const what = `this is no table (${error.message}); look at its quotes: one in a text is written twice`;
    return { file, line: Number(error['lines'] ?? 1), what };
  }
}

/** The parser counts lines up to a row's end; a cell may run over several. */
function firstLine({ record, info }: Line): number {
  return info.lines - record.join('').split('\n').length + 1;
}

function cells(count: number): string {
  return count === 1 ? 'one cell' : `${String(count)} cells`;
}
