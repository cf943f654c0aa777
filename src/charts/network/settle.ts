import type { Box } from '../kit/box.ts';
import type { Layout, TextMark } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Library } from '../../schemas/library.ts';
import { evenLines } from '../kit/lines.ts';
import { firstThatFits } from '../kit/fit.ts';
import { labelBox, labelWidth } from '../kit/labels.ts';
import type { Point } from './curve.ts';
import { plotHeight, type Sizes } from './scale.ts';
import type { NetworkSet, Node } from './schema.ts';

/** Weight of the words of a node, for measuring: the heaviest that they get. */
export const LABEL_WEIGHT = 600;
/** Height of letters over their baseline, in lines. */
const ASCENT = 0.64;
/** How much wider words may become so as to end above the axis. */
const WIDER = [1, 1.3, 1.5, 1.7];
/** How much wider than elsewhere words along a stream may be. */
const ALONG_STREAM = 1.7;
/** How much wider words beside their mark may be than below it. */
const BESIDE = 1.3;

/** Lines of text at a place, without colour. */
export type Words = Pick<TextMark, 'x' | 'y' | 'lines' | 'size' | 'anchor' | 'leading'>;

/** A node with its place in a layout, the same in every step. */
export interface Placed extends Point {
  readonly node: Node;
  readonly words: Words;
  readonly note: Words | null;
  /** Centres of unnamed places. */
  readonly slots: readonly number[];
  readonly items: readonly (Words & { readonly id: string })[];
  /** Height at which ties from above arrive, where that is not its own. */
  readonly top: number;
  /** What it takes, words included. */
  readonly box: Box;
}

/** The words of a node in full, for sentences and tables. */
export function nameOf(node: Node, library: Library): string {
  return node.label ?? (node.group === undefined ? node.id : library.group(node.group).name);
}

/** What placing a node needs to know. */
export interface Context {
  readonly set: NetworkSet;
  readonly library: Library;
  readonly layout: Layout;
  readonly locale: Locale;
  readonly size: Sizes;
}

/** A node at a place, with its words around it. `lower` moves them down, user units. */
export function settle(node: Node, { x, y }: Point, context: Context, lower = 0): Placed {
  const { layout, size, locale } = context;
  const { leading } = size;
  const labelled = node.labelled[layout.name];
  const reach =
    node.slots === undefined ? size.r : ((node.slots - 1) / 2) * size.slotStep + size.slot;
  const slots = Array.from(
    { length: node.slots ?? 0 },
    (_, i) => x + (i - ((node.slots ?? 1) - 1) / 2) * size.slotStep,
  );
  const text = wordsOf(node, context);
  const { lines, noteLines } = breakWords(text, node, { x, y }, context);
  const width = Math.max(
    labelWidth(lines, size.label, LABEL_WEIGHT, locale),
    noteLines.length > 0 ? labelWidth(noteLines, size.note, 400, locale) : 0,
  );
  const height = lines.length * size.label * leading + noteLines.length * size.note * leading;
  const aside = labelled === 'after' || labelled === 'before';
  const centred = context.set.flow === 'down' && !aside;
  const anchor = labelled === 'before' ? 'end' : centred ? 'middle' : 'start';
  const left = aside
    ? x + (reach + size.pad) * (labelled === 'after' ? 1 : -1)
    : centred
      ? clamp(x, width / 2, layout.width - width / 2)
      : clamp(x - size.r, 0, layout.width - width);
  const beside = y + size.label * 0.35 - (height - size.label * leading) / 2;
  const first = {
    before: beside,
    below:
      y +
      (node.slots === undefined ? size.r + size.pad : size.slot + size.pad * 1.7) +
      size.label * 0.8 +
      lower,
    after: beside,
    above: y - size.r - size.pad - (lines.length - 1) * size.label * leading,
  }[labelled];
  const words: Words = { x: left, y: first, lines, size: size.label, anchor, leading };
  // Above a stream only the name stands; what is said of it stands below.
  const noteY =
    labelled === 'above'
      ? y + size.r + size.pad + size.note * 0.7
      : first + (lines.length - 1) * size.label * leading + size.note * (leading + 0.1);
  const note: Words | null =
    noteLines.length > 0
      ? { x: left, y: noteY, lines: noteLines, size: size.note, anchor, leading }
      : null;
  const boxes = [words, ...(note ? [note] : [])].map((mark) =>
    labelBox({ kind: 'text', key: node.id, weight: LABEL_WEIGHT, ...mark }, locale),
  );
  const tall = node.slots === undefined ? size.r : size.slot;
  return {
    node,
    x,
    y,
    words,
    note,
    slots,
    items: [],
    top: y,
    box: {
      left: Math.min(x - reach, ...boxes.map((box) => box.left)),
      right: Math.max(x + reach, ...boxes.map((box) => box.right)),
      top: Math.min(y - tall, ...boxes.map((box) => box.top)),
      bottom: Math.max(y + tall, ...boxes.map((box) => box.bottom)),
    },
  };
}

/** The words of a node and its note, broken into lines. */
function breakWords(
  text: { label: string; note?: string },
  node: Node,
  { x, y }: Point,
  { set, layout, size, locale }: Context,
): { lines: string[]; noteLines: string[] } {
  const { leading } = size;
  const above = node.labelled[layout.name] === 'above';
  const top = (lines: readonly string[]): number =>
    y - size.r - size.pad - (lines.length - 1 + ASCENT) * size.label * leading;
  const ways = WIDER.map((wider) => {
    const stream = node.until === undefined ? 1 : ALONG_STREAM;
    const beside = /^(after|before)$/.test(node.labelled[layout.name]) ? BESIDE : 1;
    const room =
      node.slots === undefined ? size.wrap * Math.max(stream, beside, wider) : size.slotWrap;
    const broken = (width: number): string[] =>
      evenLines(text.label, width, size.label, locale, LABEL_WEIGHT);
    const first = broken(room);
    // Words that would rise out of the box are given the room beside them.
    const lines = above && top(first) < 0 ? broken(Math.max(room, layout.width - x)) : first;
    const noteLines =
      text.note === undefined
        ? []
        : evenLines(text.note, size.noteWrap * Math.max(beside, wider), size.note, locale);
    return { lines, noteLines };
  });
  const [first = { lines: [], noteLines: [] }] = ways;
  if (set.flow === 'down') return first;
  return firstThatFits(ways, ({ lines, noteLines }) => {
    const from = y + size.r + size.pad + (above ? 0 : lines.length * size.label * leading);
    const bottom = from + noteLines.length * size.note * leading;
    return bottom < plotHeight(set, layout) - size.pad;
  });
}

/** The words of a node and its note, as the layout says them. */
export function wordsOf(
  node: Node,
  { library, layout }: Context,
): { label: string; note?: string } {
  const group = node.group === undefined ? undefined : library.group(node.group);
  const own = layout.name === 'narrow' ? group?.short : group?.name;
  const label = node.label ?? own ?? node.id;
  if (layout.name === 'narrow') {
    return {
      label: node.short ?? label,
      ...(node.shortNote !== undefined && { note: node.shortNote }),
    };
  }
  return { label, ...(node.note !== undefined && { note: node.note }) };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
