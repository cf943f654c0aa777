import type { Token } from '../../frames/paint.ts';
import type { NetworkState } from './schema.ts';

/** How strongly a part is drawn: in full where the step is about it, else withdrawn. */
export interface Strength {
  readonly opacity: number;
  readonly text: Token;
  readonly quiet: Token;
  readonly weight: number;
}

const full: Strength = { opacity: 1, text: 'ink', quiet: 'ink-2', weight: 600 };
const withdrawn: Strength = { opacity: 0.4, text: 'ink-3', quiet: 'ink-3', weight: 500 };

/** How strongly a part is drawn in a step. */
export function strengthOf(part: string, state: NetworkState): Strength {
  return state.focus.includes(part) ? full : withdrawn;
}
