import type { Mark } from '../../frames/mark.ts';
import { labelWidth } from '../kit/labels.ts';
import { balance } from '../kit/balance.ts';
import { directionAt, pathOf, piece, pointAt, type Cubic, type Point } from './curve.ts';
import type { Scene } from './draw.ts';
import { coloursOf } from './glyph.ts';
import { overlap, type Placed } from './place.ts';
import { fromAfar, route } from './route.ts';
import type { Sizes } from './scale.ts';
import type { Tie } from './schema.ts';
import { strengthOf } from './strength.ts';

/** Half of the gap of a cut tie, as a share of its course. */
const CUT = 0.15;
/** Where on a tie its words are tried, as shares of its course. */
const ALONG = [0.5, 0.45, 0.4, 0.35, 0.3, 0.25];

/** The line of a tie: solid where it is on record, dashed where it is claimed or disputed. */
export function drawTie(
  tie: Tie,
  scene: Scene,
  places: ReadonlyMap<string, Placed>,
  size: Sizes,
): Mark[] {
  const course = route(tie, scene.set, places, scene.layout, size, scene.locale);
  if (!course) return [];
  const { opacity } = strengthOf(tie.part, scene.state);
  const record = tie.certainty === 'record';
  const to = places.get(tie.to)?.node;
  const paint = {
    fill: 'none' as const,
    stroke: record && to ? coloursOf(to.side).fill : ('ink' as const),
    strokeWidth: record ? size.stream : scene.layout.name === 'wide' ? 1.4 : 1.1,
    ...(!record && { dash: 'dashed' as const }),
    opacity,
  };
  if (!tie.cuttable) return [{ kind: 'path', key: `tie:${tie.id}`, d: pathOf(course), ...paint }];
  const cut = scene.state.tie === 'whole' ? 0 : CUT;
  return [
    { kind: 'path', key: `tie:${tie.id}:near`, d: pathOf(piece(course, 0, 0.5 - cut)), ...paint },
    { kind: 'path', key: `tie:${tie.id}:far`, d: pathOf(piece(course, 0.5 + cut, 1)), ...paint },
    ...(cut > 0 ? [-1, 1].map((side) => drawStop(tie, course, side, opacity, size)) : []),
  ];
}

/** Words on a tie, beside its middle. */
export function drawTieWords(
  tie: Tie,
  scene: Scene,
  places: ReadonlyMap<string, Placed>,
  size: Sizes,
): Mark[] {
  const { set, state, layout, locale } = scene;
  const course = route(tie, set, places, layout, size, locale);
  if (!course) return [];
  const narrow = layout.name === 'narrow';
  const label = narrow ? tie.shortLabel : tie.label;
  const denial = narrow ? tie.shortDenial : tie.denial;
  const strength = strengthOf(tie.part, state);
  const middle = pointAt(course, 0.5);
  const marks: Mark[] = [];
  const write = (
    key: string,
    text: string,
    at: { x: number; y: number },
    anchor: 'start' | 'middle' | 'end',
    { strong = false, width = size.noteWrap } = {},
  ): void => {
    const free = anchor === 'start' ? layout.width - at.x : anchor === 'end' ? at.x : size.noteWrap;
    const lines = balance(text, Math.min(width, free), size.note, locale);
    marks.push({
      kind: 'text',
      key,
      x: at.x,
      // Beside a line, words of several lines stand around its height; above it, they rise.
      y: at.y - (lines.length - 1) * size.note * (anchor === 'middle' ? 1.25 : 0.625),
      lines,
      size: size.note,
      anchor,
      fill: strong ? 'ink' : strength.quiet,
      halo: true,
    });
  };
  if (tie.cuttable) {
    if (label !== undefined) {
      write(
        `tie-label:${tie.id}`,
        label,
        { x: middle.x + size.pad * 2, y: middle.y + size.note * 0.35 },
        'start',
      );
    }
    if (denial !== undefined && state.tie === 'disputed') {
      write(
        `denial:${tie.id}`,
        denial,
        { x: middle.x - size.pad * 2, y: middle.y + size.note * 0.35 },
        'end',
        { strong: true },
      );
    }
  } else if (label !== undefined) {
    const key = `tie-label:${tie.id}`;
    const start = pointAt(course, 0);
    const end = pointAt(course, 1);
    const [from, to] = [places.get(tie.from), places.get(tie.to)];
    if (from && to && fromAfar(from, to, set, layout)) {
      const early = pointAt(course, 0.35);
      const outer = from.x < to.x ? -1 : 1;
      write(
        key,
        label,
        { x: early.x + outer * size.pad, y: early.y },
        outer < 0 ? 'end' : 'start',
        { width: size.label * 4 },
      );
    } else if (set.flow === 'across') {
      write(key, label, { x: middle.x, y: middle.y - size.pad }, 'middle');
    } else {
      const out = end.x < start.x ? -1 : 1;
      const anchor = out < 0 ? 'end' : 'start';
      const width = labelWidth([label], size.note, 400, locale);
      const beside = (t: number): Point => {
        const { x, y } = pointAt(course, t);
        return { x: x + out * size.pad, y: y - size.pad * 0.6 };
      };
      // Nearer to where the tie comes from, where the middle is taken.
      const free = ALONG.find((t) => {
        const { x, y } = beside(t);
        const left = out < 0 ? x - width : x;
        const box = { left, right: left + width, top: y - size.note * 0.8, bottom: y };
        return ![...places.values()].some((placed) => overlap(box, placed.box));
      });
      write(key, label, beside(free ?? 0.5), anchor);
    }
  }
  return marks;
}

/** A bar across the end of one half of a cut tie. */
function drawStop(tie: Tie, course: Cubic, side: number, opacity: number, size: Sizes): Mark {
  const t = 0.5 + side * CUT;
  const { x, y } = pointAt(course, t);
  const along = directionAt(course, t);
  const half = size.r * 1.1;
  return {
    kind: 'line',
    key: `stop:${tie.id}:${side < 0 ? 'near' : 'far'}`,
    x1: x - along.y * half,
    y1: y + along.x * half,
    x2: x + along.y * half,
    y2: y - along.x * half,
    stroke: 'ink',
    strokeWidth: 2,
    opacity,
  };
}
