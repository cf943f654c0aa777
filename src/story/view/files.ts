import { csvFormatRows } from 'd3';
import type { Table } from '../../charts/kit/chart.ts';
import { toLatinDigits } from '../../locale/digits.ts';
import { findDataset } from './find.ts';
import type { Story } from '../model.ts';
import { tableOf } from './tables.ts';

/** Spreadsheets take a file for UTF-8 by this mark alone, and garble all but English without it. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A table as the text of a CSV file; columns of numbers in digits that programs read. */
export function toCsv({ columns, rows }: Table): string {
  const cells = rows.map((row) =>
    row.cells.map((cell, i) => (columns[i]?.numeric ? toLatinDigits(cell) : cell)),
  );
  return BYTE_ORDER_MARK + csvFormatRows([columns.map(({ label }) => label), ...cells]);
}

/**
 * A data set as the text of a JSON file: what it says of itself, its table as readers see it, and
 * its entries as figures read them, with ids, ISO dates and plain numbers. Sources have an address
 * only where readers may be sent there.
 */
export function toJson(story: Story, name: string): string {
  const { meta, data } = findDataset(story, name);
  const { sources, ...description } = meta;
  const { columns, rows } = tableOf(story, name);
  const file = {
    name,
    language: story.locale.id,
    ...description,
    sources: sources.map((id) => {
      const { publisher, title, date, url, link } = story.library.source(id);
      return { id, publisher, title, date, ...(link && { url }) };
    }),
    columns: columns.map(({ label }) => label),
    rows: rows.map(({ cells }) => cells),
    entries: Object.fromEntries(Object.entries(data).filter(([field]) => !(field in meta))),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
