import type { Layout, Mark, TextMark } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Attribution, Denial } from '../../schemas/attribution.ts';
import { wrap } from '../kit/labels.ts';
import { widthFor } from '../kit/lines.ts';
import type { Drawing } from './drawing.ts';
import type { Grid } from './grid.ts';
import { leading } from './words.ts';

const size = { narrow: 12.5, wide: 13 } as const;

/** The denials beside the rows that they concern, or below the rows where the box is small. */
export function drawReplies(drawing: Drawing): Mark[] {
  if (drawing.state.denials !== true) return [];
  return drawing.grid.compact ? below(drawing) : beside(drawing);
}

/** Height of a reply in the column beside the rows, user units. */
export function replyHeight(denial: Denial, width: number, locale: Locale): number {
  return replyIn(denial, width, locale).end + 4;
}

/** Lines and baselines of a reply in a column of this width, from its top. */
function replyIn({ by, says, date }: Denial, width: number, locale: Locale) {
  const pitch = size.wide * leading;
  const byLines = wrap(by, width, size.wide, locale, 600);
  const saysLines = wrap(says, width, size.wide, locale);
  const saysY = 40 + (byLines.length - 1) * pitch;
  const saysEnd = saysY + (saysLines.length - 1) * pitch;
  const dateLines = date ? wrap(locale.date(date, 'short'), width, size.wide, locale) : [];
  const end = saysEnd + dateLines.length * pitch;
  return { byLines, byY: 22, saysLines, saysY, saysEnd, dateLines, dateY: saysEnd + pitch, end };
}

function beside({ data, grid, locale }: Drawing): Mark[] {
  const { left, right, top } = grid.replies;
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
    const reply = replyIn(denial, right - left, locale);
    // What concerns no single row stands in the middle of a bracket around all of them.
    const y =
      row < 0 ? (top + grid.bottom - reply.saysEnd - size.wide) / 2 : top + row * grid.rowHeight;
    return [
      ...(row > 0 ? [rule(denial, left, right, y)] : []),
      ...(row < 0 ? [bracket(denial, left - 12, grid, y + 17.5)] : []),
      text(denial, 'by', left, y + reply.byY, reply.byLines, size.wide, 600),
      text(denial, 'says', left, y + reply.saysY, reply.saysLines, size.wide),
      ...(reply.dateLines.length > 0
        ? [text(denial, 'date', left, y + reply.dateY, reply.dateLines, size.wide)]
        : []),
    ];
  });
  return [head, ...replies];
}

/** Replies in two columns below the rows, where these take the fewest lines. */
interface Below {
  /** Where what is said begins. */
  readonly indent: number;
  readonly replies: readonly {
    readonly denial: Denial;
    readonly by: readonly string[];
    readonly says: readonly string[];
    /** First baseline, from the last row. */
    readonly y: number;
  }[];
  /** From the last row to the end of the box, user units. */
  readonly height: number;
}

const usual = 122;
const between = 4;

/** Lays out the replies of a small matrix. */
export function repliesBelow({ denials }: Attribution, layout: Layout, locale: Locale): Below {
  const names = denials.flatMap(({ by }) =>
    [1, 2, 3].map((lines) => widthFor(by, lines, size.narrow, locale, 600) + between),
  );
  const least = Math.max(...names.filter((_, i) => i % 3 === 2));
  const choices = [usual, ...names].filter(
    (indent) => indent >= least && indent <= layout.width / 2,
  );
  const all = choices.map((indent) => at(indent));
  return all.reduce((a, b) => (b.height < a.height ? b : a));

  function at(indent: number): Below {
    let y = 16;
    const replies = denials.map((denial) => {
      const by = wrap(denial.by, indent - between, size.narrow, locale, 600);
      const says = wrap(denial.says, layout.width - indent, size.narrow, locale);
      const reply = { denial, by, says, y };
      y += Math.max(by.length, says.length) * size.narrow * leading + between;
      return reply;
    });
    return { indent, replies, height: y - size.narrow * leading };
  }
}

function below({ data, grid, layout, locale }: Drawing): Mark[] {
  const { indent, replies } = repliesBelow(data.set, layout, locale);
  const { top } = grid.replies;
  return replies.flatMap(({ denial, by, says, y }) => [
    text(denial, 'by', 0, top + y, by, size.narrow, 600),
    text(denial, 'says', indent, top + y, says, size.narrow),
  ]);
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
  fontSize: number,
  weight = 400,
): TextMark {
  return {
    kind: 'text',
    key: `reply-${part}:${denial.id}`,
    x,
    y,
    lines,
    size: fontSize,
    leading,
    weight,
    fill: part === 'date' ? 'ink-3' : 'ink',
  };
}
