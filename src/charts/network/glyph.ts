import type { Mark } from '../../frames/mark.ts';
import type { Token } from '../../frames/paint.ts';

/** Whose side a mark tells by colour and shape; `other` is everything that has no colour. */
export const SIDES = ['name', 'older', 'umbrella', 'us', 'state', 'sadr', 'other'] as const;
/** Whose side a mark tells by colour and shape. */
export type Side = (typeof SIDES)[number];

/** Colours of a side: of its shapes, of their outlines and of its words. */
export interface Colours {
  readonly fill: Token;
  readonly outline: Token;
  readonly text: Token;
}

const colours: Readonly<Record<Side, Colours>> = {
  name: { fill: 'ember', outline: 'ember', text: 'ember' },
  older: { fill: 'ochre', outline: 'ochre-text', text: 'ochre-text' },
  umbrella: { fill: 'ochre', outline: 'teal', text: 'ochre-text' },
  us: { fill: 'slate', outline: 'slate', text: 'slate' },
  state: { fill: 'teal', outline: 'teal', text: 'teal' },
  sadr: { fill: 'cedar', outline: 'cedar', text: 'cedar' },
  other: { fill: 'ink', outline: 'ink', text: 'ink' },
};

/** Corners of each side's shape on a circle of radius 1 and the angle of the first; none: a disc. */
const corners: Readonly<Record<Side, { count: number; turn: number; grow: number } | null>> = {
  name: null,
  older: { count: 4, turn: -Math.PI / 4, grow: 1.25 },
  umbrella: { count: 4, turn: -Math.PI / 4, grow: 1.25 },
  us: { count: 3, turn: -Math.PI / 2, grow: 1.3 },
  state: { count: 4, turn: -Math.PI / 2, grow: 1.25 },
  sadr: { count: 5, turn: -Math.PI / 2, grow: 1.15 },
  other: null,
};

/** Colours of a side. */
export function coloursOf(side: Side): Colours {
  return colours[side];
}

/** A shape to draw around (x, y); `r` is the radius of a disc of the same weight. */
export interface Glyph {
  readonly key: string;
  readonly side: Side;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** Hollow means undated or uncertain, and nothing else. */
  readonly hollow: boolean;
  readonly opacity: number;
}

/** The mark of a side: a shape and a colour that always mean the same. */
export function glyph({ key, side, x, y, r, hollow, opacity }: Glyph): Mark {
  const { fill, outline } = colours[side];
  const painted = {
    key,
    opacity,
    fill: hollow ? ('paper' as const) : fill,
    stroke: outline,
    strokeWidth: hollow || side === 'umbrella' ? 2 : 1,
  };
  const shape = corners[side];
  if (!shape) return { kind: 'circle', x, y, r, ...painted };
  return { kind: 'path', d: polygon(shape.count, shape.turn, r * shape.grow), x, y, ...painted };
}

function polygon(count: number, turn: number, r: number): string {
  const points = Array.from({ length: count }, (_, i) => {
    const angle = turn + (i * 2 * Math.PI) / count;
    return `${(r * Math.cos(angle)).toFixed(2)},${(r * Math.sin(angle)).toFixed(2)}`;
  });
  return `M${points.join('L')}Z`;
}
