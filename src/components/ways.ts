import type { Story } from '../story/model.ts';

/** A page beside the story. */
export interface Way {
  /** Path below the first page of the language, ending in a slash. */
  readonly path: string;
  readonly name: string;
}

/** The pages beside the story, in the order of the menu. */
export function waysOf({ locale }: Story): readonly Way[] {
  return [
    { path: 'whos-who/', name: locale.word('interface.whosWho') },
    { path: 'evidence/', name: locale.word('interface.evidence.name') },
    { path: 'data/', name: locale.word('interface.data.name') },
  ];
}
