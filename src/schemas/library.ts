import type { Claim } from './claim.ts';
import type { Event } from './event.ts';
import type { Group } from './group.ts';
import type { Person } from './person.ts';
import type { Place } from './place.ts';
import type { Source } from './source.ts';

/** A record whose name has been chosen for the page's language. */
export type Named<T> = T & {
  /** Name in the page's language. */
  readonly name: string;
  /** The same, as short as figures need it. */
  readonly short: string;
};

/** The records of the story by concept, as a page in one language sees them. */
export interface Records {
  readonly event: Event;
  readonly group: Named<Group>;
  readonly person: Named<Person>;
  readonly place: Named<Place>;
  readonly source: Source;
  readonly claim: Claim;
}

/**
 * The records of the story in one language. Getters throw on an unknown id, which cannot happen
 * after the story's checks.
 */
export type Library = {
  readonly [C in keyof Records]: (id: string) => Records[C];
} & {
  /** All of a kind, in the order of the file. */
  all<C extends keyof Records>(concept: C): readonly Records[C][];
};
