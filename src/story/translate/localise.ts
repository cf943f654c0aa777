import type { WordTree } from '../../locale/words.ts';
import type { Correction } from '../../schemas/correction.ts';
import type { RawSet } from '../read/datasets.ts';
import type { TranslatedProse } from '../read/words.ts';
import type { RecordSet } from '../read/records.ts';
import { withProse } from './translatable.ts';

/**
 * The records in a translation's words. What it leaves out stays in the source language, and
 * `npm run translations` lists it; a short name of another language is no short name.
 */
export function localiseRecords(raw: RecordSet['raw'], prose: TranslatedProse): RecordSet['raw'] {
  const inWords = <T>(records: T, words: WordTree | undefined): T => withProse(records, words) as T;
  return {
    ...raw,
    claim: inWords(raw.claim, prose.claims),
    event: inWords(raw.event, prose.events),
    person: inWords(raw.person, prose.people),
    source: inWords(raw.source, prose.sources),
    group: inWords(raw.group, prose.groups).map((group) => ({
      ...group,
      short: shortOf(prose.groups?.[group.id]),
    })),
    place: raw.place.map((place) => ({ ...place, short: shortOf(prose.places?.[place.id]) })),
  };
}

/** The corrections in a translation's words. */
export function localiseCorrections(
  corrections: readonly Correction[],
  prose: TranslatedProse | undefined,
): readonly Correction[] {
  return withProse(corrections, prose?.corrections) as readonly Correction[];
}

/**
 * The data sets in a translation's words. The rows that a set takes along are translated with it,
 * once, and say the same in the set that they come from.
 */
export function localiseSets(
  sets: ReadonlyMap<string, RawSet>,
  { data }: Pick<TranslatedProse, 'data'>,
): ReadonlyMap<string, RawSet> {
  const taken = new Map(
    [...sets.values()].flatMap(({ name, companions }) =>
      Object.entries(companions).map(([field, table]) => [table, branch(data?.[name], field)]),
    ),
  );
  return new Map(
    [...sets].map(([name, set]) => {
      const rows = withProse(set.data, branchOf('rows', taken.get(name)));
      return [name, { ...set, data: withProse(rows, data?.[name]) }];
    }),
  );
}

function branch(words: WordTree | string | undefined, field: string): WordTree | undefined {
  const found = typeof words === 'object' ? words[field] : undefined;
  return typeof found === 'object' ? found : undefined;
}

function branchOf(field: string, words: WordTree | undefined): WordTree {
  return words ? { [field]: words } : {};
}

function shortOf(words: WordTree | string | undefined): string | undefined {
  const short = typeof words === 'object' ? words['short'] : undefined;
  return typeof short === 'string' ? short : undefined;
}
