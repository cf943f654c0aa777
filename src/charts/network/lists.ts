import type { Layout } from '../../frames/mark.ts';
import { evenLines } from '../kit/lines.ts';
import { columnsFor } from '../kit/columns.ts';
import { sum } from '../kit/fit.ts';
import { labelWidth } from '../kit/labels.ts';
import { bandOf, type Sizes } from './scale.ts';
import type { Node } from './schema.ts';
import { LABEL_WEIGHT, wordsOf, type Context, type Placed, type Words } from './settle.ts';

type Item = Words & { readonly id: string };

/** A list without a place: its heading and items from the height of its band. */
interface List {
  readonly node: Node;
  readonly head: Words;
  readonly items: readonly Item[];
  readonly bottom: number;
}

/**
 * Places of the lists of a band, with the top of the first lines at `y`: columns from `low` to the
 * end of the box, as wide as makes the longest as short as can be. Their order is that of `lean`.
 */
export function placeLists(band: string, low: number, y: number, context: Context): Placed[] {
  const { set, layout, size } = context;
  const lists = set.nodes.filter((node) => node.items && bandOf(node, layout) === band);
  const columns = lists
    .filter((node) => !isBelow(node, layout))
    .toSorted((a, b) => a.lean[layout.name] - b.lean[layout.name])
    .map((top) => [
      top,
      ...lists.filter((node) => isBelow(node, layout) && node.narrowBelow === top.id),
    ]);
  if (columns.length === 0) return [];
  const gap = size.pad;
  const room = layout.width - low - gap * (columns.length - 1);
  const indent = indentOf(size);
  // A list that stands below another has its stem outside of that one's.
  const inset = (column: readonly Node[]): number => (column.length > 1 ? indent : 0);
  const stackAt = (column: readonly Node[], width: number): List[] =>
    column.reduce<List[]>((above, node, i) => {
      const from = above.at(-1);
      const at = from ? from.bottom + size.label * (size.leading + 0.15) : y;
      const text = width - indent - (i === 0 ? inset(column) : 0);
      return [...above, listAt(node, at, text, context)];
    }, []);
  // Headings stay whole where they can.
  const widthsOf = (whole: boolean): number[] =>
    columnsFor(
      columns.map((column) => (width) => {
        const lists = stackAt(column, width);
        return {
          height: (lists.at(-1)?.bottom ?? y) - y,
          needs: Math.max(
            ...lists.map(
              (list, i) => indent + (i === 0 ? inset(column) : 0) + widest(list, context),
            ),
          ),
          fits: !whole || lists.every(({ head }) => head.lines.length === 1),
        };
      }),
      room,
    );
  const whole = widthsOf(true);
  const widths = sum(whole) <= room + 0.01 ? whole : widthsOf(false);
  return columns.flatMap((column, i) => {
    const left = low + sum(widths.slice(0, i)) + i * gap;
    const width = widths[i] ?? 0;
    return stackAt(column, width).map((list, j) =>
      place(list, left + (j === 0 ? inset(column) : 0), left + width, y, context),
    );
  });
}

function isBelow(node: Node, layout: Layout): boolean {
  return layout.name === 'narrow' && node.narrowBelow !== undefined;
}

function indentOf(size: Sizes): number {
  return size.pad * 1.5;
}

function listAt(node: Node, y: number, width: number, context: Context): List {
  const { layout, size, locale } = context;
  const { leading } = size;
  const head: Words = {
    x: 0,
    y: y + size.note * 0.35,
    lines: evenLines(wordsOf(node, context).label, width, size.note, locale),
    size: size.note,
    anchor: 'start',
    leading,
  };
  let bottom = head.y + (head.lines.length - 1) * size.note * leading;
  const items = (node.items ?? []).map((item): Item => {
    const text = layout.name === 'narrow' ? (item.short ?? item.label) : item.label;
    const lines = evenLines(text, width, size.label, locale, LABEL_WEIGHT);
    const first = bottom + size.label * size.item;
    bottom = first + (lines.length - 1) * size.label * leading;
    return { id: item.id, x: 0, y: first, lines, size: size.label, anchor: 'start', leading };
  });
  return { node, head, items, bottom };
}

/** Width of the longest line of a list. */
function widest({ head, items }: List, { locale }: Context): number {
  return Math.max(
    labelWidth(head.lines, head.size ?? 0, 400, locale),
    ...items.map(({ lines, size = 0 }) => labelWidth(lines, size, LABEL_WEIGHT, locale)),
  );
}

function place(
  { node, head, items, bottom }: List,
  x: number,
  right: number,
  top: number,
  { size }: Context,
): Placed {
  const at = x + indentOf(size);
  const y = head.y - size.note * 0.35;
  return {
    node,
    x,
    y,
    words: { ...head, x: at },
    note: null,
    slots: [],
    items: items.map((item) => ({ ...item, x: at })),
    top: top - size.note,
    box: { left: x, top: y - size.note, right, bottom: bottom + size.label * 0.25 },
  };
}
