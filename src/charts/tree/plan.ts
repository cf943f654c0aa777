import { cluster, hierarchy } from 'd3';
import type { Layout } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import { labelWidth } from '../kit/labels.ts';
import { balance } from '../kit/balance.ts';
import type { Fork, Outcome, TreeSet, TreeState } from './schema.ts';

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
  /** Height kept for what came, and the distance of its lines. */
  readonly came: number;
  readonly lane: number;
  /** Room between the outcomes of one fork, and between forks, at least. */
  readonly gap: number;
  readonly forkGap: number;
}

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
    came: 104,
    lane: 29,
    gap: 3,
    forkGap: 10,
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
    came: 164,
    lane: 44,
    gap: 8,
    forkGap: 26,
  },
};

const WEIGHT = 600;
const LEADING = 1.25;

/** Sizes and columns of a layout. */
export function sizesOf(layout: Layout): Sizes {
  return sizes[layout.name];
}

/** An outcome with its height and its words. */
export interface Leaf {
  readonly outcome: Outcome;
  readonly y: number;
  readonly lines: readonly string[];
  /** Who expects it; none where the layout has no room for it in this step. */
  readonly voices: readonly string[];
}

/** A fork with its height, its words and its open outcomes. */
export interface Branch {
  readonly fork: Fork;
  readonly y: number;
  readonly lines: readonly string[];
  readonly leaves: readonly Leaf[];
  /** Where its words end and the lines to its outcomes begin. */
  readonly end: number;
}

/** The tree of a step. */
export interface Plan {
  readonly root: number;
  readonly branches: readonly Branch[];
}

/** The words of a fork or of an outcome, broken into lines once, and the height that they take. */
interface Worded extends Pick<Leaf, 'lines' | 'voices'> {
  readonly tall: number;
}

interface Datum {
  readonly fork?: Fork;
  readonly outcome?: Outcome;
  readonly words?: Worded;
  readonly children?: readonly Datum[];
}

/**
 * Heights of all nodes: leaves take what their words need and share what is left of the box, and
 * each node stands in the middle of its children (d3's dendrogram).
 *
 * The wide layout keeps a place for outcomes that are not yet open, so that nothing moves as they
 * come; the narrow one has no room for that, and names voices for the fork in focus only.
 */
export function planTree(set: TreeSet, state: TreeState, layout: Layout, locale: Locale): Plan {
  const size = sizesOf(layout);
  const wide = layout.name === 'wide';
  const worded = (lines: readonly string[], voices: readonly string[] = []): Worded => ({
    lines,
    voices,
    tall: lines.length * size.label * LEADING + voices.length * size.note * LEADING,
  });
  const ofOutcome = (outcome: Outcome, fork: Fork): Worded => {
    const voiced = wide || fork.id === state.focus;
    const { lines, voices } = wordsOf(outcome, { set, locale, layout, size, voiced });
    return worded(lines, voices);
  };
  const room = size.branch - size.fork - size.pad;
  const data: Datum = {
    children: set.forks.map((fork) => ({
      fork,
      words: worded(balance(fork.label, room, size.label, locale, WEIGHT)),
      children:
        wide || state.forks.includes(fork.id)
          ? fork.outcomes.map((outcome) => ({ fork, outcome, words: ofOutcome(outcome, fork) }))
          : [],
    })),
  };
  const height = layout.height - (state.outcome ? size.came : 0);
  const tree = cluster<Datum>()
    .size([height, 1])
    .separation((a, b) => {
      const apart = a.data.fork?.id === b.data.fork?.id ? size.gap : size.forkGap;
      return ((a.data.words?.tall ?? 0) + (b.data.words?.tall ?? 0)) / 2 + apart;
    })(hierarchy<Datum>(data, ({ children }) => children));
  return {
    root: tree.x,
    branches: (tree.children ?? []).flatMap((branch) => {
      const { fork, words } = branch.data;
      if (!fork || !words) return [];
      const leaves = (branch.children ?? []).flatMap(({ x, data: { outcome, words: said } }) =>
        outcome && said && state.forks.includes(fork.id)
          ? [{ outcome, y: x, lines: said.lines, voices: said.voices }]
          : [],
      );
      const { lines } = words;
      const end = size.fork + size.pad * 1.5 + labelWidth(lines, size.label, WEIGHT, locale);
      return [{ fork, y: branch.x, lines, leaves, end }];
    }),
  };
}

/** Who expects an outcome, as the layout says it. */
export function voicesOf(outcome: Outcome, set: TreeSet, layout: Layout, locale: Locale): string {
  const narrow = layout.name === 'narrow';
  const remark = narrow ? (outcome.shortRemark ?? outcome.remark) : outcome.remark;
  if (remark !== undefined) return remark;
  const voice = locale.list(
    outcome.voices.map((id) => {
      const found = set.voices.find((candidate) => candidate.id === id);
      return (narrow ? found?.short : undefined) ?? found?.label ?? id;
    }),
  );
  return locale.word('figures.tree.says', { voice });
}

interface Context {
  readonly set: TreeSet;
  readonly locale: Locale;
  readonly layout: Layout;
  readonly size: Sizes;
  readonly voiced: boolean;
}

function wordsOf(
  outcome: Outcome,
  { set, locale, layout, size, voiced }: Context,
): Pick<Leaf, 'lines' | 'voices'> {
  const width = layout.width - size.outcome - size.pad;
  const label = layout.name === 'narrow' ? (outcome.short ?? outcome.label) : outcome.label;
  return {
    lines: balance(label, width, size.label, locale, WEIGHT),
    voices: voiced ? balance(voicesOf(outcome, set, layout, locale), width, size.note, locale) : [],
  };
}
