/** The ways to take the story in. Each has its own address; the first stands at the story's own. */
export const readings = ['scroll', 'steps', 'article'] as const;

/** A way to take the story in. */
export type Reading = (typeof readings)[number];

/** Folders of the pages beside the story, in the order of the menu. */
export const besides = ['whos-who', 'evidence', 'data', 'about'] as const;

/** Where a page stands among the pages of its language. */
export interface PagePlace {
  /** Path below the folder of the language: empty, `steps/`, `whos-who/`, `embed/<scene>/steps/`. */
  readonly path: string;
  /** Relative address of the first page of the language. */
  readonly root: string;
  /** Undefined for pages beside the story. */
  readonly reading: Reading | undefined;
  /** Id of the scene that stands alone in the page, made for a frame. */
  readonly embedded: string | undefined;
}

/** Path of a reading below the story's own address, or a scene's. */
export function readingPath(reading: Reading): string {
  return reading === 'scroll' ? '' : `${reading}/`;
}

const beside = { reading: undefined, embedded: undefined };

/** Reads where a page stands from the parts of its path below the folder of its language. */
export function placeOfPage(parts: readonly string[]): PagePlace {
  const [first = '', scene] = parts;
  // The page for addresses that lead nowhere is a file among the first pages, not a folder below.
  if (first.startsWith('404')) return { ...beside, path: '404.html', root: './' };
  const embedded = first === 'embed' ? scene : undefined;
  const rest = embedded === undefined ? parts : parts.slice(2);
  return {
    path: parts.map((part) => `${part}/`).join(''),
    root: '../'.repeat(parts.length) || './',
    reading:
      rest.length > 1 ? undefined : readings.find((reading) => reading === (rest[0] ?? 'scroll')),
    embedded,
  };
}
