import type { Locale } from '../../locale/locale.ts';
import type { Data } from '../kit/chart.ts';
import { labelWidth } from '../kit/labels.ts';
import { inRows } from './entries.ts';
import type { Plan } from './plan.ts';
import type { RosterSet, SceneState } from './schema.ts';

/** What the key explains: a tick always, dots and rings once they are there. */
export type KeyKind = 'tick' | 'dot' | 'ring';

/** From a sign to its words, user units. */
export const keyIndent = 11;

/** The signs that a view shows, as far as the key explains them. */
export function keyKinds(
  data: Data<RosterSet>,
  { roomy }: Plan,
  view: SceneState['view'],
): readonly KeyKind[] {
  const dated = view !== 'article';
  return [
    'tick',
    ...(dated && roomy ? ['dot' as const] : []),
    ...(dated && inRows(data, view).some(({ relay }) => relay) ? ['ring' as const] : []),
  ];
}

/** What the key says of a sign. */
export function keyWords(kind: KeyKind, { roomy }: Plan, locale: Locale): string {
  return locale.word(`figures.roster.${roomy ? 'key' : 'brief'}.${kind}`);
}

/** Widths of signs with their words, and with what keeps the next one off. */
export function keyWidths(kinds: readonly KeyKind[], plan: Plan, locale: Locale): number[] {
  return kinds.map((kind, i) => {
    const words = labelWidth([keyWords(kind, plan, locale)], plan.small, 400, locale);
    const last = i === kinds.length - 1;
    return keyIndent + words + (last ? 0 : 1 + (plan.roomy ? 22 : 8));
  });
}
