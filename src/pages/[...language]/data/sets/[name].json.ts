import type { APIRoute, GetStaticPaths } from 'astro';
import { setPaths, type SetProps } from '../../../../components/sets.ts';
import { toJson } from '../../../../story/view/files.ts';

/** Every data set with its description, for programs. */
export const getStaticPaths = setPaths satisfies GetStaticPaths;

/** The JSON of one data set. */
export const GET: APIRoute<SetProps> = ({ props: { story, name } }) =>
  new Response(toJson(story, name), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
