/**
 * Moves blocks of one column apart: each as near to its wish as order and height allow.
 *
 * @returns the tops, in the order of `blocks`.
 */
export function dodge(
  blocks: readonly { readonly top: number; readonly height: number }[],
  { from, until }: { readonly from: number; readonly until: number },
  space = 4,
): number[] {
  const order = blocks
    .map((_, i) => i)
    .sort((a, b) => (blocks[a]?.top ?? 0) - (blocks[b]?.top ?? 0));
  const tops = blocks.map((block) => block.top);
  let floor = from;
  for (const i of order) {
    tops[i] = Math.max(tops[i] ?? 0, floor);
    floor = (tops[i] ?? 0) + (blocks[i]?.height ?? 0) + space;
  }
  let ceiling = until;
  for (const i of order.toReversed()) {
    tops[i] = Math.min(tops[i] ?? 0, ceiling - (blocks[i]?.height ?? 0));
    ceiling = (tops[i] ?? 0) - space;
  }
  return tops;
}
