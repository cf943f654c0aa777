import type { Token } from '../../frames/paint.ts';
import type { TreeState } from './schema.ts';

/** How strongly a fork and its outcomes are drawn. */
export interface Strength {
  /** Of lines. */
  readonly opacity: number;
  /** Of marks. */
  readonly mark: number;
  readonly text: Token;
  readonly quiet: Token;
  readonly weight: number;
}

const full: Strength = { opacity: 1, mark: 1, text: 'ink', quiet: 'ink-2', weight: 600 };
const withdrawn: Strength = {
  opacity: 0.45,
  mark: 0.55,
  text: 'ink-3',
  quiet: 'ink-3',
  weight: 500,
};

/** In full where the step is about the fork, or about none and nothing has come yet. */
export function strengthOf(fork: string, state: TreeState): Strength {
  const all = state.focus === undefined && !state.outcome;
  return all || state.focus === fork ? full : withdrawn;
}
