import type { APIRoute, GetStaticPaths } from 'astro';
import { allFonts, type FontFile } from '../../layouts/font-files.ts';
import { nameOf, subset } from '../../layouts/fonts.ts';
import { letters } from '../../story/current.ts';

interface Props {
  font: FontFile;
}

/** The fonts of the pages, cut down to what they say. */
export const getStaticPaths = (() =>
  allFonts.map((font) => ({
    params: { name: nameOf(font, letters) },
    props: { font } satisfies Props,
  }))) satisfies GetStaticPaths;

/** One font file. */
export const GET: APIRoute<Props> = async ({ props: { font } }) =>
  new Response(new Uint8Array(await subset(font, letters)), {
    headers: { 'content-type': 'font/woff2' },
  });
