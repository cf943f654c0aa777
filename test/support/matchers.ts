import { expect } from 'vitest';
import { labelFaults } from '../../src/charts/kit/labels.ts';
import { figureAt, movingMarks, type Figure } from '../../src/frames/figure.ts';
import type { Frame, Layout, Mark } from '../../src/frames/mark.ts';
import type { Locale } from '../../src/locale/locale.ts';

/**
 * What tests of this project expect of figures. Import this file for its effect; the failures name
 * the marks that break the expectation.
 */

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- must be declared as vitest does
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> {
    /** The figure never jumps, at no stop and on no way between two. */
    toBeSeamless(): R;
    /** At most so many marks of the figure change in sight between two neighbouring stops. */
    toMoveAtMost(marks: number): R;
    /**
     * No mark of the frame leaves the box of its layout. Paths are clipped at its edge and may;
     * geography may lie beyond it, as long as the edge does not cut a sign in two.
     */
    toStayInside(layout: Layout): R;
    /** No two labels of the frame overlap, none leaves the box, none is too small to read. */
    toHaveReadableLabels(layout: Layout, locale: Locale): R;
  }
}

expect.extend({
  toBeSeamless: (figure: Figure) => result('to be seamless', seams(figure)),
  toMoveAtMost: (figure: Figure, most: number) =>
    result(`to move at most ${String(most)} marks`, crowds(figure, most)),
  toStayInside: (frame: Frame, layout: Layout) =>
    result(`to stay inside the ${layout.name} box`, strays(frame, layout)),
  toHaveReadableLabels: (frame: Frame, layout: Layout, locale: Locale) =>
    result('to have readable labels', labelFaults(frame, layout, locale)),
});

function result(what: string, faults: readonly string[]) {
  return {
    pass: faults.length === 0,
    message: () => `expected ${what}${faults.map((fault) => `\n  ${fault}`).join('')}`,
  };
}

/** A step so short that nothing can be seen to change over it. */
const MOMENT = 1e-6;

function seams(figure: Figure): string[] {
  const last = figure.stops.at(-1) ?? 0;
  const places = [...figure.stops, ...figure.stops.map((stop) => stop / 2 + last / 4)];
  return places.flatMap((place) => [
    ...jumps(figure, place - MOMENT, place),
    ...jumps(figure, place, place + MOMENT),
  ]);
}

function jumps(figure: Figure, from: number, to: number): string[] {
  const before = figureAt(figure, from);
  return figureAt(figure, to).flatMap(({ key, attributes }, i) =>
    Object.entries(attributes).flatMap(([name, after]) => {
      const was = before[i]?.attributes[name];
      // A mark is taken out of sight where its opacity has come to nothing.
      if (name === 'visibility' || (was !== undefined && isNear(name, was, after))) return [];
      return [`at ${String(to)}, ${name} of "${key}" jumps from ${String(was)} to ${after}`];
    }),
  );
}

/** True where two values of an attribute differ by no more than its last digit. */
function isNear(name: string, a: string, b: string): boolean {
  const [before, after] = [amounts(a), amounts(b)];
  return [...new Set([...before.keys(), ...after.keys()])].every((part) => {
    const isScale = name === 'transform' && Number(part) > 1;
    const digit = name === 'opacity' ? 0.001 : isScale ? 0.0001 : 0.1;
    const distance = Math.abs((before.get(part) ?? 0) - (after.get(part) ?? 0));
    return distance < digit * 1.5 + (isScale ? MOMENT * 1000 : 0);
  });
}

/** The numbers of an attribute by their place in it; of a colour, the percentage of each token. */
function amounts(value: string): Map<string, number> {
  const tokens = [...value.matchAll(/var\(--([\w-]+)\)/g)].map(([, token = '']) => token);
  if (tokens.length > 0) {
    const share = Number(/([\d.]+)%/.exec(value)?.[1] ?? 100);
    const shares = new Map<string, number>();
    for (const [i, token] of tokens.entries()) {
      shares.set(token, (shares.get(token) ?? 0) + (i === 0 ? share : 100 - share));
    }
    return shares;
  }
  const numbers = value.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? [];
  return new Map(numbers.map((number, i) => [String(i), Number(number)]));
}

function crowds(figure: Figure, most: number): string[] {
  return figure.stops.slice(1).flatMap((stop, i) => {
    const moving = movingMarks(figure, i).length;
    const from = String(figure.stops[i]);
    return moving > most ? [`${String(moving)} move between ${from} and ${String(stop)}`] : [];
  });
}

function strays(frame: Frame, { width, height }: Layout): string[] {
  return frame.flatMap((mark) => {
    const box = boxOf(mark);
    if (!box) return [];
    if (!box.every(Number.isFinite)) return [`"${mark.key}" has a number that is none`];
    const [left, top, right, bottom] = box;
    const inside = left >= 0 && top >= 0 && right <= width && bottom <= height;
    const gone = left > width || top > height || right < 0 || bottom < 0;
    if (mark.fixed && gone) return [];
    const at = box.map((side) => side.toFixed(1)).join(', ');
    return inside ? [] : [`"${mark.key}" leaves the box (left, top, right, bottom: ${at})`];
  });
}

/** Left, top, right and bottom of a mark; the labels' own test measures text. */
function boxOf(mark: Mark): [number, number, number, number] | undefined {
  switch (mark.kind) {
    case 'circle':
      return [mark.x - mark.r, mark.y - mark.r, mark.x + mark.r, mark.y + mark.r];
    case 'rect':
      return [mark.x, mark.y, mark.x + mark.width, mark.y + mark.height];
    case 'line': {
      const { x1, y1, x2, y2 } = mark;
      return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
    }
    case 'text':
      return [mark.x, mark.y, mark.x, mark.y];
    case 'path':
      return undefined;
  }
}
