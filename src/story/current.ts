import { contentOnDisk } from './read/content.ts';
import { loadStories } from './load.ts';
import type { Story } from './model.ts';
import { placeOfPage, type PagePlace } from './page.ts';
import { lettersOf } from './view/letters.ts';

const content = contentOnDisk(process.cwd());

/**
 * The story of this project's `content/` in each language that is published, computed once a build
 * and read by every page. The source language comes first.
 */
export const stories: ReadonlyMap<string, Story> = await loadStories(content);

/** Every letter that its pages may show: what fonts are cut down to. */
export const letters = lettersOf(content);

const source = firstOf([...stories.values()]);

/** The story in the language of a page: its address begins with it, but for the source language. */
export function storyAt(url: URL): Story {
  const [language = ''] = url.pathname.split('/').filter(Boolean);
  return stories.get(language) ?? source;
}

/**
 * Where a page stands, by its address: every relative address in it begins with its `root`, or with
 * `site`, the relative address of the site's own root.
 */
export function pageAt(url: URL): PagePlace & { readonly site: string } {
  const parts = url.pathname.split('/').filter(Boolean);
  const inFolder = folderOf(storyAt(url)) !== '';
  const place = placeOfPage(inFolder ? parts.slice(1) : parts);
  return { ...place, site: inFolder ? '../'.repeat(parts.length) : place.root };
}

/** Folder of a language's pages below the site's root: empty for the source language. */
export function folderOf({ locale }: Story): string {
  return locale.id === source.locale.id ? '' : `${locale.id}/`;
}

/** What `getStaticPaths` gives each language: the source language stands at the root. */
export function languagePaths(): { params: { language: string | undefined }; story: Story }[] {
  return [...stories.values()].map((story) => ({
    params: { language: folderOf(story).slice(0, -1) || undefined },
    story,
  }));
}

function firstOf([first]: readonly Story[]): Story {
  if (!first) throw new Error('the story is published in no language');
  return first;
}
