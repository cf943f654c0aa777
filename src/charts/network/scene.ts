import type { Layout } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { NetworkSet, NetworkState } from './schema.ts';

/** What all parts of the drawing need to know. */
export interface Scene {
  readonly set: NetworkSet;
  readonly state: NetworkState;
  readonly layout: Layout;
  readonly locale: Locale;
}
