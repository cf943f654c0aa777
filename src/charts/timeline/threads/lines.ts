import type { Mark } from '../../../frames/mark.ts';
import { sizes, type Canvas } from '../canvas.ts';
import { balance } from '../copy.ts';
import { glyph, rule } from '../marks.ts';
import { instant, laneOf, type Moment } from '../moments.ts';
import type { Thread } from '../schema.ts';
import { middle, type Axis } from '../time.ts';
import { heightOf, plates, strengthOf, type Axes } from './plate.ts';

/** The pieces of a thread as far as the telling has come, and dotted guides over what is missing. */
export function lines(canvas: Canvas, axis: Axis, thread: Thread): Mark[] {
  const { set, moments, telling, layout } = canvas;
  const { side } = laneOf(set, thread.lane);
  const plate = plates[layout.name];
  const strokeWidth = plate.line;
  const opacity = strengthOf(canvas, thread) ? 1 : 0.45;
  const begun = thread.pieces
    .map((piece) => ({
      ...piece,
      start: instant(moments, piece.from, 'start'),
      // A piece begins, or ends, at the mark of its moment.
      from: markOf(moments, piece.from) ?? instant(moments, piece.from, 'start'),
      end: markOf(moments, piece.until) ?? instant(moments, piece.until, 'end'),
      y: heightOf(canvas, thread.lane, piece.course),
    }))
    .filter((piece) => piece.start < telling.now);
  const guides = begun.slice(1).map((piece, i): Mark => {
    const before = begun[i] ?? piece;
    return rule(
      `guide:${piece.id}`,
      [axis.at(before.end), before.y, axis.at(piece.from), piece.y],
      side,
      { dash: 'dotted', strokeWidth: 2, opacity },
    );
  });
  const drawn = begun.map((piece): Mark => {
    // A thread that goes on runs a little ahead of the last mark on it.
    const until = Math.min(axis.at(piece.end), axis.at(telling.now) + strokeWidth * 1.2);
    return rule(`thread:${piece.id}`, [axis.at(piece.from), piece.y, until, piece.y], side, {
      strokeWidth,
      opacity,
    });
  });
  const cuts = begun.slice(1).flatMap((piece, i): Mark[] => {
    const before = begun[i] ?? piece;
    if (before.course === piece.course) return [];
    const [x, h] = [axis.at(before.end), strokeWidth * 1.6];
    const stroke = (dx: number): string =>
      `M${(x + dx - h * 0.3).toFixed(1)},${(before.y + h).toFixed(1)}L${(x + dx + h * 0.3).toFixed(1)},${(before.y - h).toFixed(1)}`;
    return [
      {
        kind: 'path',
        key: `cut:${piece.id}`,
        d: stroke(-3) + stroke(3),
        stroke: 'ink',
        strokeWidth: 2,
      },
    ];
  });
  return [...guides, ...drawn, ...cuts];
}

/** Where the mark of a moment stands, if it is one. */
function markOf(moments: readonly Moment[], given: string): Date | undefined {
  const moment = moments.find(({ id }) => id === given);
  return moment && middle(moment.start, moment.end);
}

/** The thread's name at its beginning, and what it is in each of its pieces. */
export function names(canvas: Canvas, { now, full }: Axes, thread: Thread): Mark[] {
  const { set, moments, telling, layout, locale } = canvas;
  const { line, label: size, inset, tooth } = plates[layout.name];
  const small = sizes(canvas).date;
  const lane = laneOf(set, thread.lane);
  const above = set.lanes[0]?.id === thread.lane;
  const strong = strengthOf(canvas, thread);
  const begun = thread.pieces.filter(
    (piece, i) =>
      instant(moments, piece.from, 'start') < telling.now &&
      piece.label !== thread.pieces[i - 1]?.label,
  );
  const said = begun.map((piece): Mark => {
    const start = instant(moments, piece.from, 'start');
    const home = full.pieces.find(({ end }) => start < end);
    const room = above
      ? layout.width / 2
      : Math.max((home?.until ?? 0) - full.at(start), size * 5.5);
    const words = balance(piece.label, room, size, locale, 600);
    const y = heightOf(canvas, thread.lane, piece.course);
    const under = piece.course === 0 ? small + 8 : 6;
    return {
      kind: 'text',
      key: `piece:${piece.id}`,
      x:
        now.at(start) +
        (home && home !== full.pieces[0] && full.at(start) === home.from ? tooth : 0),
      y: above ? y - line - 4 : y + line / 2 + under + size,
      lines: words,
      leading: 1.1,
      size,
      weight: 600,
      // A name may run over a break, where the faintest ink would be too faint.
      fill: strong && piece === begun.at(-1) ? lane.side : 'ink-2',
    };
  });
  const y = heightOf(canvas, thread.lane);
  const captionY = above ? y - line - size - 10 : y + line / 2 + small + 6;
  const caption: Mark = {
    kind: 'text',
    key: `lane:${lane.id}`,
    x: inset + small * 1.2,
    y: captionY,
    lines: [lane.label],
    size: small,
    fill: strong ? 'ink-2' : 'ink-3',
  };
  const head = glyph(
    `glyph:${lane.id}`,
    lane.side,
    { x: inset + small * 0.4, y: captionY - small * 0.36 },
    { size: small * 5 },
  );
  return [head, caption, ...said];
}
