import type { Frame, Mark } from '../../frames/mark.ts';

/** Ids of records (groups, people, events) by the things of a data set that stand for them. */
export type StandsFor = ReadonlyMap<string, readonly string[]>;

/**
 * Says of each mark whom or what it stands for, so that words of the text can point at it. A key
 * names the part and then the thing or things drawn: `label:lake`, `square:river/lake`.
 */
export function withAbout(frame: Frame, standsFor: StandsFor): Frame {
  return frame.map((mark): Mark => {
    if (mark.about !== undefined) return mark;
    const [, ...things] = mark.key.split(/[:/]/);
    const about = [...new Set(things.flatMap((thing) => standsFor.get(thing) ?? []))];
    return about.length > 0 ? { ...mark, about } : mark;
  });
}

/** Makes it from pairs; things without a record are left out. */
export function standingFor(
  ...pairs: readonly (readonly [thing: string, records: string | readonly string[] | undefined])[]
): StandsFor {
  return new Map(pairs.map(([thing, records = []]) => [thing, [records].flat()]));
}
