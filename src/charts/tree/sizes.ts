import type { Layout } from '../../frames/mark.ts';

/** Sizes and columns of a layout, user units. */
export interface Sizes {
  readonly r: number;
  readonly label: number;
  readonly note: number;
  /** Columns: the root, the forks, where their words end, the outcomes. */
  readonly root: number;
  readonly fork: number;
  readonly branch: number;
  readonly outcome: number;
  /** From a mark to its words. */
  readonly pad: number;
  /** Distance of two lines where they leave the same mark. */
  readonly port: number;
  /** Height kept above what came, and above the words of each of its lines. */
  readonly came: number;
  readonly laneGap: number;
  /** Room between the outcomes of one fork, and between forks, at least. */
  readonly gap: number;
  readonly forkGap: number;
  /** True where outcomes stand below their fork instead of beside it. */
  readonly below: boolean;
}

/** Weight of names of forks and outcomes. */
export const WEIGHT = 600;
/** Distance of baselines, ems. */
export const LEADING = 1.25;

const sizes: Readonly<Record<Layout['name'], Sizes>> = {
  narrow: {
    r: 4,
    label: 12.5,
    note: 12.4,
    root: 6,
    fork: 32,
    branch: 118,
    outcome: 142,
    pad: 7,
    port: 4,
    came: 17,
    laneGap: 13.4,
    gap: 3,
    forkGap: 10,
    below: false,
  },
  wide: {
    r: 7,
    label: 16,
    note: 13.5,
    root: 10,
    fork: 110,
    branch: 262,
    outcome: 356,
    pad: 12,
    port: 5,
    came: 32,
    laneGap: 24,
    gap: 8,
    forkGap: 26,
    below: false,
  },
};

/** Sizes and columns as they are drawn up for a layout. */
export function sizesOf(layout: Layout): Sizes {
  return sizes[layout.name];
}
