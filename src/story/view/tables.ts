import { z } from 'zod';
import type { Table } from '../../charts/kit/chart.ts';
import { findDataset } from './find.ts';
import type { Scene, Story } from '../model.ts';

/** Fields of a row that readers are spared: a name for the machine, and what every row repeats. */
const HIDDEN: readonly string[] = ['id', 'caution'];

const tabular = z.looseObject({ rows: z.array(z.record(z.string(), z.unknown())) });

/** The scene that draws a data set, where one does. */
export function sceneOf({ chapters }: Story, name: string): Scene | undefined {
  return chapters.flatMap(({ scenes }) => scenes).find(({ data }) => data === name);
}

/**
 * A data set as a table in the page's language: that of the scene that draws it, or else its own
 * rows, column by column.
 *
 * @throws WordFault where a column has no name in the words of the language.
 */
export function tableOf(story: Story, name: string): Table {
  const drawn = sceneOf(story, name);
  if (drawn) return drawn.table;
  const { data, meta } = findDataset(story, name);
  const { rows } = tabular.catch({ rows: [] }).parse(data);
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(
    (field) => !HIDDEN.includes(field),
  );
  return {
    caption: meta.title,
    columns: fields.map((field) => ({
      label: story.locale.word(`interface.data.columns.${field}`),
      numeric: rows.some((row) => typeof row[field] === 'number'),
    })),
    rows: rows.map((row) => ({
      cells: fields.map((field) => cellOf(story, field, row[field])),
      marked: false,
    })),
  };
}

/** What a cell says: names in place of ids, words in place of keywords. */
function cellOf({ locale, library }: Story, field: string, value: unknown): string {
  if (typeof value === 'number') return locale.number(value);
  if (typeof value !== 'string' || value === '') return '';
  switch (field) {
    case 'source':
      return library.source(value).publisher;
    case 'place':
      return library.place(value).name;
    case 'date':
      return locale.date(value);
    case 'type':
    case 'status':
      return locale.word(`interface.data.${field}.${value.replaceAll(' ', '-')}`);
    default:
      return value;
  }
}
