import type { Story } from '../model.ts';

/** How far a translation has been reviewed. */
export interface ReviewState {
  /** Chapters that somebody has reviewed. */
  readonly n: number;
  /** Who has, each once, in the order of the chapters. */
  readonly by: readonly string[];
}

/** Counts the chapters of a story whose frontmatter names a reviewer. */
export function reviewOf({ chapters }: Pick<Story, 'chapters'>): ReviewState {
  const reviewers = chapters.flatMap(({ reviewed_by }) => reviewed_by ?? []);
  return { n: reviewers.length, by: [...new Set(reviewers)] };
}
