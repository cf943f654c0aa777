import type { APIRoute, GetStaticPaths } from 'astro';
import { allFonts, type FontFile } from '../../layouts/font-files.ts';
import { subset } from '../../layouts/fonts.ts';
import { contentOnDisk, type Content } from '../../story/read/content.ts';

/** Letters that pages may need beyond those of the content: digits, signs and punctuation. */
const ALWAYS = ' !"#$%&\'()*+,-./0123456789:;<=>?@[]_{}‹›«»–—…·↓☰×✓';

interface Props {
  font: FontFile;
}

/** The fonts of the pages, cut down to what they say. */
export const getStaticPaths = (() =>
  allFonts.map((font) => ({
    params: { name: font.name },
    props: { font } satisfies Props,
  }))) satisfies GetStaticPaths;

/** One font file. */
export const GET: APIRoute<Props> = async ({ props: { font } }) => {
  const letters = new Set(ALWAYS + allText(contentOnDisk(process.cwd()), 'content'));
  return new Response(new Uint8Array(await subset(font, [...letters].join(''))), {
    headers: { 'content-type': 'font/woff2' },
  });
};

function allText(content: Content, folder: string): string {
  return content
    .list(folder)
    .map((name) => {
      const path = `${folder}/${name}`;
      return name.includes('.') ? content.text(path) : allText(content, path);
    })
    .join('');
}
