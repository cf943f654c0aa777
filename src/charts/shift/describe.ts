import type { Locale } from '../../locale/locale.ts';
import type { Data } from '../kit/chart.ts';
import { phaseOf, type Item, type ShiftSet, type ShiftState } from './schema.ts';

/** Says how original and article go on from what they share, and what has turned by now. */
export function describeShift({ set }: Data<ShiftSet>, state: ShiftState, locale: Locale): string {
  const { original, article } = set.columns;
  const word = (key: string, values: Readonly<Record<string, string | number>>): string =>
    locale.word(`figures.shift.describe.${key}`, values);
  const focus = set.items.find(({ id }) => id === state.focus);
  const turned = set.items.filter(
    ({ id }) => id !== state.focus && phaseOf(state, id) === 'turned',
  );
  const pair = (item: Item): string =>
    word('pair', { original: item.original, article: item.article });
  return [
    ...(focus
      ? [
          word('item', {
            from: original.label,
            to: article.label,
            stem: focus.stem,
            original: focus.original,
            article: focus.article,
          }),
        ]
      : []),
    ...(focus && phaseOf(state, focus.id) === 'turned' ? [focus.record] : []),
    ...(turned.length > 0
      ? [word('turned', { count: turned.length, pairs: locale.list(turned.map(pair)) })]
      : []),
  ].join(' ');
}
