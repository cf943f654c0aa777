import type { Mark } from '../../../frames/mark.ts';
import { labelWidth } from '../../kit/labels.ts';
import { evenLines } from '../../kit/lines.ts';
import { sizes, type Canvas } from '../canvas.ts';
import { glyph } from '../marks.ts';
import { instant, laneOf } from '../moments.ts';
import type { Thread } from '../schema.ts';
import type { Axis } from '../time.ts';
import { heightOf, plates, strengthOf, type Plan } from './plate.ts';

const LEADING = 1.1;

type Piece = Thread['pieces'][number];

/** The name of a piece of a thread, broken into lines once, so that it is alike in every frame. */
interface Name {
  readonly lines: readonly string[];
  /** How far the first baseline lies under the middle of the thread, user units. */
  readonly drop: number;
  /** How far the last letters reach under the first baseline. */
  readonly height: number;
  /** Width, margin included. */
  readonly width: number;
}

/** Breaks the name of a piece for the time when all has been told. */
export function nameOf(canvas: Canvas, full: Axis, thread: Thread, piece: Piece): Name {
  const { set, moments, layout, locale } = canvas;
  const { line, label: size } = plates[layout.name];
  const small = sizes(canvas).date;
  const above = set.lanes[0]?.id === thread.lane;
  const at = (given: string): number => full.at(instant(moments, given, 'start'));
  const [first] = thread.pieces;
  const following = thread.pieces.find(({ from }) => at(from) > at(piece.from));
  // What bears on both threads stands over the upper one in a roomy figure.
  const other = moments.find(({ also }) => also !== undefined);
  const end = layout.width - 4;
  const until = above
    ? layout.name === 'wide' && other
      ? Math.min(end, (end + at(first?.from ?? '')) / 2)
      : end
    : following
      ? at(following.from) - 8
      : end;
  const lines = evenLines(piece.label, until - at(piece.from), size, locale, 600);
  const more = (lines.length - 1) * LEADING * size;
  const under = piece.course === 0 ? small + 8 : 6;
  return {
    lines,
    drop: above ? -line - 4 - more : line / 2 + under + size,
    height: more + size * 0.25,
    width: labelWidth(lines, size, 600, locale),
  };
}

/** Where the name of the first piece of the upper thread ends. */
export function endOfName(canvas: Canvas, { full }: Plan, piece: Piece): number {
  const thread = canvas.set.threads.find(({ pieces }) => pieces.includes(piece));
  const from = full.at(instant(canvas.moments, piece.from, 'start'));
  return thread ? from + nameOf(canvas, full, thread, piece).width + 8 : from;
}

/** The thread's name at its beginning, and what it is in each of its pieces. */
export function names(canvas: Canvas, plan: Plan, thread: Thread): Mark[] {
  const { set, moments, telling, layout } = canvas;
  const { now, full } = plan;
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
    const indent = home && home !== full.pieces[0] && full.at(start) === home.from ? tooth : 0;
    const { lines, drop, width } = nameOf(canvas, full, thread, piece);
    return {
      kind: 'text',
      key: `piece:${piece.id}`,
      x: Math.min(now.at(start) + indent, layout.width - width - 3),
      y: heightOf(canvas, plan, thread.lane, piece.course) + drop,
      lines,
      leading: LEADING,
      size,
      weight: 600,
      // A name may run over a break, where the faintest ink would be too faint.
      fill: strong && piece === begun.at(-1) ? lane.side : 'ink-2',
    };
  });
  const y = heightOf(canvas, plan, thread.lane);
  const [first] = thread.pieces;
  const rise = first ? nameOf(canvas, full, thread, first).drop : 0;
  const captionY = above ? y + rise - size - 6 : y + line / 2 + small + 6;
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
