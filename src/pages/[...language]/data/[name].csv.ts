import type { APIRoute, GetStaticPaths } from 'astro';
import type { Table } from '../../../charts/kit/chart.ts';
import { languagePaths } from '../../../story/current.ts';
import { toCsv } from '../../../story/view/files.ts';

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
export const GET: APIRoute<Props> = ({ props: { table } }) =>
  new Response(toCsv(table), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
