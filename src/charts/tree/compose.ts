import type { Layout } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Data } from '../kit/chart.ts';
import { firstThatFits, steps } from '../kit/fit.ts';
import { endOf } from './fork.ts';
import { cameHeight } from './lanes.ts';
import { planTree, type Plan } from './plan.ts';
import type { TreeSet, TreeState } from './schema.ts';
import { LEADING, sizesOf, type Sizes } from './sizes.ts';

/** From the end of the longest word of a fork to the outcomes, where these move up to it. */
const RUN = { narrow: 24, wide: 52 } as const;
/** How far outcomes stand in from their fork, where they stand below it. */
const INDENT = 18;
/** The smallest that words of the wide layout get, user units. */
const LEAST = 13.5;
/** What lanes of what came may lose above their words. */
const TIGHT = { narrow: 6, wide: 10 } as const;

/**
 * The sizes and columns at which every step has room for its words: as they were drawn up where
 * that will do. Else outcomes move closer to their forks, in the narrow layout below them, and then
 * the words of the wide one give way.
 */
export function composeTree(data: Data<TreeSet>, layout: Layout, locale: Locale): Sizes {
  const { forks } = data.set;
  const states: TreeState[] = [
    ...forks.map(({ id }, i) => ({
      forks: forks.slice(0, i + 1).map((fork) => fork.id),
      focus: id,
      outcome: false,
    })),
    ...forks.map(({ id }) => ({ forks: forks.map((fork) => fork.id), focus: id, outcome: false })),
    { forks: forks.map(({ id }) => id), outcome: true },
  ];
  return firstThatFits(waysOf(data.set, layout, locale), (size) =>
    states.every((state) => {
      const below = state.outcome ? cameHeight(data, layout, locale, size) : 0;
      return fits(planTree(data, state, layout, locale, size), layout.height - below, size);
    }),
  );
}

function waysOf(set: TreeSet, layout: Layout, locale: Locale): Sizes[] {
  const size = sizesOf(layout);
  const near = (way: Sizes): Sizes => {
    const ends = set.forks.map((fork) => endOf(fork, way, locale));
    return { ...way, outcome: Math.min(way.outcome, Math.max(...ends) + RUN[layout.name]) };
  };
  const tight = (way: Sizes): Sizes => ({
    ...way,
    came: way.came + TIGHT[layout.name] / 2,
    laneGap: way.laneGap - TIGHT[layout.name],
  });
  if (layout.name === 'narrow') {
    const below = { ...size, below: true, outcome: size.fork + INDENT, branch: layout.width };
    return [size, near(size), below, { ...tight(below), gap: 0, forkGap: size.forkGap / 2 }];
  }
  const smaller = steps(size.label, LEAST, 0.5).map((label) => ({
    ...size,
    label,
    note: Math.max(layout.smallestText, Math.min(size.note, label * 0.85)),
  }));
  return [size, ...smaller.flatMap((way) => [near(way), tight(near(way))])];
}

/** True where nothing in a plan covers its neighbour or stands outside the height. */
function fits({ branches }: Plan, height: number, size: Sizes): boolean {
  const forks = branches.map(({ y, lines }) => ({ y, tall: lines.length * size.label * LEADING }));
  const leaves = branches.flatMap(({ leaves }) =>
    leaves.map(({ y, lines, voices }) => ({
      y,
      tall: (lines.length * size.label + voices.length * size.note) * LEADING,
    })),
  );
  const clear = (column: readonly { y: number; tall: number }[]): boolean =>
    column.every(({ y, tall }, i) => {
      const next = column[i + 1];
      const inside = y - tall / 2 >= 0 && y + tall / 2 <= height;
      return inside && (!next || y + tall / 2 + size.gap / 2 <= next.y - next.tall / 2 + 0.01);
    });
  return size.below
    ? clear([...forks, ...leaves].toSorted((a, b) => a.y - b.y))
    : clear(forks) && clear(leaves);
}
