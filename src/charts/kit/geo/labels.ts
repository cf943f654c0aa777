import type { TextMark } from '../../../frames/mark.ts';
import type { Paint } from '../../../frames/paint.ts';
import type { Locale } from '../../../locale/locale.ts';
import { labelWidth } from '../labels.ts';
import type { Box } from '../geo.ts';

/** Words at a point of a map, which may stand on any side of it, or nowhere if there is no room. */
export interface Candidate {
  /** Identity; the chosen anchor is added to it, because an anchor cannot blend. */
  readonly key: string;
  /** The point, user units. */
  readonly x: number;
  readonly y: number;
  /** Room to keep free around the point, user units; 0 puts the words onto the point itself. */
  readonly gap: number;
  /** What is written, from top to bottom. */
  readonly texts: readonly Words[];
  /** Lower is placed earlier. */
  readonly rank: number;
  readonly about?: string;
  /** True where the words may stand a little further off, if that is the only room. */
  readonly far?: boolean;
  /** Of the candidates of a group, only the first that finds room is placed. */
  readonly group?: string;
}

/** One text of a label. */
export interface Words {
  readonly key: string;
  readonly lines: readonly string[];
  readonly size: number;
  readonly weight?: number;
  readonly fill: Paint;
}

/** What must stay free of words, and where words may stand. */
export interface Room {
  readonly box: Box;
  readonly taken: readonly Box[];
}

const LEADING = 1.25;
const MARGIN = 3;

interface Side {
  readonly anchor: 'start' | 'middle' | 'end';
  /** Share of the gap between point and block, across. */
  readonly across: number;
  /** -1 puts the block above the point, 1 below it. */
  readonly down: number;
}

/** Sides of a point in order of liking. */
const beside: readonly Side[] = [
  { anchor: 'start', across: 1, down: 0 },
  { anchor: 'end', across: -1, down: 0 },
  { anchor: 'start', across: 0.7, down: -0.7 },
  { anchor: 'start', across: 0.7, down: 0.7 },
  { anchor: 'end', across: -0.7, down: -0.7 },
  { anchor: 'end', across: -0.7, down: 0.7 },
];
const further: readonly Side[] = [
  { anchor: 'start', across: -0.7, down: -1.7 },
  { anchor: 'end', across: 0.7, down: -1.7 },
  { anchor: 'start', across: -0.7, down: 1.7 },
  { anchor: 'end', across: 0.7, down: 1.7 },
];
const aboveAndBelow: readonly Side[] = [
  { anchor: 'middle', across: 0, down: 1 },
  { anchor: 'middle', across: 0, down: -1 },
];
const onThePoint: readonly Side[] = [{ anchor: 'middle', across: 0, down: 0 }];

/**
 * Puts labels where nothing else is: the most important first, each on the first side that is
 * free. The marks come in the order of the candidates, so that painting order stays the same.
 */
export function placeLabels(
  candidates: readonly Candidate[],
  { box, taken }: Room,
  locale: Locale,
): TextMark[] {
  const boxes = [...taken];
  const placed = new Map<string, TextMark[]>();
  const served = new Set<string>();
  for (const candidate of candidates.toSorted((a, b) => a.rank - b.rank)) {
    if (served.has(candidate.group ?? '')) continue;
    const size = blockSize(candidate, locale);
    const side = sidesOf(candidate).find((each) => {
      const block = blockAt(candidate, size, each);
      return inside(block, box) && !boxes.some((other) => overlap(block, other));
    });
    if (!side) continue;
    const block = blockAt(candidate, size, side);
    boxes.push(block);
    if (candidate.group !== undefined) served.add(candidate.group);
    placed.set(candidate.key, write(candidate, block, side));
  }
  return candidates.flatMap(({ key }) => placed.get(key) ?? []);
}

function sidesOf({ gap, far }: Candidate): readonly Side[] {
  if (gap === 0) return onThePoint;
  return far ? [...beside, ...further, ...aboveAndBelow] : [...beside, ...aboveAndBelow];
}

function blockSize({ texts }: Candidate, locale: Locale): { width: number; height: number } {
  return {
    width: Math.max(
      ...texts.map(({ lines, size, weight = 400 }) => labelWidth(lines, size, weight, locale)),
    ),
    height: texts.reduce((sum, { lines, size }) => sum + lines.length * size * LEADING, 0),
  };
}

function blockAt(
  { x, y, gap }: Candidate,
  { width, height }: { width: number; height: number },
  { anchor, across, down }: Side,
): Box {
  const left = { start: x + across * gap, end: x + across * gap - width, middle: x - width / 2 };
  const top = y - height / 2 + down * (gap + height / 2) * (anchor === 'middle' ? 1 : 0.9);
  return { x: left[anchor], y: top, width, height };
}

function write(candidate: Candidate, block: Box, { anchor }: Side): TextMark[] {
  const x = block.x + { start: 0, middle: block.width / 2, end: block.width }[anchor];
  let top = block.y;
  return candidate.texts.map(({ key, lines, size, weight, fill }) => {
    const y = top + size * 0.98;
    top += lines.length * size * LEADING;
    return {
      key: `${candidate.key}:${key}:${anchor}`,
      kind: 'text',
      x,
      y,
      lines,
      size,
      anchor,
      fill,
      halo: true,
      fixed: true,
      ...(weight !== undefined && { weight }),
      ...(candidate.about !== undefined && { about: candidate.about }),
    };
  });
}

function inside(a: Box, b: Box): boolean {
  return (
    a.x >= b.x + MARGIN &&
    a.y >= b.y + MARGIN &&
    a.x + a.width <= b.x + b.width - MARGIN &&
    a.y + a.height <= b.y + b.height - MARGIN
  );
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
