import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import type { Root } from 'mdast';
import { addressTags } from './address.ts';

/**
 * The plugins that chapters are rendered with, beyond what MDX itself is made of. The checks read
 * the same tree, so what they approve is what the page shows.
 */
export const remarkPlugins = [addressTags];

/** The parser that the checks use: Markdown, MDX, frontmatter and tables, as Astro reads them. */
export function chapterParser(): Pick<Processor<Root>, 'parse'> {
  return unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkFrontmatter);
}
