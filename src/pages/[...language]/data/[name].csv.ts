import type { APIRoute, GetStaticPaths } from 'astro';
import { csvFormatRows } from 'd3';
import type { Table } from '../../../charts/kit/chart.ts';
import { languagePaths } from '../../../story/current.ts';

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

/** The CSV of one figure. */
export const GET: APIRoute<Props> = ({ props: { table } }) => {
  const rows = [
    table.columns.map(({ label }) => label),
    ...table.rows.map(({ cells }) => [...cells]),
  ];
  return new Response(csvFormatRows(rows), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
