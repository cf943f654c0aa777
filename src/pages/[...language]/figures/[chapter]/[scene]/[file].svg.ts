import type { APIRoute, GetStaticPaths } from 'astro';
import { toSvgFile } from '../../../../../frames/svg.ts';
import type { Figure } from '../../../../../frames/figure.ts';
import { languagePaths } from '../../../../../story/current.ts';

/** Files are drawn by viewers that have no web fonts. */
const FONTS = 'Archivo, "Helvetica Neue", Arial, sans-serif';

interface Props {
  figure: Figure;
  position: number;
  dir: 'ltr' | 'rtl';
}

/** A frame file for each step and layout: what readers without script see, and what feeds take. */
export const getStaticPaths = (() =>
  languagePaths().flatMap(({ params, story }) =>
    story.chapters.flatMap(({ scenes }) =>
      scenes.flatMap(({ chapter, id, steps, figures }) =>
        steps.flatMap((step, position) =>
          Object.values(figures).map((figure) => ({
            params: { ...params, chapter, scene: id, file: `${step.id}.${figure.layout.name}` },
            props: { figure, position, dir: story.locale.dir } satisfies Props,
          })),
        ),
      ),
    ),
  )) satisfies GetStaticPaths;

/** The SVG of one frame. */
export const GET: APIRoute<Props> = ({ props: { figure, position, dir } }) =>
  new Response(toSvgFile(figure, { position, dir, fontFamily: FONTS, scheme: 'both' }), {
    headers: { 'content-type': 'image/svg+xml' },
  });
