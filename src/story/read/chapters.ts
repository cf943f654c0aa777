import type { StoryMeta } from '../../schemas/story.ts';
import { chapterFile } from './address.ts';
import type { Content } from './content.ts';
import type { Checked, Fault } from './fault.ts';
import { unknown } from './nearest.ts';
import type { Locate } from './shape.ts';
import { readSyntax, type Part, type Syntax } from './syntax.ts';

/** A chapter with its number in the menu. */
export interface Numbered {
  readonly syntax: Syntax;
  readonly number: number | undefined;
}

/** The chapters of a language that could be read, the slugs of all others, and all faults. */
export interface Chapters {
  readonly chapters: readonly Numbered[];
  readonly unread: ReadonlySet<string>;
  readonly faults: readonly Fault[];
}

/**
 * Reads the chapters of a language in the story's order and numbers those between the ends. While
 * the story does not say its order, all files are read as they come.
 */
export function readChapters(
  content: Content,
  language: string,
  meta: Checked<StoryMeta> & { readonly locate: Locate },
  part: Part = 'source',
): Chapters {
  const folder = `content/chapters/${language}`;
  const files = new Map(
    content
      .list(folder)
      .filter((name) => name.endsWith('.mdx'))
      .map((name) => [chapterFile(`${folder}/${name}`).slug, `${folder}/${name}`] as const),
  );
  const slugs = meta.value?.chapters ?? [...files.keys()];
  const faults: Fault[] = [];
  const chapters: Numbered[] = [];
  const unread = new Set(files.keys());
  for (const [i, slug] of slugs.entries()) {
    const file = files.get(slug);
    if (file === undefined) {
      const remedy = `chapters are files in ${folder}, called like 01-${slug}.mdx`;
      const what = `${unknown('chapter', slug, [...files.keys()])} (${remedy})`;
      faults.push({ ...meta.locate(['chapters', i]), what });
      unread.add(slug);
      continue;
    }
    const syntax = readSyntax(file, content.text(file), part);
    faults.push(...syntax.faults);
    if (!syntax.value) continue;
    const isBetween = i > 0 && i < slugs.length - 1;
    chapters.push({ syntax: syntax.value, number: isBetween ? i : undefined });
    unread.delete(slug);
  }
  for (const [slug, file] of files) {
    if (slugs.includes(slug)) continue;
    const { file: story } = meta.locate([]);
    const what = `this chapter is not in the list chapters of ${story}; add "${slug}" there, or remove the file`;
    faults.push({ file, line: 1, what });
  }
  return { chapters, unread, faults };
}
