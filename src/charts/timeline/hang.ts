import { overlap, type Box, type Copy } from './parts.ts';

/** Words that are to be hung on a pole that stands at `x`. */
export interface Hanging {
  readonly id: string;
  readonly x: number;
  readonly copy: Copy;
  /** Where the words lie: after the pole, or before it. */
  readonly anchor: 'start' | 'end';
  /** Where the pole stands, user units. */
  readonly foot: number;
  /** True where the words hang under the foot and not over it. */
  readonly under?: boolean;
}

/** A pole with its words: `top` is the upper edge of the words. */
export interface Hung extends Hanging {
  readonly top: number;
  /** x of the words. */
  readonly textX: number;
}

/** Options of `hang`. */
export interface HangOptions {
  /** Upper edge of the highest words. */
  readonly top: number;
  /** Lower edge of the lowest words. */
  readonly bottom: number;
  /** Space between a pole and its words. */
  readonly space: number;
  /** Height that the search goes down by. */
  readonly tier?: number;
  readonly taken?: readonly Box[];
}

/**
 * Hangs words on poles in tiers: each takes the first tier, from the top down (from the foot down
 * where it hangs under), on which it covers neither words nor poles of those before it.
 */
export function hang(hangings: readonly Hanging[], options: HangOptions): Hung[] {
  const taken: Box[] = [...(options.taken ?? [])];
  const tier = options.tier ?? 6;
  return hangings.map((hanging) => {
    const { copy, x, anchor, foot, under } = hanging;
    const textX = anchor === 'start' ? x + options.space : x - options.space;
    const left = anchor === 'start' ? textX : textX - copy.width;
    const height = copy.height + copy.noteHeight;
    const words = (top: number): Box => ({ left, right: left + copy.width, top, bottom: top + height + 6 });
    const pole = (top: number): Box =>
      under
        ? { left: x - 2, right: x + 2, top: foot, bottom: top + height }
        : { left: x - 2, right: x + 2, top, bottom: foot };
    const first = under ? Math.max(foot + 12, options.top) : options.top;
    let top = first;
    while (
      top + height < options.bottom &&
      taken.some((box) => overlap(box, words(top)) || overlap(box, pole(top)))
    ) {
      top += tier;
    }
    taken.push(words(top), pole(top));
    return { ...hanging, top, textX };
  });
}
