import type { Mark, TextMark } from '../../frames/mark.ts';
import { evenLines } from '../kit/lines.ts';
import { labelBox } from '../kit/labels.ts';
import { captionBoxes } from './captions.ts';
import { pointAt, type Cubic } from './curve.ts';
import type { Scene } from './scene.ts';
import type { Placement } from './placement.ts';
import { wallsOf } from './room.ts';
import { fromAfar, route } from './route.ts';
import type { Tie } from './schema.ts';
import { overlap, type Box } from '../kit/box.ts';
import { strengthOf } from './strength.ts';

/** Where on a tie its words are tried, as shares of its course. */
const ALONG = [0.5, 0.45, 0.4, 0.35, 0.3, 0.25, 0.2, 0.15, 0.55, 0.6, 0.65];
/** The same where it comes from afar. */
const ALONG_AFAR = [0.2, 0.25, 0.15, 0.3, 0.35, 0.4, 0.45, 0.5];
/** How much wider or narrower than drawn up words are tried. */
const WIDTHS = [1, 1.25, 1.5, 0.8, 0.6];

/** Words on or beside a tie. */
interface TieWords {
  readonly key: string;
  readonly tie: Tie;
  /** True where they are there once the tie is disputed. */
  readonly denial: boolean;
  readonly mark: Pick<TextMark, 'x' | 'y' | 'lines' | 'size' | 'anchor' | 'leading'>;
}

/** A place to try: where a line of words would stand, how wide, and to which side more lines go. */
interface Try {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly width: number;
  readonly grow: 'up' | 'both' | 'down';
}

/**
 * Words of all ties, shown or not, each at the first place where it covers neither nodes nor other
 * words. Those on level ties have least choice, and choose first.
 */
export function placeTieWords(scene: Scene, placement: Placement): TieWords[] {
  const { set, layout, locale } = scene;
  const { places, size } = placement;
  const taken: Box[] = [
    ...[...places.values()].map(({ box }) => box),
    ...captionBoxes(scene, placement),
    ...set.rooms.map((room) => wallsOf(room, places, layout, size, locale)),
    ...set.ties.flatMap((tie) => uprightBox(tie, placement)),
  ];
  const ties = [...set.ties].sort((a, b) => Number(a.cuttable) - Number(b.cuttable));
  const placed: TieWords[] = [];
  const put = (
    tie: Tie,
    text: string | undefined,
    denial: boolean,
    tries: readonly Try[],
  ): void => {
    if (text === undefined) return;
    const key = `${denial ? 'denial' : 'tie-label'}:${tie.id}`;
    const marks = tries.map(({ x, y, anchor, width, grow }): TieWords['mark'] => {
      const lines = evenLines(text, width, size.note, locale);
      const more = (lines.length - 1) * size.note * size.leading;
      const first = y - (grow === 'up' ? more : grow === 'both' ? more / 2 : 0);
      return { x, y: first, lines, size: size.note, anchor, leading: size.leading };
    });
    const box = (mark: TieWords['mark']): Box => labelBox({ kind: 'text', key, ...mark }, locale);
    const free = (candidate: TieWords['mark'], clear: number): boolean => {
      const { left, right, top, bottom } = box(candidate);
      if (left < 0 || right > layout.width || top < 0 || bottom > layout.height) return false;
      const around = { left: left - clear, right: right + clear, top: top - clear, bottom };
      return !taken.some((other) => overlap(around, other));
    };
    // In few lines rather than with air around them, since ties run close by in rows.
    const counts = [...new Set(marks.map(({ lines }) => lines.length))].toSorted((a, b) => a - b);
    const groups =
      set.flow === 'down'
        ? counts.map((count) => marks.filter(({ lines }) => lines.length === count))
        : [marks];
    const [mark = marks[0]] = groups.flatMap((group) =>
      [size.clear, 0].flatMap((clear) => group.find((candidate) => free(candidate, clear)) ?? []),
    );
    if (!mark) return;
    taken.push(box(mark));
    placed.push({ key, tie, denial, mark });
  };
  for (const tie of ties) {
    const course = route(tie, set, places, layout, size, locale);
    if (!course) continue;
    const narrow = layout.name === 'narrow';
    const label = narrow ? tie.shortLabel : tie.label;
    if (!tie.cuttable) {
      put(tie, label, false, triesFor(tie, course, scene, placement));
      continue;
    }
    put(tie, label, false, beside(course, 'start', scene, placement));
    put(tie, narrow ? tie.shortDenial : tie.denial, true, beside(course, 'end', scene, placement));
  }
  return placed;
}

/** What a tie straight down takes between its nodes. */
function uprightBox({ from, to }: Tie, { places, size }: Placement): Box[] {
  const [a, b] = [places.get(from), places.get(to)];
  if (!a || !b || Math.abs(a.x - b.x) > size.r) return [];
  const [left, right] = [Math.min(a.x, b.x) - 1, Math.max(a.x, b.x) + 1];
  return [{ left, right, top: Math.min(a.y, b.y), bottom: Math.max(a.y, b.y) }];
}

/** The words of the ties that a step shows. */
export function drawTieWords(
  words: readonly TieWords[],
  ties: readonly Tie[],
  { state }: Scene,
): Mark[] {
  return ties.flatMap((tie) =>
    words
      .filter((word) => word.tie.id === tie.id && (!word.denial || state.tie === 'disputed'))
      .map(({ key, denial, mark }): Mark => ({
        kind: 'text',
        key,
        ...mark,
        fill: denial ? 'ink' : strengthOf(tie.part, state).quiet,
        halo: true,
      })),
  );
}

/** Beside the gap of a tie that may be cut. */
function beside(
  course: Cubic,
  anchor: 'start' | 'end',
  { layout }: Scene,
  { size }: Placement,
): Try[] {
  const middle = pointAt(course, 0.5);
  const x = middle.x + size.pad * 2 * (anchor === 'start' ? 1 : -1);
  const free = anchor === 'start' ? layout.width - x : x;
  return [0, -0.6, -1.2].flatMap((up) =>
    WIDTHS.map((share) => ({
      x,
      y: middle.y + size.note * (0.35 + up),
      anchor,
      width: Math.min(size.noteWrap * share, free),
      grow: 'both' as const,
    })),
  );
}

function triesFor(
  tie: Tie,
  course: Cubic,
  { set, layout }: Scene,
  { places, size }: Placement,
): Try[] {
  const [start, end] = [pointAt(course, 0), pointAt(course, 1)];
  const [from, to] = [places.get(tie.from), places.get(tie.to)];
  const afar = from && to && fromAfar(from, to, set, layout);
  if (set.flow === 'across') {
    const middle = pointAt(course, 0.5);
    const whole = Math.abs(end.x - start.x) - size.pad * 2;
    return [size.noteWrap, whole].flatMap((width) => [
      {
        x: middle.x,
        y: middle.y - size.pad,
        anchor: 'middle' as const,
        width,
        grow: 'up' as const,
      },
      {
        x: middle.x,
        y: middle.y + size.pad + size.note * 0.8,
        anchor: 'middle' as const,
        width,
        grow: 'down' as const,
      },
    ]);
  }
  const outer = afar ? (from.x < to.x ? -1 : 1) : end.x < start.x ? -1 : 1;
  const width = afar ? size.label * 4 : size.noteWrap;
  const rise = afar ? 0 : size.pad * 0.6;
  const grows = afar ? (['both'] as const) : (['up', 'both'] as const);
  return [outer, -outer].flatMap((side) =>
    grows.flatMap((grow) =>
      [width, width * 0.7].flatMap((room) =>
        (afar ? ALONG_AFAR : ALONG).map((t): Try => {
          const { x, y } = pointAt(course, t);
          const free = side < 0 ? x - size.pad : layout.width - x - size.pad;
          return {
            x: x + side * size.pad,
            y: y - rise,
            anchor: side < 0 ? 'end' : 'start',
            width: Math.min(room, free),
            grow,
          };
        }),
      ),
    ),
  );
}
