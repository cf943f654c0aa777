import type { Mark } from '../../../frames/mark.ts';
import { labelWidth } from '../../kit/labels.ts';
import { outline, sizes, textPaint, tone, type Canvas } from '../canvas.ts';
import { glyph } from '../marks.ts';
import { overlap, type Box } from '../../kit/box.ts';
import { cells, monthName, type Axis } from '../time.ts';
import { SET_OFF, places, plates, type Block } from './plate.ts';

/** Names of the months, in the margin; words that need its room take the place of a name. */
export function months(canvas: Canvas, axis: Axis, blocks: readonly Block[]): Mark[] {
  const { layout, locale } = canvas;
  const { margin } = plates[layout.name];
  const { axis: size } = sizes(canvas);
  const drop = layout.name === 'wide' ? 10 : 8;
  const taken = blocks.flatMap((block) => wordsBox(canvas, block));
  return axis.pieces
    .filter(({ from, until }) => until > from)
    .flatMap((piece) => cells(axis, piece, 'month').filter(({ start }) => start >= piece.start))
    .flatMap(({ iso, from }): Mark[] => {
      const name = monthName(iso, locale);
      const y = from + drop;
      const right = margin + labelWidth([name], size, 400, locale) + 4;
      const box = { left: margin, right, top: y - size * 0.8, bottom: y + size * 0.25 };
      if (taken.some((other) => overlap(box, other))) return [];
      return [
        {
          kind: 'text',
          key: `month-name:${iso}`,
          x: margin,
          y,
          lines: [name],
          size,
          fill: 'ink-3',
        },
      ];
    });
}

/** The ground that the words of a block take, the article's tick beside them included. */
function wordsBox(canvas: Canvas, block: Block): Box[] {
  const { moment, copy, top, height } = block;
  if (!moment || !copy) return [];
  const { textX, anchor } = places(canvas, block);
  const width = copy.width + (moment.article ? SET_OFF + 4 : 0);
  const left = anchor === 'start' ? textX : textX - width;
  return [{ left, right: left + width, top, bottom: top + height }];
}

/** The two powers as edges and, between them, the line of the one as far as the telling has come. */
export function edges(canvas: Canvas, axis: Axis, until: number): Mark[] {
  const { set, layout, telling, moments } = canvas;
  const plate = plates[layout.name];
  const wide = layout.name === 'wide';
  const concerned = (lane: string): boolean =>
    (lane === set.lanes[1]?.id && set.voices.some(({ id }) => telling.focused(id))) ||
    moments.some((moment) => telling.focused(moment.id) && moment.lane === lane) ||
    set.units.some(
      ({ id, parts }) => telling.focused(id) && parts.some((part) => part.lane === lane),
    );
  return set.lanes.flatMap((lane, i): Mark[] => {
    const x = plate.lanes[i] ?? 0;
    const centre = i === 1;
    const width = centre ? plate.spine : plate.bar;
    const told = axis.at(telling.now);
    const own = moments
      .filter((moment) => moment.lane === lane.id)
      .map(({ start }) => Number(start));
    const begun = own.length > 0 ? axis.at(new Date(Math.min(...own))) : plate.from;
    const strong = concerned(lane.id);
    const shade = tone(strong);
    const bar = {
      kind: 'rect',
      x: x - width / 2,
      y: plate.from,
      width,
      fill: lane.side,
    } as const;
    const body: Mark[] = centre
      ? [
          { ...bar, key: `track:${lane.id}`, height: until - plate.from, fill: 'paper-2' },
          {
            ...bar,
            key: `lane:${lane.id}`,
            y: begun,
            height: told - begun,
            opacity: strong ? 1 : 0.6,
          },
        ]
      : [
          {
            ...bar,
            key: `lane:${lane.id}`,
            // The powers stand beside the voices too.
            height: plate.until - plate.from,
            stroke: outline(lane.side),
            opacity: strong ? 1 : 0.45,
          },
        ];
    const size = wide ? 15 : sizes(canvas).axis;
    const third = (plate.lanes[2] - plate.lanes[0]) / 3 + size;
    const fits = labelWidth([lane.label], size, 600, canvas.locale) + size * 2 <= third;
    const label = fits ? lane.label : (lane.short ?? lane.label);
    const half = canvas.locale.measure(label, size, 600) / 2;
    const gap = size * 0.55;
    const glyphX = [x - plate.bar / 2 + gap, x - half - gap, x + plate.bar / 2 - gap][i] ?? x;
    const textX = [glyphX + gap * 1.8, x + gap * 0.7, glyphX - gap * 1.8][i] ?? x;
    return [
      ...body,
      glyph(
        `glyph:${lane.id}`,
        lane.side,
        { x: glyphX, y: plate.head - size * 0.34 },
        { size: size * 5.5 },
      ),
      {
        kind: 'text',
        key: `head:${lane.id}`,
        x: textX,
        y: plate.head,
        lines: [label],
        anchor: (['start', 'middle', 'end'] as const)[i] ?? 'start',
        size,
        weight: shade.weight,
        fill: strong ? textPaint(lane.side) : 'ink-3',
      },
    ];
  });
}
