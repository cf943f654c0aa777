import type { Mark } from '../../../frames/mark.ts';
import { labelWidth } from '../../kit/labels.ts';
import { evenLines } from '../../kit/lines.ts';
import { sizes, type Canvas } from '../canvas.ts';
import { rule } from '../marks.ts';
import { instant } from '../moments.ts';
import type { Gap } from '../schema.ts';
import type { Axis } from '../time.ts';
import type { Heights } from './plate.ts';
import { namesHidden, plates, rulersShown } from './plate.ts';
import { namesDrop } from './stays.ts';

const LEADING = 1.22;
/** The band is never thinner, user units. */
const THINNEST = 40;
/** More lines than these are too many for a name, if there is a shorter one. */
const TALL = 4;

/** The time in which there was nothing, and guides that carry its edges down to what is under it. */
export function absence(canvas: Canvas, axis: Axis, { band, ruler }: Heights, gap: Gap): Mark[] {
  const { telling, layout } = canvas;
  const { x1, x2, lines, size, inside } = gapWords(canvas, axis, gap);
  const below = band.until + dropOf(canvas, axis, size);
  const under = below + ((lines.length - 1) * LEADING + 0.5) * size;
  const years = band.until + plates[layout.name].years + 6;
  const guides = [
    ...(inside ? [] : [{ part: 'name', top: years, bottom: below - size }]),
    ...(rulersShown(canvas)
      ? [{ part: 'ruler', top: inside ? years : under, bottom: ruler + 14 }]
      : []),
  ]
    .filter(({ top, bottom }) => top < bottom)
    .flatMap(({ part, top, bottom }) =>
      [x1, x2].map((x, i) =>
        rule(`edge:${gap.id}:${part}:${String(i)}`, [x, top, x, bottom], 'ink-2', {
          dash: 'dotted',
        }),
      ),
    );
  const middle = (band.from + band.until) / 2;
  return [
    ...guides,
    {
      kind: 'text',
      key: `gap:${gap.id}`,
      x: (x1 + x2) / 2,
      y: inside ? middle - (lines.length - 1) * size * 0.61 + size * 0.35 : below,
      lines,
      leading: LEADING,
      anchor: 'middle',
      size,
      weight: telling.focused(gap.id) ? 600 : 400,
      fill: telling.focused(gap.id) ? 'ink' : 'ink-2',
    },
  ];
}

/** Height of the band, user units, that the words in it need, told or not. */
export function leastHeight(canvas: Canvas, axis: Axis): number {
  const heights = canvas.set.gaps
    .map((gap) => gapWords(canvas, axis, gap))
    .filter(({ inside }) => inside)
    .map(({ lines, size }) => (lines.length * LEADING + 0.4) * size);
  return Math.max(THINNEST, ...heights);
}

/** Height, user units, of the words that stand under the band for want of room in it. */
export function heightBelow(canvas: Canvas, axis: Axis): number {
  const heights = canvas.set.gaps
    .map((gap) => gapWords(canvas, axis, gap))
    .filter(({ inside }) => !inside)
    .map(({ lines, size }) => lines.length * LEADING * size);
  return Math.max(0, ...heights);
}

/** Where an absence lies, and its words broken to fit into it, or under it where they cannot. */
function gapWords(canvas: Canvas, axis: Axis, gap: Gap) {
  const { moments, layout, locale } = canvas;
  const { title } = sizes(canvas);
  const x1 = axis.at(instant(moments, gap.from, 'end'));
  const x2 = axis.at(instant(moments, gap.until, 'start'));
  const short = gap.short ?? gap.label;
  const choices = (layout.name === 'narrow' ? [short] : [gap.label, short]).flatMap((words) =>
    [title, (title + layout.smallestText) / 2, layout.smallestText].map((size) => {
      const lines = evenLines(words, x2 - x1, size, locale, 600);
      return { lines, size, fits: labelWidth(lines, size, 600, locale) <= x2 - x1 };
    }),
  );
  const fitting = choices.filter(({ fits }) => fits);
  const best = fitting.find(({ lines }) => lines.length <= TALL) ?? fitting[0];
  if (best) return { x1, x2, inside: true, ...best };
  const room = Math.min(x1 + x2, layout.width * 2 - x1 - x2);
  const lines = evenLines(short, room, layout.smallestText, locale, 600);
  return { x1, x2, inside: false, lines, size: layout.smallestText };
}

/** How far under the band the first line of words lies that have no room in it. */
function dropOf(canvas: Canvas, axis: Axis, size: number): number {
  const { years } = plates[canvas.layout.name];
  return (namesHidden(canvas) ? years : namesDrop(canvas, axis)) + size * LEADING;
}
