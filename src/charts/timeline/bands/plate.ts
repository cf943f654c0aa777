import type { Canvas } from '../canvas.ts';
import { instant, type Moment } from '../moments.ts';
import type { Span } from '../schema.ts';
import type { Stretch } from '../time.ts';

/** Where the band lies, and the article's ruler under it, user units. */
export interface Heights {
  readonly band: Stretch;
  readonly ruler: number;
}

/** Measures of the plate, user units; `set` is with the article's span set against the band. */
export const plates = {
  wide: {
    inset: 18,
    column: 160,
    top: 16,
    band: { alone: { from: 186, until: 516 }, set: { from: 264, until: 418 } },
    rail: 14,
    years: 20,
    stays: 58,
    ruler: 519,
    said: 66,
  },
  narrow: {
    inset: 12,
    column: 104,
    top: 8,
    band: { alone: { from: 94, until: 260 }, set: { from: 154, until: 228 } },
    rail: 8,
    years: 15,
    stays: 38,
    ruler: 276,
    said: 38,
  },
} as const;

/** Space between the marks on the band and the words over them, user units. */
export const BAND_APART = 8;

interface Bound {
  /** Earliest instant that it may be. */
  readonly early: Date;
  /** Latest instant that it may be. */
  readonly late: Date;
  /** From here, or up to here, it is certain. */
  readonly sure: Date;
  readonly moment: Moment | undefined;
}

/** Beginning and end of a span, as precisely as they are known. */
export function bounds({ moments }: Canvas, span: Span): [Bound, Bound] {
  const bound = (given: string, edge: 'start' | 'end'): Bound => {
    const early = instant(moments, given, 'start');
    const late = instant(moments, given, 'end');
    const moment = moments.find(({ id }) => id === given);
    return { early, late, sure: edge === 'start' ? late : moment ? early : late, moment };
  };
  return [bound(span.from, 'start'), bound(span.until, 'end')];
}

/** True where there is no room for the names of stays: in a small figure, over the ruler. */
export function namesHidden(canvas: Canvas): boolean {
  return canvas.layout.name === 'narrow' && rulersShown(canvas);
}

/** True where a span of the article is set against the band. */
export function rulersShown({ set, telling }: Canvas): boolean {
  return set.spans.some(({ by, id }) => by === 'article' && telling.shown(id));
}
