import type { Library } from '../../schemas/library.ts';
import type { Refs } from '../../schemas/refs.ts';
import type { RawSet } from '../read/datasets.ts';

/** What prose is checked against. */
export interface ProseContext {
  readonly refs: Refs;
  readonly library: Library;
  /** Names of groups, people and places, which may hold digits; none while they do not parse. */
  readonly names: readonly string[] | undefined;
  readonly sets: ReadonlyMap<string, RawSet>;
  /** Addresses of chapters and steps, without the hash. */
  readonly addresses: ReadonlySet<string>;
  /** Data sets and chapters that do not parse: nobody knows what they hold. */
  readonly unread: Readonly<Record<'sets' | 'chapters', ReadonlySet<string>>>;
  /** Language of the chapter, for its month names and word boundaries. */
  readonly language: string;
  /** Names of the months in the language's house style, where that is not ICU's. */
  readonly houseMonths: readonly string[];
  /** Words that may say a value in prose: value → the alternatives; none while they do not read. */
  readonly numberWords: ReadonlyMap<number, readonly string[]> | undefined;
  /** Formats a value in the page's digits. */
  readonly formatNumber: (value: number) => string;
}
