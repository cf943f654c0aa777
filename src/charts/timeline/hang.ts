import { overlap, type Box } from '../kit/box.ts';
import type { Copy } from './copy.ts';

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
  /** Lower edge of the words at the lowest, where they may not go as low as others. */
  readonly bottom?: number;
}

/** A pole with its words: `top` is the upper edge of the words. */
export interface Hung extends Hanging {
  readonly top: number;
  /** x of the words. */
  readonly textX: number;
  /** False where there is no room for the note. */
  readonly noted: boolean;
  /** What it cost to hang it: nothing, its note, words over a pole, or words over words. */
  readonly crowding: 0 | 1 | 4 | 16;
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
}

/**
 * Hangs words on poles in tiers: each takes the first tier, from the top down (from the foot down
 * where it hangs under), on which it covers neither words nor poles of those before it.
 */
export function hang(hangings: readonly Hanging[], options: HangOptions): Hung[] {
  const words: Box[] = [];
  const poles: Box[] = [];
  const tier = options.tier ?? 6;
  return hangings.map((hanging) => {
    const { copy, x, anchor, foot, under } = hanging;
    const bottom = Math.min(options.bottom, hanging.bottom ?? Infinity);
    const textX = anchor === 'start' ? x + options.space : x - options.space;
    const left = anchor === 'start' ? textX : textX - copy.width;
    const first = under ? Math.max(foot + 12, options.top) : options.top;
    const boxes = (top: number, height: number): [Box, Box] => [
      { left, right: left + copy.width, top, bottom: top + height + 6 },
      under
        ? { left: x - 2, right: x + 2, top: foot, bottom: top + height }
        : { left: x - 2, right: x + 2, top, bottom: Math.max(foot, top + height) },
    ];
    const search = (height: number, obstacles: readonly Box[]): number | undefined => {
      for (let top = first; top + height <= bottom; top += tier) {
        const free = boxes(top, height).every(
          (box) => !obstacles.some((other) => overlap(other, box)),
        );
        if (free) return top;
      }
      return undefined;
    };
    const whole = copy.height + copy.noteHeight;
    // Where there is no room for all of it, the note is left out; then words may cross a pole.
    const tries = [
      { crowding: 0, top: search(whole, [...words, ...poles]) },
      { crowding: 1, top: search(copy.height, [...words, ...poles]) },
      { crowding: 4, top: search(copy.height, words) },
      { crowding: 16, top: Math.max(first, bottom - copy.height) },
    ] as const;
    const found = tries.find(({ top }) => top !== undefined);
    const { top = first, crowding = 16 } = found ?? {};
    const noted = crowding === 0;
    const [word, pole] = boxes(top, noted ? whole : copy.height);
    words.push(word);
    poles.push(pole);
    return { ...hanging, top, textX, noted, crowding };
  });
}

/** What it cost to hang all words. */
function crowdingOf(hung: readonly Hung[]): number {
  return hung.reduce((sum, { crowding }) => sum + crowding, 0);
}

/** The least crowded of some ways to hang words, the first of them if they are alike. */
export function leastCrowded(ways: Iterable<Hung[]>): Hung[] {
  let best: Hung[] = [];
  let least = Infinity;
  for (const way of ways) {
    const cost = crowdingOf(way);
    if (cost < least) [best, least] = [way, cost];
    if (cost === 0) break;
  }
  return best;
}

/**
 * Ways to hang words: in their order; then, for where that is crowded, each of them before the
 * others, so that its pole is the one that others keep clear of.
 */
export function* waysToHang(
  hangings: readonly Hanging[],
  options: HangOptions,
): Generator<Hung[], void> {
  yield hang(hangings, options);
  for (const first of hangings)
    yield hang([first, ...hangings.filter((each) => each !== first)], options);
}
