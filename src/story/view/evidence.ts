import type { Claim } from '../../schemas/claim.ts';

/** How well a number of claims stand. */
export interface Standing {
  readonly total: number;
  readonly corroborated: number;
  readonly articleOnly: number;
  readonly disputed: number;
  /** Claims on whose matter nothing else was found. */
  readonly alone: number;
  /** Claims that were held against one other source and no more. */
  readonly againstOne: number;
}

/** Counts claims by what other reporting makes of them. */
export function standingOf(claims: readonly Claim[]): Standing {
  const count = (holds: (claim: Claim) => boolean): number => claims.filter(holds).length;
  return {
    total: claims.length,
    corroborated: count(({ status }) => status === 'corroborated'),
    articleOnly: count(({ status }) => status === 'article-only'),
    disputed: count(({ status }) => status === 'disputed'),
    alone: count((claim) => othersOn(claim) === 0),
    againstOne: count((claim) => othersOn(claim) === 1),
  };
}

/** How many other sources speak of a claim's matter, for it or against it. */
export function othersOn({ elsewhere }: Claim): number {
  return new Set(elsewhere.map(({ source }) => source)).size;
}
