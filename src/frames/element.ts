import type { Value } from './blend.ts';
import type { Mark, TextMark } from './mark.ts';

/** A mark as SVG: what never changes over a scene, and what may. */
export interface Element {
  readonly key: string;
  readonly tag: Mark['kind'];
  /** Attributes that must be alike in all frames of a scene. */
  readonly fixed: Readonly<Record<string, string>>;
  /** Attributes that blend. */
  readonly live: Readonly<Record<string, Value>>;
  /** Lines of a text mark; they change only in counters. */
  readonly lines?: readonly string[];
  readonly counter?: boolean;
  /** Distance of the lines' baselines, ems. */
  readonly leading?: number;
}

const dashes = { dashed: '4 3', dotted: '1 3' } as const;

/** Turns a mark into the SVG element that draws it. */
export function toElement(mark: Mark): Element {
  const shape = geometry(mark);
  return {
    key: mark.key,
    tag: mark.kind,
    fixed: { ...common(mark), ...shape.fixed },
    live: { ...shape.live, opacity: mark.opacity ?? 1 },
    ...(mark.kind === 'text' && {
      lines: mark.lines,
      counter: mark.counter ?? false,
      leading: mark.leading ?? 1.25,
    }),
  };
}

type Shape = Pick<Element, 'fixed' | 'live'>;

function common({ about }: Mark): Record<string, string> {
  return about === undefined ? {} : { 'data-about': [about].flat().join(' ') };
}

function geometry(mark: Mark): Shape {
  switch (mark.kind) {
    case 'circle':
      return paint(mark, { transform: [mark.x, mark.y], r: mark.r });
    case 'rect':
      return paint(
        mark,
        { transform: [mark.x, mark.y], width: mark.width, height: mark.height },
        mark.round === undefined ? {} : { rx: String(mark.round) },
      );
    case 'line':
      return paint(mark, { x1: mark.x1, y1: mark.y1, x2: mark.x2, y2: mark.y2 });
    case 'path': {
      const k = mark.scale ?? 1;
      const scale = mark.flipped ? [-k, k] : mark.scale === undefined ? [] : [k];
      const hairline: Record<string, string> = mark.hairline
        ? { 'vector-effect': 'non-scaling-stroke' }
        : {};
      return paint(mark, { transform: [mark.x ?? 0, mark.y ?? 0, ...scale], d: mark.d }, hairline);
    }
    case 'text':
      return text(mark);
  }
}

function paint(
  mark: Exclude<Mark, TextMark>,
  live: Record<string, Value>,
  fixed: Record<string, string> = {},
): Shape {
  const stroked = mark.stroke !== undefined && mark.stroke !== 'none';
  return {
    fixed: { ...fixed, ...(mark.dash && { 'stroke-dasharray': dashes[mark.dash] }) },
    live: {
      ...live,
      fill: mark.fill ?? 'none',
      ...(stroked && { stroke: mark.stroke ?? 'ink', 'stroke-width': mark.strokeWidth ?? 1 }),
    },
  };
}

function text(mark: TextMark): Shape {
  return {
    fixed: {
      ...(mark.anchor && mark.anchor !== 'start' && { 'text-anchor': mark.anchor }),
      ...(mark.halo && {
        'paint-order': 'stroke',
        stroke: 'paper',
        'stroke-width': '3',
        'stroke-linejoin': 'round',
      }),
    },
    live: {
      transform: [mark.x, mark.y],
      'font-size': mark.size ?? 13,
      'font-weight': mark.weight ?? 400,
      fill: mark.fill ?? 'ink',
    },
  };
}
