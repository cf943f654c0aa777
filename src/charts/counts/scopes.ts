import type { TextMark } from '../../frames/mark.ts';
import type { Drawing } from './drawing.ts';
import { noteText } from './notes.ts';

/** What the rows in focus count and do not count: beside the bars, or below them all. */
export function drawScopes(drawing: Drawing): TextMark[] {
  return drawing.below ? scopesBelow(drawing) : scopesBeside(drawing);
}

function scopesBeside({ plot, beside }: Drawing): TextMark[] {
  const { size, pitch } = noteText.wide;
  return beside.map(({ id, lines, side, x }): TextMark => {
    const y = plot.y.get(id) ?? 0;
    return {
      kind: 'text',
      key: `scope:${id}`,
      x,
      y:
        side === 'under'
          ? y + plot.bar / 2 + size + 4
          : y + size * 0.35 - ((lines.length - 1) * pitch) / 2,
      lines,
      size,
      leading: pitch / size,
      anchor: side === 'before' ? 'end' : 'start',
      fill: 'ink-2',
    };
  });
}

function scopesBelow({ plot, below }: Drawing): TextMark[] {
  const { size } = noteText.narrow;
  const { notes = [], first = 0, pitch = size } = below ?? {};
  let y = plot.bottom + first;
  return notes.map(({ id, lines }): TextMark => {
    const mark: TextMark = {
      kind: 'text',
      key: `scope:${id}`,
      x: 0,
      y,
      lines,
      size,
      leading: pitch / size,
      fill: 'ink-2',
    };
    y += lines.length * pitch;
    return mark;
  });
}
