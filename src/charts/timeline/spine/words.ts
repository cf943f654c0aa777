import type { Mark } from '../../../frames/mark.ts';
import { sizes, tone, type Canvas } from '../canvas.ts';
import { writeCopy } from '../copy.ts';
import { momentMark, rule } from '../marks.ts';
import { laneOf } from '../moments.ts';
import type { Axis } from '../time.ts';
import { GLOSS_SPACE, SET_OFF, copyOptions, glossOf, places, type Block } from './plate.ts';

/** A line from a mark to words that had to give way. */
export function leader(canvas: Canvas, block: Block): Mark[] {
  if (!block.moment || !block.copy) return [];
  const { x, textX, anchor } = places(canvas, block);
  const y = block.top + sizes(canvas).date * 0.6;
  if (Math.abs(y - block.at) < (block.moment.context ? 10 : 4)) return [];
  const out = anchor === 'start' ? 1 : -1;
  const strong = canvas.telling.focused(block.id);
  const from = x + (block.moment.article ? out * SET_OFF : 0);
  const d = `M${String(from)},${block.at.toFixed(1)}L${String(textX - out * 7)},${y.toFixed(1)}H${String(textX - out * 4)}`;
  return [{ kind: 'path', key: `leader:${block.id}`, d, stroke: tone(strong).rule }];
}

/** The mark of a moment on its lane. */
export function mark(canvas: Canvas, axis: Axis, block: Block): Mark[] {
  const { moment } = block;
  if (!moment) return [];
  const { telling, layout } = canvas;
  const length = axis.at(moment.end) - axis.at(moment.start);
  const { x } = places(canvas, block);
  const focused = telling.focused(moment.id);
  const shade = { ...tone(focused), opacity: 1 };
  const base = layout.name === 'wide' ? 7 : 5;
  if (moment.article) return articleWord(canvas, block, length);
  const own = laneOf(canvas.set, moment.lane).side === moment.side;
  const onBar = own && !moment.hollow && moment.shape !== 'tick';
  return [
    momentMark(moment, { x, y: block.at, along: 'y', length }, shade, {
      r: focused ? base + 1 : base - 1,
      rim: onBar,
    }),
  ];
}

/** What the article adds, beside its tick. */
function glossWords(
  canvas: Canvas,
  { moment, copy, top, id }: Block,
  textX: number,
  out: 1 | -1,
): Mark[] {
  const lines = moment ? glossOf(canvas, moment) : [];
  if (!copy || lines.length === 0) return [];
  const { note: size } = sizes(canvas);
  const y = top + copy.height + copy.noteHeight + GLOSS_SPACE;
  const tickX = textX + out * 2;
  return [
    rule(`gloss-tick:${id}`, [tickX, y, tickX, y + lines.length * size * 1.25 - 2], 'ink', {
      strokeWidth: 3.5,
    }),
    {
      kind: 'text',
      key: `gloss:${id}`,
      x: textX + out * 12,
      y: y + size * 0.86,
      lines,
      anchor: out > 0 ? 'start' : 'end',
      size,
      fill: 'ink-2',
    },
  ];
}

/** The article's word: its own window beside the spine, and a tick at the words. */
function articleWord(canvas: Canvas, block: Block, length: number): Mark[] {
  const { x, textX, anchor } = places(canvas, block);
  const { opacity } = tone(canvas.telling.focused(block.id));
  const out = anchor === 'start' ? 1 : -1;
  const wide = canvas.layout.name === 'wide';
  const width = wide ? 7 : 5;
  // On the far side of the words, where no leader runs.
  const { title } = copyOptions(canvas, canvas.telling.focused(block.id));
  const wordsWidth = Math.max(
    ...(block.copy?.title ?? ['']).map((line) => canvas.locale.measure(line, title, 600)),
  );
  const tickX = textX + out * (wordsWidth + 10);
  return [
    {
      kind: 'rect',
      key: `window:${block.id}`,
      x: x + out * SET_OFF - width / 2,
      y: block.at - length / 2,
      width,
      height: length,
      round: width / 2,
      fill: 'paper',
      stroke: 'ink',
      strokeWidth: 1.5,
    },
    ...(block.copy
      ? [
          rule(
            `tick:${block.id}`,
            [tickX, block.top, tickX, block.top + block.copy.height],
            'ink',
            { strokeWidth: 3.5, opacity },
          ),
        ]
      : []),
  ];
}

/** The words of a moment; of background, in one mark. */
export function words(canvas: Canvas, block: Block): Mark[] {
  const { moment, copy } = block;
  if (!moment || !copy) return [];
  const { textX, anchor } = places(canvas, block);
  const focused = canvas.telling.focused(moment.id);
  const options = copyOptions(canvas, focused, moment.context);
  if (moment.context) {
    // Background is one mark, date and all.
    const base = {
      kind: 'text',
      key: `context:${moment.id}`,
      x: textX,
      anchor,
      fill: 'ink-3',
    } as const;
    const size = options.date;
    return [
      {
        ...base,
        y: block.top + size * 0.9,
        lines: [...copy.when, ...copy.title],
        size,
        leading: 1.22,
      },
    ];
  }
  const written = writeCopy(
    moment.id,
    copy,
    { x: textX, y: block.top, anchor },
    options,
    tone(focused),
    { noted: focused },
  );
  const gloss = focused ? glossWords(canvas, block, textX, anchor === 'start' ? 1 : -1) : [];
  return [...written, ...gloss];
}
