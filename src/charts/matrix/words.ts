import type { Layout } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Attribution, Voice } from '../../schemas/attribution.ts';
import type { Data } from '../kit/chart.ts';
import { wrap } from '../kit/labels.ts';
import { evenLines } from '../kit/lines.ts';

/** Sizes of text, user units: where lines break is measured with the same. */
export const sizes = {
  narrow: { row: 12.5, name: 12.5, detail: 12.5, about: 12.5 },
  wide: { row: 15, name: 16, detail: 13, about: 13 },
} as const;

/** Distance of baselines, ems. */
export const leading = 1.2;

// A name must not break anew in another step, so it breaks alike wherever its column stands.
const nameWidth = 140;
// As wide as the columns leave room for when they stand closest.
const rowWidth = 150;

/** Lines of a row's label. */
export function rowLines(
  { library }: Data<Attribution>,
  group: string,
  layout: Layout,
  locale: Locale,
): string[] {
  const { name, short } = library.group(group);
  if (layout.name === 'narrow') return [short];
  return evenLines(name, rowWidth, sizes.wide.row, locale, 600);
}

/** Lines of a voice's name in a roomy matrix. */
export function nameLines({ voice }: Voice, locale: Locale): string[] {
  return wrap(voice, nameWidth, sizes.wide.name, locale, 600);
}

/** Lines that introduce a voice below the rows of a small matrix. */
export function introduction({ voice, detail }: Voice, layout: Layout, locale: Locale): string[] {
  const said = locale.word('figures.matrix.reply', { by: voice, says: detail });
  return wrap(said, layout.width, sizes.narrow.detail, locale);
}
