import type { Mark, TextMark } from '../../frames/mark.ts';
import type { Denial } from '../../schemas/attribution.ts';
import { wrap } from '../kit/labels.ts';
import type { Drawing } from './draw.ts';
import type { Grid } from './grid.ts';

const leading = 1.2;

/** The denials beside the rows that they concern, or below the rows where the box is small. */
export function drawReplies(drawing: Drawing): Mark[] {
  if (drawing.state.denials !== true) return [];
  return drawing.grid.compact ? below(drawing) : beside(drawing);
}

function beside({ data, grid, locale }: Drawing): Mark[] {
  const { left, right, top } = grid.replies;
  const middle = (top + grid.bottom) / 2;
  const head: TextMark = {
    kind: 'text',
    key: 'replies',
    x: left,
    y: 48,
    lines: [locale.word('figures.matrix.replies')],
    size: 16,
    weight: 600,
  };
  const replies = data.set.denials.flatMap((denial): Mark[] => {
    const row = denial.group === undefined ? -1 : data.set.parents.indexOf(denial.group);
    const says = wrap(denial.says, right - left, 13, locale);
    const height = 18 + says.length * 13 * leading + 16;
    // What concerns no single row stands in the middle of a bracket around all of them.
    const y = row < 0 ? middle - height / 2 : top + row * grid.rowHeight;
    const dateY = y + 40 + says.length * 13 * leading;
    return [
      ...(row > 0 ? [rule(denial, left, right, y)] : []),
      ...(row < 0 ? [bracket(denial, left - 12, grid, y + 17.5)] : []),
      text(denial, 'by', left, y + 22, [denial.by], 13, 600),
      text(denial, 'says', left, y + 40, says, 13),
      ...(denial.date
        ? [text(denial, 'date', left, dateY, [locale.date(denial.date, 'short')], 13)]
        : []),
    ];
  });
  return [head, ...replies];
}

function below({ data, grid, locale }: Drawing): Mark[] {
  const { right, top } = grid.replies;
  const [indent, size] = [122, 12.5];
  let y = top + 16;
  return data.set.denials.flatMap((denial) => {
    const lines = wrap(denial.says, right - indent, size, locale);
    const marks = [
      text(denial, 'by', 0, y, wrap(denial.by, indent - 4, size, locale, 600), size, 600),
      text(denial, 'says', indent, y, lines, size),
    ];
    y += lines.length * size * leading + 4;
    return marks;
  });
}

function rule(denial: Denial, x1: number, x2: number, y: number): Mark {
  return { kind: 'line', key: `reply-rule:${denial.id}`, x1, x2, y1: y, y2: y, stroke: 'ink' };
}

/** A bracket around all rows, with a stub at the height of the words that it leads to. */
function bracket(denial: Denial, x: number, { top, bottom }: Grid, at: number): Mark {
  const inset = 6;
  const height = bottom - top - 2 * inset;
  const stub = at - top - inset;
  return {
    kind: 'path',
    key: `reply-bracket:${denial.id}`,
    x,
    y: top + inset,
    d: `M-4,0H0V${String(height)}H-4M0,${String(stub)}H8`,
    stroke: 'ink',
    strokeWidth: 0.75,
  };
}

function text(
  denial: Denial,
  part: 'by' | 'says' | 'date',
  x: number,
  y: number,
  lines: readonly string[],
  size: number,
  weight = 400,
): TextMark {
  return {
    kind: 'text',
    key: `reply-${part}:${denial.id}`,
    x,
    y,
    lines,
    size,
    leading,
    weight,
    fill: part === 'date' ? 'ink-3' : 'ink',
  };
}
