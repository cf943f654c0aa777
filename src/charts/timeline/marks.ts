import {
  symbol,
  symbolCircle,
  symbolDiamond,
  symbolSquare,
  symbolTriangle,
  type SymbolType,
} from 'd3';
import type { Mark } from '../../frames/mark.ts';
import type { Paint } from '../../frames/paint.ts';
import { outline, type Tone } from './canvas.ts';
import type { Moment } from './moments.ts';
import type { Side } from './schema.ts';

/** Options of a moment's mark. */
export interface MomentOptions {
  readonly r?: number;
  readonly key?: string;
  /** True where a rim of paper tells the mark apart from a line of its own colour under it. */
  readonly rim?: boolean;
}

/** A day as a dot, a month as a bar, a window as a hollow bar, the article's word as a tick. */
export function momentMark(
  moment: Moment,
  place: {
    readonly x: number;
    readonly y: number;
    readonly along: 'x' | 'y';
    readonly length: number;
  },
  { opacity }: Tone,
  { r = 6, key = `moment:${moment.id}`, rim = false }: MomentOptions = {},
): Mark {
  const paint = {
    key,
    opacity,
    fill: moment.hollow ? ('paper' as const) : moment.side,
    stroke: rim ? ('paper' as const) : outline(moment.side),
    strokeWidth: rim ? 2.5 : 1.75,
  };
  const { x, y, along } = place;
  if (moment.shape === 'dot') return { kind: 'circle', ...paint, x, y, r };
  const thick = moment.shape === 'tick' ? 3.5 : r * (rim ? 1.75 : 1.2);
  const long = moment.shape === 'tick' ? r * 4 : Math.max(place.length, r * 2.2);
  // A tick stands across the axis, a bar lies on it.
  const flat = (along === 'x') !== (moment.shape === 'tick');
  const [width, height] = flat ? [long, thick] : [thick, long];
  const round = moment.shape === 'tick' ? 0 : thick / 2;
  const fill = moment.shape === 'tick' ? moment.side : paint.fill;
  return {
    kind: 'rect',
    ...paint,
    fill,
    x: x - width / 2,
    y: y - height / 2,
    width,
    height,
    round,
  };
}

const pentagon: SymbolType = {
  draw(context, size) {
    const r = Math.sqrt(size / 2.378);
    for (let i = 0; i < 5; i += 1) {
      const angle = (i * 2 * Math.PI) / 5 - Math.PI / 2;
      const [x, y] = [r * Math.cos(angle), r * Math.sin(angle)];
      if (i === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    }
    context.closePath();
  },
};

const shapes: Readonly<Record<Side, SymbolType>> = {
  ember: symbolCircle,
  ochre: symbolSquare,
  slate: symbolTriangle,
  teal: symbolDiamond,
  cedar: pentagon,
  ink: symbolCircle,
};

/** The shape that says a side where colour alone must not. */
export function glyph(
  key: string,
  paint: Side,
  place: { readonly x: number; readonly y: number },
  { size = 78, opacity = 1 }: { readonly size?: number; readonly opacity?: number } = {},
): Mark {
  const d = symbol(shapes[paint], size)() ?? '';
  return {
    kind: 'path',
    key,
    ...place,
    d: d.replace(/\d+\.\d{3,}/g, (number) => Number(number).toFixed(2)),
    fill: paint,
    stroke: outline(paint),
    strokeWidth: 1,
    opacity,
  };
}

/** A thin rule. */
export function rule(
  key: string,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  stroke: Paint = 'line',
  more: {
    readonly dash?: 'dashed' | 'dotted';
    readonly strokeWidth?: number;
    readonly opacity?: number;
  } = {},
): Mark {
  return { kind: 'line', key, x1, y1, x2, y2, stroke, ...more };
}
