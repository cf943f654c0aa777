import type { APIRoute, GetStaticPaths } from 'astro';
import { setPaths, type SetProps } from '../../../../components/sets.ts';
import { toCsv } from '../../../../story/view/files.ts';
import { tableOf } from '../../../../story/view/tables.ts';

/** Every data set as a table to take away. Figures have theirs at `data/<scene>.csv`. */
export const getStaticPaths = setPaths satisfies GetStaticPaths;

/** The CSV of one data set. */
export const GET: APIRoute<SetProps> = ({ props: { story, name } }) =>
  new Response(toCsv(tableOf(story, name)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
