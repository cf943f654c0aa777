import { linkHorizontal } from 'd3';
import type { Frame, Layout, Mark } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Data } from '../kit/chart.ts';
import { evenLines } from '../kit/lines.ts';
import { glyph } from '../network/glyph.ts';
import { drawCame } from './came.ts';
import { composeTree } from './compose.ts';
import { planTree, type Branch, type Leaf, type Plan } from './plan.ts';
import type { TreeSet, TreeState } from './schema.ts';
import { LEADING, type Sizes } from './sizes.ts';
import { strengthOf, type Strength } from './strength.ts';

/** Forks and forecasts, dashed and hollow; against them, in the last step, what came, solid. */
export function drawTree(
  data: Data<TreeSet>,
  state: TreeState,
  layout: Layout,
  locale: Locale,
): Frame {
  const size = composeTree(data, layout, locale);
  const plan = planTree(data, state, layout, locale, size);
  const paint = (branch: Branch): Strength => strengthOf(branch.fork.id, state);
  return [
    ...plan.branches.flatMap((branch) => drawLinks(branch, plan, paint(branch), layout, size)),
    ...(state.outcome ? drawCame({ data, layout, locale, size, root: plan.root }) : []),
    ...plan.branches.flatMap((branch) => drawBranch(branch, paint(branch), size)),
    ...drawRoot(data.set, plan.root, layout, locale, size),
  ];
}

function drawLinks(
  { fork, y, leaves, end }: Branch,
  { root, branches }: Plan,
  { opacity }: Strength,
  layout: Layout,
  size: Sizes,
): Mark[] {
  const paint = {
    fill: 'none' as const,
    stroke: 'ink' as const,
    strokeWidth: layout.name === 'wide' ? 1.4 : 1.1,
    dash: 'dashed' as const,
    opacity,
  };
  const gap = size.r * 1.8;
  // Lines that leave one mark begin beside each other, or their dashes would run into a knot.
  const port = (i: number, count: number): number => (i - (count - 1) / 2) * size.port;
  const rank = branches.findIndex((branch) => branch.fork.id === fork.id);
  const course = (leaf: Leaf, i: number): string => {
    const to = size.outcome - gap;
    // Below a fork, each goes on from where the one before has turned off.
    const before = leaves[i - 1];
    if (size.below)
      return hook(size.fork, before ? before.y - size.r : y + gap, to, leaf.y, size.r);
    const rank = fork.outcomes.indexOf(leaf.outcome);
    return link(end, y + port(rank, fork.outcomes.length), to, leaf.y);
  };
  return [
    {
      kind: 'path',
      key: `link:${fork.id}`,
      d: link(size.root + gap, root + port(rank, branches.length), size.fork - gap, y),
      ...paint,
    },
    ...leaves.map((leaf, i): Mark => ({
      kind: 'path',
      key: `link:${fork.id}:${leaf.outcome.id}`,
      d: course(leaf, i),
      ...paint,
    })),
  ];
}

function drawBranch({ fork, y, lines, leaves }: Branch, strength: Strength, size: Sizes): Mark[] {
  return [
    glyph({
      key: `fork:${fork.id}`,
      side: fork.side,
      x: size.fork,
      y,
      r: size.r,
      hollow: true,
      opacity: strength.mark,
    }),
    {
      kind: 'text',
      key: `fork-label:${fork.id}`,
      x: size.fork + size.pad,
      y: middle(y, lines.length, size.label),
      lines,
      size: size.label,
      weight: strength.weight,
      fill: strength.text,
    },
    ...leaves.flatMap((leaf) => drawLeaf(leaf, fork.id, strength, size)),
  ];
}

function drawLeaf(
  { outcome, y, lines, voices }: Leaf,
  fork: string,
  strength: Strength,
  size: Sizes,
): Mark[] {
  const key = `${fork}:${outcome.id}`;
  const x = size.outcome + size.pad;
  const tall = lines.length * size.label + voices.length * size.note;
  const first = y - (tall * LEADING) / 2 + size.label * 0.95;
  return [
    glyph({
      key: `outcome:${key}`,
      side: outcome.side,
      x: size.outcome,
      y,
      r: size.r * 0.85,
      hollow: true,
      opacity: strength.mark,
    }),
    {
      kind: 'text',
      key: `label:${key}`,
      x,
      y: first,
      lines,
      size: size.label,
      weight: strength.weight,
      fill: strength.text,
    },
    ...(voices.length > 0
      ? [
          {
            kind: 'text' as const,
            key: `voice:${key}`,
            x,
            y: first + lines.length * size.label * LEADING - (size.label - size.note) * 0.5,
            lines: voices,
            size: size.note,
            fill: strength.quiet,
          },
        ]
      : []),
  ];
}

function drawRoot(set: TreeSet, y: number, layout: Layout, locale: Locale, size: Sizes): Mark[] {
  const disc: Mark = { kind: 'circle', key: 'root', x: size.root, y, r: size.r, fill: 'ink' };
  if (layout.name === 'narrow') return [disc];
  // Narrow lines, as the way up leaves close by; broken even where the date would stay together.
  const date = locale.date(set.now, 'short').replace(/\s/g, ' ');
  const lines = evenLines(date, size.note * 3, size.note, locale);
  return [
    disc,
    {
      kind: 'text',
      key: 'root-label',
      x: 0,
      y: y - size.r * 2.4 - (lines.length - 1) * size.note * LEADING,
      lines,
      size: size.note,
      fill: 'ink-2',
      halo: true,
    },
  ];
}

/** Baseline of the first of `count` lines that stand around a height. */
function middle(y: number, count: number, size: number): number {
  return y + size * 0.35 - ((count - 1) * size * LEADING) / 2;
}

function link(x1: number, y1: number, x2: number, y2: number): string {
  const draw = linkHorizontal<
    { source: [number, number]; target: [number, number] },
    [number, number]
  >();
  return draw({ source: [x1, round(y1)], target: [x2, round(y2)] }) ?? '';
}

/** Straight down, and round into what stands below. */
function hook(x1: number, y1: number, x2: number, y2: number, r: number): string {
  const [y, corner] = [round(y2), round(y2 - r)];
  return `M${String(x1)},${String(round(y1))}V${String(corner)}Q${String(x1)},${String(y)} ${String(x1 + r)},${String(y)}H${String(round(x2))}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
