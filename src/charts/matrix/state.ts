import type { Attribution, Voice } from '../../schemas/attribution.ts';

/** What a step asks of a matrix. */
export interface MatrixState {
  readonly voices: readonly string[];
  readonly denials?: boolean | undefined;
}

/** The voice that a step is about; none where it is about the denials. */
export function focusOf({ voices }: Attribution, state: MatrixState): Voice | undefined {
  return state.denials ? undefined : voices.find(({ id }) => id === state.voices.at(-1));
}

/** The groups that every voice on parentage names, once all those voices have spoken. */
export function sharedBy({ parents, voices }: Attribution, state: MatrixState): readonly string[] {
  const parentage = voices.filter(({ about }) => about === 'parentage');
  if (parentage.length < 2 || !parentage.every(({ id }) => state.voices.includes(id))) return [];
  return parents.filter((group) => parentage.every((voice) => certaintyOf(voice, group)));
}

/** How a voice names a group; undefined where it does not. */
export function certaintyOf(
  { names }: Voice,
  group: string,
): Voice['names'][number]['certainty'] | undefined {
  return names.find((name) => name.group === group)?.certainty;
}

/** True where the step is the one in which the last voice on parentage has its say. */
export function completesParentage(set: Attribution, state: MatrixState): boolean {
  return focusOf(set, state)?.about === 'parentage' && sharedBy(set, state).length > 0;
}

/** The rows that a step is about. */
export function rowsInFocus(set: Attribution, state: MatrixState): readonly string[] {
  if (completesParentage(set, state)) return sharedBy(set, state);
  const focus = focusOf(set, state);
  if (focus) return focus.names.map(({ group }) => group);
  return set.denials.flatMap(({ group }) => (group === undefined ? [] : [group]));
}
