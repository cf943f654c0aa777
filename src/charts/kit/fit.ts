/** The first of several ways to compose something that fits; the last where none does. */
export function firstThatFits<Way>(ways: readonly Way[], fits: (way: Way) => boolean): Way {
  const way = ways.find(fits) ?? ways.at(-1);
  if (way === undefined) throw new Error('there is no way to compose this');
  return way;
}

/** Numbers from one to another in equal steps, both included. */
export function steps(from: number, to: number, step: number): number[] {
  const count = Math.floor(Math.abs(to - from) / step + 1e-9);
  return Array.from({ length: count + 1 }, (_, i) => from + i * step * Math.sign(to - from));
}

/**
 * Sizes of neighbours that share what they want in all: each has that where it holds its need; who
 * needs more takes it from those that have to spare, in proportion. Where there is not enough to
 * spare, each has its need, and together they are too large.
 */
export function lend(wants: readonly number[], needs: readonly number[]): number[] {
  const need = (i: number): number => needs[i] ?? 0;
  const lack = sum(wants.map((want, i) => Math.max(0, need(i) - want)));
  const spare = sum(wants.map((want, i) => Math.max(0, want - need(i))));
  if (lack > spare) return wants.map((_, i) => need(i));
  return wants.map((want, i) =>
    want < need(i) ? need(i) : want - (spare > 0 ? ((want - need(i)) * lack) / spare : 0),
  );
}

/** Where rows begin that each take what they need and share what is left between two edges. */
export function stack(needs: readonly number[], from: number, to: number): number[] {
  const more = Math.max(0, to - from - sum(needs)) / Math.max(1, needs.length);
  return needs.map((_, i) => from + sum(needs.slice(0, i)) + i * more);
}

/** The sum of some numbers. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
