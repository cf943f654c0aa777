import type { Layout, TextMark } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Library } from '../../schemas/library.ts';
import type { Data } from '../kit/chart.ts';
import { labelBox, labelWidth } from '../kit/labels.ts';
import { balance } from '../kit/balance.ts';
import type { Point } from './curve.ts';
import { bandOf, berthOf, plotHeight, sizesOf, type Sizes } from './scale.ts';
import type { NetworkSet, Node } from './schema.ts';
import { spread, type Berth } from '../kit/spread.ts';

const LABEL_WEIGHT = 600;
const LEADING = 1.25;
/** Height of letters over their baseline, in lines. */
const ASCENT = 0.64;
/** How much wider a note may become so as to end above the axis. */
const WIDER = 1.3;
/** Lists whose stems are closer than this stand in one column, user units. */
const COLUMN = 60;

/** A box, user units. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** True where two boxes share ground. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Lines of text at a place, without colour. */
export type Words = Pick<TextMark, 'x' | 'y' | 'lines' | 'size' | 'anchor'>;

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

/** Places of all nodes, shown or not. */
export function placeNodes(
  { set, library }: Data<NetworkSet>,
  layout: Layout,
  locale: Locale,
): Map<string, Placed> {
  const size = sizesOf(layout);
  const drafts = set.nodes.map((node) => {
    const berth = berthOf(set, node, layout);
    return settle(node, berth, { set, library, layout, locale, size });
  });
  // Where bands are times, a stream must stay level from band to band, so nothing is pushed.
  if (set.flow === 'across') return new Map(drafts.map((draft) => [draft.node.id, draft]));
  const moved = drafts.map((draft) => ({ x: draft.x, y: draft.y }));
  for (const { id } of set.bands) {
    const row = drafts.flatMap(({ node }, i) =>
      bandOf(node, layout) === id && !node.items ? [i] : [],
    );
    const berths = row.map((i) => toBerth(drafts[i]));
    const places = spread(berths, size.pad, 0, layout.width);
    for (const [n, i] of row.entries()) {
      moved[i] = { x: places[n] ?? 0, y: moved[i]?.y ?? 0 };
    }
  }
  return new Map(
    set.nodes.map((node, i) => [
      node.id,
      settle(node, moved[i] ?? { x: 0, y: 0 }, { set, library, layout, locale, size }),
    ]),
  );
}

/** The words of a node in full, for sentences and tables. */
export function nameOf(node: Node, library: Library): string {
  return node.label ?? (node.group === undefined ? node.id : library.group(node.group).name);
}

interface Context {
  readonly set: NetworkSet;
  readonly library: Library;
  readonly layout: Layout;
  readonly locale: Locale;
  readonly size: Sizes;
}

function settle(node: Node, { x, y }: Point, context: Context): Placed {
  if (node.items) return settleList(node, { x, y }, context);
  const { layout, size, locale } = context;
  const labelled = node.labelled[layout.name];
  const reach =
    node.slots === undefined ? size.r : ((node.slots - 1) / 2) * size.slotStep + size.slot;
  const slots = Array.from(
    { length: node.slots ?? 0 },
    (_, i) => x + (i - ((node.slots ?? 1) - 1) / 2) * size.slotStep,
  );
  const text = wordsOf(node, context);
  const said = text.note;
  const room = node.slots === undefined ? size.wrap : size.slotWrap;
  const labelTop = (lines: readonly string[]): number =>
    y - size.r - size.pad - (lines.length - 1 + ASCENT) * size.label * LEADING;
  const broken = (width: number): string[] =>
    balance(text.label, width, size.label, locale, LABEL_WEIGHT);
  // Words that would rise out of the box are given the room beside them.
  const lines =
    labelled === 'above' && labelTop(broken(room)) < 0
      ? broken(Math.max(room, layout.width - x))
      : broken(room);
  const noteLines = said === undefined ? [] : notesOf(said, lines.length, { x, y }, context);
  const width = Math.max(
    labelWidth(lines, size.label, LABEL_WEIGHT, locale),
    noteLines.length > 0 ? labelWidth(noteLines, size.note, 400, locale) : 0,
  );
  const height = lines.length * size.label * LEADING + noteLines.length * size.note * LEADING;
  const aside = labelled === 'after' || labelled === 'before';
  const centred = context.set.flow === 'down' && !aside;
  const anchor = labelled === 'before' ? 'end' : centred ? 'middle' : 'start';
  const left = aside
    ? x + (reach + size.pad) * (labelled === 'after' ? 1 : -1)
    : centred
      ? clamp(x, width / 2, layout.width - width / 2)
      : clamp(x - size.r, 0, layout.width - width);
  const beside = y + size.label * 0.35 - (height - size.label * LEADING) / 2;
  const first = {
    before: beside,
    below:
      y +
      (node.slots === undefined ? size.r + size.pad : size.slot + size.pad * 1.7) +
      size.label * 0.8,
    after: beside,
    above: y - size.r - size.pad - (lines.length - 1) * size.label * LEADING,
  }[labelled];
  const words: Words = { x: left, y: first, lines, size: size.label, anchor };
  // Above a stream only the name stands; what is said of it stands below.
  const noteY =
    labelled === 'above'
      ? y + size.r + size.pad + size.note * 0.7
      : first + (lines.length - 1) * size.label * LEADING + size.note * 1.35;
  const note: Words | null =
    noteLines.length > 0 ? { x: left, y: noteY, lines: noteLines, size: size.note, anchor } : null;
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

/** A note in lines: wider ones where it would run down into the axis. */
function notesOf(
  text: string,
  above: number,
  { y }: Point,
  { set, layout, size, locale }: Context,
): string[] {
  const lines = balance(text, size.noteWrap, size.note, locale);
  if (set.flow === 'down') return lines;
  const top = y + size.r + size.pad + above * size.label * LEADING;
  const fits = top + lines.length * size.note * LEADING < plotHeight(set, layout) - size.pad;
  return fits ? lines : balance(text, size.noteWrap * WIDER, size.note, locale);
}

/** A list: a heading and its items along a stem that runs down from (x, y). */
function settleList(node: Node, berth: Point, context: Context): Placed {
  const { set, layout, size, locale } = context;
  const above = set.nodes.find(({ id }) => layout.name === 'narrow' && id === node.narrowBelow);
  const x = berth.x;
  const y = above
    ? settleList(above, berthOf(set, above, layout), context).box.bottom +
      size.label * LEADING * 1.15
    : berth.y;
  const indent = size.pad * 1.5;
  const next = set.nodes
    .filter((other) => other.items)
    .map((other) => berthOf(set, other, layout).x)
    .filter((other) => other > x + COLUMN);
  const edge = next.length > 0 ? Math.min(...next) - size.pad : layout.width;
  const width = edge - x - indent;
  const head: Words = {
    x: x + indent,
    y: y + size.note * 0.35,
    lines: balance(wordsOf(node, context).label, width, size.note, locale),
    size: size.note,
    anchor: 'start',
  };
  let bottom = head.y + (head.lines.length - 1) * size.note * LEADING;
  const items = (node.items ?? []).map((item) => {
    const text = layout.name === 'narrow' ? (item.short ?? item.label) : item.label;
    const lines = balance(text, width, size.label, locale, LABEL_WEIGHT);
    const top = bottom + size.label * (layout.name === 'narrow' ? LEADING : 1.75);
    bottom = top + (lines.length - 1) * size.label * LEADING;
    return {
      id: item.id,
      x: x + indent,
      y: top,
      lines,
      size: size.label,
      anchor: 'start' as const,
    };
  });
  return {
    node,
    x,
    y,
    words: head,
    note: null,
    slots: [],
    items,
    top: (above ? berthOf(set, above, layout).y : y) - size.note,
    box: { left: x, top: y - size.note, right: edge, bottom },
  };
}

function wordsOf(node: Node, { library, layout }: Context): { label: string; note?: string } {
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

function toBerth(placed: Placed | undefined): Berth {
  if (!placed) return { target: 0, before: 0, after: 0 };
  const { x, box } = placed;
  return { target: x, before: x - box.left, after: box.right - x };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
