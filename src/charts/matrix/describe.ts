import type { Locale } from '../../locale/locale.ts';
import type { Attribution, Voice } from '../../schemas/attribution.ts';
import type { Data } from '../kit/chart.ts';
import { completesParentage, focusOf, sharedBy, type MatrixState } from './state.ts';

/** Says whom the speaking voice names, what it shares with those before it, or who denies what. */
export function describeMatrix(
  data: Data<Attribution>,
  state: MatrixState,
  locale: Locale,
): string {
  const word = (key: string, values: Readonly<Record<string, string>>): string =>
    locale.word(`figures.matrix.${key}`, values);
  const groups = (ids: readonly string[]): string =>
    locale.list(ids.map((id) => data.library.group(id).name));
  const focus = focusOf(data.set, state);
  if (!focus) {
    const replies = data.set.denials.map(({ by, says }) => word('reply', { by, says }));
    return word('describe.denials', { replies: replies.join(' ') });
  }
  const shared = sharedBy(data.set, state);
  const sentences = [
    word(`describe.${focus.about}`, {
      voice: focus.voice,
      detail: focus.detail,
      groups: groups(named(focus, 'named')),
    }),
    ...(named(focus, 'article-only').length > 0
      ? [word('describe.doubtful', { groups: groups(named(focus, 'article-only')) })]
      : []),
    ...(focus.openEnded ? [word('describe.open', {})] : []),
    ...(completesParentage(data.set, state)
      ? [word('describe.shared', { groups: groups(shared) })]
      : []),
  ];
  return sentences.join(' ');
}

function named({ names }: Voice, certainty: Voice['names'][number]['certainty']): string[] {
  return names.filter((name) => name.certainty === certainty).map(({ group }) => group);
}
