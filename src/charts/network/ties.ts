import type { Mark } from '../../frames/mark.ts';
import { directionAt, pathOf, piece, pointAt, type Cubic } from './curve.ts';
import type { Scene } from './scene.ts';
import { coloursOf } from './glyph.ts';
import type { Placed } from './settle.ts';
import { route } from './route.ts';
import type { Sizes } from './scale.ts';
import type { Tie } from './schema.ts';
import { strengthOf } from './strength.ts';

/** Half of the gap of a cut tie, as a share of its course. */
const CUT = 0.15;
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
