import type { Mark, TextMark } from '../../frames/mark.ts';
import type { Denial } from '../../schemas/attribution.ts';
import { wrap } from '../kit/labels.ts';
import type { Drawing } from './draw.ts';

/** The denials beside the rows that they concern, or below the rows where the box is small. */
export function drawReplies(drawing: Drawing): Mark[] {
  return drawing.grid.compact ? below(drawing) : beside(drawing);
}

function beside(drawing: Drawing): Mark[] {
  const { data, state, grid, locale } = drawing;
  const { left, right, top } = grid.replies;
  const shown = state.denials === true;
  const head: Mark[] = [
    {
      kind: 'line',
      key: 'head-rule:replies',
      x1: left,
      x2: right,
      y1: top,
      y2: top,
      stroke: shown ? 'ink' : 'line',
      strokeWidth: 1.5,
    },
    {
      kind: 'text',
      key: 'about:replies',
      x: left,
      y: 48,
      lines: [locale.word('figures.matrix.replies')],
      size: 15,
      weight: shown ? 600 : 400,
      fill: shown ? 'ink' : 'ink-3',
    },
  ];
  if (!shown) return head;
  const blocks = data.set.denials.map((denial) => {
    const row = denial.group === undefined ? -1 : data.set.parents.indexOf(denial.group);
    return { denial, row, says: wrap(denial.says, right - left, 13, locale) };
  });
  const middle = top + (data.set.parents.length * grid.rowHeight) / 2;
  return [
    ...head,
    ...blocks.flatMap(({ denial, row, says }): Mark[] => {
      const height = 18 + says.length * 16.25 + 16;
      const y = row < 0 ? middle - height / 2 : top + row * grid.rowHeight;
      const rule: Mark[] =
        row <= 0
          ? []
          : [
              {
                kind: 'line',
                key: `reply-rule:${denial.id}`,
                x1: left,
                x2: right,
                y1: y,
                y2: y,
                stroke: 'ink',
              },
            ];
      return [
        ...rule,
        text(denial, 'by', left, y + 21, [denial.by], 13, 600),
        text(denial, 'says', left, y + 39, says, 13),
        ...(denial.date
          ? [
              text(
                denial,
                'date',
                left,
                y + 39 + says.length * 16.25,
                [locale.date(denial.date, 'short')],
                12,
              ),
            ]
          : []),
      ];
    }),
  ];
}

function below({ data, state, grid, locale }: Drawing): Mark[] {
  if (state.denials !== true) return [];
  const { left, right, top } = grid.replies;
  const size = 11;
  let y = top + 17;
  return data.set.denials.flatMap((denial) => {
    const said = locale.word('figures.matrix.reply', { by: denial.by, says: denial.says });
    const lines = wrap(said, right - left, size, locale);
    const mark = text(denial, 'brief', left, y, lines, size);
    y += lines.length * size * 1.25 + 3;
    return [mark];
  });
}

function text(
  denial: Denial,
  part: string,
  x: number,
  y: number,
  lines: readonly string[],
  size: number,
  weight = 400,
): TextMark {
  return {
    kind: 'text',
    key: `reply-${part}:${denial.id}`,
    ...(denial.group !== undefined && { about: denial.group }),
    x,
    y,
    lines,
    size,
    weight,
    fill: part === 'date' ? 'ink-3' : 'ink',
  };
}
