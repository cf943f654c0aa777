import type { TextMark } from '../../frames/mark.ts';
import { labelWidth, wrap } from '../kit/labels.ts';
import { inFocus, type Drawing } from './drawing.ts';
import { spanIn } from './plot.ts';
import { labelOf, numberOf, scopeOf } from './rows.ts';
import type { Count } from './schema.ts';

/** What the rows in focus count and do not count. */
export function drawScopes(drawing: Drawing): TextMark[] {
  if (drawing.plot.compact) return scopesBelow(drawing);
  return drawing.rows.flatMap((row) => scopeBeside(drawing, row));
}

/** The scope of a row in focus, on the side of its bar that has more room, or under the bar. */
function scopeBeside({ state, plot, layout, locale }: Drawing, row: Count): TextMark[] {
  if (!inFocus(state, row)) return [];
  const [size, least] = [13, 150];
  const { left, right } = spanIn(plot, row);
  const y = plot.y.get(row.id) ?? 0;
  const number = labelOf(row, locale);
  const start = right + 7 + labelWidth([number], 16, 600, locale) + 8;
  const rooms = { before: left - 10 - plot.left, after: layout.width - start };
  const side =
    Math.max(rooms.before, rooms.after) < least
      ? 'under'
      : rooms.before > rooms.after
        ? 'before'
        : 'after';
  const room = side === 'under' ? layout.width - plot.left : Math.min(rooms[side], 330);
  const lines = wrap(scopeOf(row, locale), room, size, locale);
  const first =
    side === 'under'
      ? y + plot.bar / 2 + size + 4
      : y + size * 0.35 - ((lines.length - 1) * size * 1.2) / 2;
  return [
    {
      kind: 'text',
      key: `scope:${row.id}`,
      x: { under: plot.left, before: left - 10, after: start }[side],
      y: first,
      lines,
      size,
      leading: 1.2,
      anchor: side === 'before' ? 'end' : 'start',
      fill: 'ink-2',
      halo: true,
    },
  ];
}

/** On a small screen the scopes of the rows in focus stand below the bars. */
function scopesBelow({ data, state, plot, rows, layout, locale }: Drawing): TextMark[] {
  let y = plot.bottom + 14;
  return rows
    .filter((row) => inFocus(state, row))
    .map((row): TextMark => {
      const said = locale.word('figures.counts.brief', {
        counter: data.set.short[row.id] ?? row.counter,
        number: numberOf(row, locale, 'brief'),
        scope: row.kind === 'claims' ? row.unit : row.scope,
      });
      const lines = wrap(said, layout.width, 12.5, locale);
      const mark: TextMark = {
        kind: 'text',
        key: `scope:${row.id}`,
        x: 0,
        y,
        lines,
        size: 12.5,
        leading: 1.2,
        fill: 'ink-2',
      };
      y += lines.length * 15;
      return mark;
    });
}
