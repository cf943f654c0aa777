import type { APIRoute, GetStaticPaths } from 'astro';
import { csvFormatRows } from 'd3';
import type { Table } from '../../../charts/kit/chart.ts';
import { toLatinDigits } from '../../../locale/digits.ts';
import { languagePaths } from '../../../story/current.ts';

/** Spreadsheets take a file for UTF-8 by this mark alone, and garble all but English without it. */
const BYTE_ORDER_MARK = '\uFEFF';

interface Props {
  table: Table;
}

/** Every figure as a table to take away: the very rows of "read as table". */
export const getStaticPaths = (() =>
  languagePaths().flatMap(({ params, story }) =>
    story.chapters.flatMap(({ scenes }) =>
      scenes.map(({ id, table }) => ({
        params: { ...params, name: id },
        props: { table } satisfies Props,
      })),
    ),
  )) satisfies GetStaticPaths;

/** The CSV of one figure; columns of numbers in digits that programs read. */
export const GET: APIRoute<Props> = ({ props: { table } }) => {
  const { columns, rows } = table;
  const cells = rows.map((row) =>
    row.cells.map((cell, i) => (columns[i]?.numeric ? toLatinDigits(cell) : cell)),
  );
  const text = csvFormatRows([columns.map(({ label }) => label), ...cells]);
  return new Response(BYTE_ORDER_MARK + text, {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
