import type { Mark } from '../../../frames/mark.ts';
import { endOf, startOf } from '../../../locale/dates.ts';
import { sizes, type Canvas } from '../canvas.ts';
import { rule } from '../marks.ts';
import { plates } from './plate.ts';
import { APART_LEADING, type Sheet } from './sheet.ts';

/** The line from which on the article may have appeared, and the days on one of which it did. */
export function apart({ set, layout }: Canvas, { axis, apart: line }: Sheet): Mark[] {
  const { articleWindow: dates } = set;
  if (!dates || !line) return [];
  const { left, window, apart: air } = plates[layout.name];
  const { note: size } = sizes({ layout });
  const [y1, y2] = [axis.at(startOf(dates.from)), axis.at(endOf(dates.until))];
  return [
    rule('apart', [left, line.y, layout.width - left, line.y], 'ink', { strokeWidth: 1.5 }),
    {
      kind: 'rect',
      key: 'article',
      x: window.x,
      y: y1 + 1,
      width: window.width,
      height: y2 - y1 - 2,
      round: window.width / 2,
      fill: 'paper',
      stroke: 'ink',
      strokeWidth: 1.5,
    },
    {
      kind: 'text',
      key: 'article-name',
      x: window.x,
      y: line.y + air + size * 0.8,
      lines: line.lines,
      leading: APART_LEADING,
      size,
      fill: 'ink-2',
    },
  ];
}
