import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** A component in the tree of a chapter. */
export type Tag = MdxJsxFlowElement | MdxJsxTextElement;

/** Where a chapter stands: its language and its slug, from its path. */
export interface ChapterFile {
  readonly language: string;
  readonly slug: string;
}

/** Reads language and slug from `content/chapters/en/02-new-names.mdx`. */
export function chapterFile(path: string): ChapterFile {
  const [name = '', language = ''] = path.split(/[\\/]/).reverse();
  const stem = name.slice(0, name.lastIndexOf('.'));
  return { language, slug: stem.slice(stem.indexOf('-') + 1) };
}

/**
 * Gives every component in a chapter its address, so that a component knows which part of the
 * story it stands for: `at="en/chapter/scene/step"`, and notes their number in the chapter.
 */
export function addressTags(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const { language, slug } = chapterFile(file.path);
    const chapter = `${language}/${slug}`;
    let notes = 0;
    visit(tree, (node, _index, parent) => {
      if (!isTag(node)) return;
      const id = attribute(node, 'id');
      if (node.name === 'Scene' || node.name === 'Figure') setAt(node, `${chapter}/${id}`);
      if (node.name === 'Step' && parent && isTag(parent)) {
        setAt(node, `${chapter}/${attribute(parent, 'id')}/${id}`);
      }
      if (node.name === 'Cite') setAt(node, `${chapter}/${String((notes += 1))}`);
      if (node.name === 'Num') setAt(node, chapter);
    });
  };
}

/** True for a component, in a paragraph or on its own. */
export function isTag(node: { type: string }): node is Tag {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The value of a plain attribute; empty where there is none. */
export function attribute(tag: Tag, name: string): string {
  const found = tag.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === name);
  return typeof found?.value === 'string' ? found.value : '';
}

function setAt(tag: Tag, at: string): void {
  tag.attributes.push({ type: 'mdxJsxAttribute', name: 'at', value: at });
}
