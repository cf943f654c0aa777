import type { Layout } from '../../frames/mark.ts';
import type { Paint } from '../../frames/paint.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Library } from '../../schemas/library.ts';
import type { Moment, Telling } from './moments.ts';
import type { Side, TimelineSet } from './schema.ts';

/** Everything that a composition draws from. */
export interface Canvas {
  readonly set: TimelineSet;
  readonly library: Library;
  readonly moments: readonly Moment[];
  readonly telling: Telling;
  readonly layout: Layout;
  readonly locale: Locale;
}

/** Font sizes of a layout, user units. */
export interface Sizes {
  readonly display: number;
  readonly title: number;
  readonly date: number;
  readonly note: number;
  readonly axis: number;
}

const sizesOf: Readonly<Record<Layout['name'], Sizes>> = {
  wide: { display: 24, title: 15, date: 13, note: 13, axis: 13 },
  narrow: { display: 18, title: 13, date: 12.4, note: 12.4, axis: 12.4 },
};

/** Font sizes of a layout, user units. */
export function sizes({ layout }: Pick<Canvas, 'layout'>): Sizes {
  return sizesOf[layout.name];
}

/** How strongly something is drawn. */
export interface Tone {
  readonly title: Paint;
  readonly date: Paint;
  readonly rule: Paint;
  readonly weight: number;
  /** For shapes; text recedes by its colour. */
  readonly opacity: number;
}

/** Full strength for what the step is about, less for the rest. */
export function tone(focused: boolean): Tone {
  return focused
    ? { title: 'ink', date: 'ink-2', rule: 'ink-2', weight: 600, opacity: 1 }
    : { title: 'ink-3', date: 'ink-3', rule: 'line', weight: 400, opacity: 0.38 };
}

/** The colour that outlines a side: the side's own, and a darker one where that is pale. */
export function outline(side: Side): Paint {
  return side === 'ochre' ? 'ochre-text' : side;
}

/** A side's colour as text. */
export const textPaint = outline;
