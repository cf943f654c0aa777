import { cluster, hierarchy, type HierarchyPointNode } from 'd3';
import type { Layout } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import { evenLines } from '../kit/lines.ts';
import type { Data } from '../kit/chart.ts';
import { stack } from '../kit/fit.ts';
import { endOf, forkLines } from './fork.ts';
import { cameHeight } from './lanes.ts';
import type { Fork, Outcome, TreeSet, TreeState } from './schema.ts';
import { LEADING, WEIGHT, type Sizes } from './sizes.ts';

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
export function planTree(
  tree: Data<TreeSet>,
  state: TreeState,
  layout: Layout,
  locale: Locale,
  size: Sizes,
): Plan {
  const { set } = tree;
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
  const data: Datum = {
    children: set.forks.map((fork) => ({
      fork,
      words: worded(forkLines(fork, size, locale)),
      children:
        wide || state.forks.includes(fork.id)
          ? fork.outcomes.map((outcome) => ({ fork, outcome, words: ofOutcome(outcome, fork) }))
          : [],
    })),
  };
  const height = layout.height - (state.outcome ? cameHeight(tree, layout, locale, size) : 0);
  const { y: root, children = [] } = (size.below ? planBelow : planBeside)(data, height, size);
  return {
    root,
    branches: children.flatMap(({ datum: { fork, words }, y, children: leaves = [] }) => {
      if (!fork || !words) return [];
      return [
        {
          fork,
          y,
          lines: words.lines,
          leaves: leaves.flatMap(({ y, datum: { outcome, words: said } }) =>
            outcome && said && state.forks.includes(fork.id)
              ? [{ outcome, y, lines: said.lines, voices: said.voices }]
              : [],
          ),
          end: endOf(fork, size, locale),
        },
      ];
    }),
  };
}

/** A node of the tree with its height. */
interface Placed {
  readonly datum: Datum;
  readonly y: number;
  readonly children?: readonly Placed[];
}

/** Outcomes beside their forks. */
function planBeside(data: Datum, height: number, size: Sizes): Placed {
  const placed = (node: HierarchyPointNode<Datum>): Placed => ({
    datum: node.data,
    y: node.x,
    ...(node.children && { children: node.children.map(placed) }),
  });
  const tree = cluster<Datum>()
    .size([height, 1])
    .separation((a, b) => {
      const apart = a.data.fork?.id === b.data.fork?.id ? size.gap : size.forkGap;
      return ((a.data.words?.tall ?? 0) + (b.data.words?.tall ?? 0)) / 2 + apart;
    })(hierarchy<Datum>(data, ({ children }) => children));
  return placed(tree);
}

/** Outcomes below their forks, one row each. */
function planBelow(data: Datum, height: number, size: Sizes): Placed {
  const forks = data.children ?? [];
  const rows = forks.flatMap((fork, i) =>
    [fork, ...(fork.children ?? [])].map((datum, j) => ({
      datum,
      before: j > 0 ? size.gap : i > 0 ? size.forkGap : 0,
    })),
  );
  const tall = (datum: Datum): number => datum.words?.tall ?? 0;
  const tops = stack(
    rows.map(({ datum, before }) => before + tall(datum)),
    0,
    height,
  );
  const y = (of: Datum): number => {
    const i = rows.findIndex(({ datum }) => datum === of);
    return ((tops[i] ?? 0) + (rows[i]?.before ?? 0) + (tops[i + 1] ?? height)) / 2;
  };
  const children = forks.map((fork) => ({
    datum: fork,
    y: y(fork),
    children: (fork.children ?? []).map((datum) => ({ datum, y: y(datum) })),
  }));
  const middle = ((children[0]?.y ?? 0) + (children.at(-1)?.y ?? 0)) / 2;
  return { datum: data, y: middle, children };
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
    lines: evenLines(label, width, size.label, locale, WEIGHT),
    voices: voiced
      ? evenLines(voicesOf(outcome, set, layout, locale), width, size.note, locale)
      : [],
  };
}
