import type { Mark } from '../../../frames/mark.ts';
import type { Canvas } from '../canvas.ts';
import { cells, type Stretch } from '../time.ts';
import type { Entry } from './entries.ts';
import { isAfter, plates } from './plate.ts';
import type { Sheet } from './sheet.ts';

/** A rule under each day; where words reach over it, their column goes without. */
export function rules(canvas: Canvas, { axis, entries, ends }: Sheet): Mark[] {
  const { layout } = canvas;
  const { left } = plates[layout.name];
  const wide = layout.name === 'wide';
  const pieces = axis.pieces.filter(({ from, until }) => until > from);
  // Rules closer than the words are high would run through them.
  if (!wide && pieces.length > 1) return [];
  const columns = columnsOf(canvas);
  return pieces.map((piece, i): Mark => {
    const rows = cells(axis, piece, 'day');
    let y = 0;
    const parts = rows.map(({ until }, row) => {
      // The last day is as high as its words.
      const at = Math.max(until, row === rows.length - 1 ? (ends[i] ?? 0) : 0);
      const down = at - y;
      y = at;
      const crossed = columns.map(({ lane }) =>
        entries.some((entry) => (!wide || entry.moment.lane === lane) && crosses(entry, at)),
      );
      const steps = columns.map(({ from, until }, column) => {
        const width = (until - from).toFixed(1);
        // The same commands whether a column has its rule or not, so that frames blend.
        return crossed[column] ? `m${width},0h0` : `m0,0h${width}`;
      });
      const day = (columns[0]?.from ?? 0) - left;
      const begin =
        row === 0
          ? `M${String(left)},${at.toFixed(1)}`
          : `m${String(2 * left - layout.width)},${down.toFixed(1)}`;
      return `${begin}h${String(day)}${steps.join('')}`;
    });
    // One path for each piece of time, so that its days move as one.
    return {
      kind: 'path',
      key: `days:${String(i)}`,
      d: parts.join(''),
      stroke: 'line',
      strokeWidth: wide ? 1 : 0.75,
      ...(isAfter(canvas, piece.start) && { dash: 'dotted' as const }),
    };
  });
}

/** The columns of the words: one for each lane, or one for all where there is little room. */
function columnsOf({ set, layout }: Canvas): (Stretch & { readonly lane: string })[] {
  const { lanes, gutter, left, pad } = plates[layout.name];
  const end = layout.width - left;
  const [first] = set.lanes;
  if (layout.name === 'narrow')
    return first ? [{ lane: first.id, from: lanes[0] + pad - 6, until: end }] : [];
  return set.lanes.map(({ id }, i) => ({
    lane: id,
    from: (lanes[i] ?? 0) - gutter,
    until: i === set.lanes.length - 1 ? end : (lanes[i + 1] ?? end) - gutter,
  }));
}

/** True where a rule would touch the letters of an entry. */
function crosses({ top, height }: Entry, y: number): boolean {
  return y > top + 1 && y < top + height + 1;
}
