import { chapter } from '../schemas/chapter.ts';
import { claimKind, claimStatus, type Claim } from '../schemas/claim.ts';
import type { Story } from '../story/model.ts';

/** A choice among claims: what it is called, and how many claims it leaves. */
interface Option {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

/** A thing by which claims can be narrowed. */
export interface Filter {
  readonly name: 'part' | 'kind' | 'status' | 'voice';
  readonly options: readonly Option[];
}

/** What a claim is narrowed by, as attributes of its element. */
export function claimFacts(claim: Claim): Readonly<Record<`data-${Filter['name']}`, string>> {
  return {
    'data-part': claim.chapter,
    'data-kind': claim.kind,
    'data-status': claim.status,
    'data-voice': voiceOf(claim),
  };
}

/** The choices that the claims of a story give; voices that speak most come first. */
export function filtersOf({ library, locale }: Story): readonly Filter[] {
  const claims = library.all('claim');
  const filter = (
    name: Filter['name'],
    values: readonly string[],
    nameOf: (value: string) => string,
  ): Filter => ({
    name,
    options: values.map((value) => {
      const count = claims.filter((claim) => claimFacts(claim)[`data-${name}`] === value).length;
      return { value, name: capitalise(nameOf(value), locale.id), count };
    }),
  });
  const word = (section: string) => (value: string) => locale.word(`interface.${section}.${value}`);
  const voices = filter('voice', [...new Set(claims.map(voiceOf))], (voice) => {
    const speaker = claims.find((claim) => voiceOf(claim) === voice)?.speaker;
    return speaker === undefined ? voice : library.person(speaker).name;
  });
  return [
    filter('part', chapter.options, word('part')),
    filter('status', claimStatus.options, word('status')),
    filter('kind', claimKind.options, word('kind')),
    { ...voices, options: voices.options.toSorted((a, b) => b.count - a.count) },
  ];
}

/**
 * Style rules that narrow without script: where something is chosen, what is otherwise goes, but
 * for the claim that the address names; in the pictures it fades.
 */
export function filterRules(filters: readonly Filter[]): string {
  const rules = filters.flatMap(({ name, options }) =>
    options.map(({ value }) => {
      // JSON quotes and escapes a string as style sheets do.
      const is = JSON.stringify(value);
      const chosen = `.evidence:has(:is([name=${name}],[name=${name}] option)[value=${is}]:checked)`;
      const other = `:not([data-${name}=${is}])`;
      return (
        `${chosen} .claim${other}:not(:target){display:none}` +
        `${chosen} .square${other}{opacity:.15}`
      );
    }),
  );
  return rules.join('');
}

/** Whoever is on file by id, and everybody else by what the claim calls them. */
function voiceOf({ speaker, voice }: Claim): string {
  return speaker ?? voice;
}

function capitalise(text: string, language: string): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}
