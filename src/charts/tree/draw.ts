import { linkHorizontal } from 'd3';
import type { Frame, Layout, Mark } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Data } from '../kit/chart.ts';
import { balance } from '../kit/balance.ts';
import { glyph } from '../network/glyph.ts';
import { drawCame } from './came.ts';
import { planTree, sizesOf, type Branch, type Leaf, type Plan, type Sizes } from './plan.ts';
import type { TreeSet, TreeState } from './schema.ts';
import { strengthOf, type Strength } from './strength.ts';

const LEADING = 1.25;

/** Forks and forecasts, dashed and hollow; against them, in the last step, what came, solid. */
export function drawTree(
  { set, library }: Data<TreeSet>,
  state: TreeState,
  layout: Layout,
  locale: Locale,
): Frame {
  const size = sizesOf(layout);
  const plan = planTree(set, state, layout, locale);
  const paint = (branch: Branch): Strength => strengthOf(branch.fork.id, state);
  return [
    ...plan.branches.flatMap((branch) => drawLinks(branch, plan, paint(branch), layout, size)),
    ...(state.outcome ? drawCame({ set, library, layout, locale, size, root: plan.root }) : []),
    ...plan.branches.flatMap((branch) => drawBranch(branch, paint(branch), size)),
    ...drawRoot(set, plan.root, layout, locale, size),
  ];
}

function drawLinks(
  { fork, y, leaves, end }: Branch,
  { root }: Plan,
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
  return [
    {
      kind: 'path',
      key: `link:${fork.id}`,
      d: link(size.root + gap, root, size.fork - gap, y),
      ...paint,
    },
    ...leaves.map((leaf): Mark => ({
      kind: 'path',
      key: `link:${fork.id}:${leaf.outcome.id}`,
      d: link(end, y, size.outcome - gap, leaf.y),
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
  const lines = balance(date, size.note * 3, size.note, locale);
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

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
