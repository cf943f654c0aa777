import { blend, format, isHidden, locate, pack, round, type Tracks, type Value } from './blend.ts';
import { toElement, type Element } from './element.ts';
import type { Frame, Layout } from './mark.ts';
import { paintingOrder } from './order.ts';

/** A frame with its position: a whole number for a step, a fraction for a waypoint. */
export interface Stop {
  readonly position: number;
  readonly frame: Frame;
}

/** All frames of a scene in one layout, as one set of elements with values at every stop. */
export interface Figure {
  readonly layout: Layout;
  readonly stops: readonly number[];
  readonly elements: readonly FigureElement[];
}

/** An element of a figure: `live` has a value for each stop. */
export interface FigureElement extends Omit<Element, 'live'> {
  readonly live: Readonly<Record<string, readonly Value[]>>;
}

/** An element as it stands at one position: every attribute a string. */
export interface PaintedElement {
  readonly key: string;
  readonly tag: Element['tag'];
  readonly attributes: Readonly<Record<string, string>>;
  readonly lines?: readonly string[];
  readonly leading?: number;
}

/**
 * Joins the frames of a scene. A mark that a frame leaves out stays where the nearest frame that
 * has it puts it, at opacity 0.
 *
 * @throws RangeError where frames cannot blend: doubled keys, orders in conflict, an attribute
 * that must not change but does. The message says which mark and what to do.
 */
export function makeFigure(stops: readonly Stop[], layout: Layout): Figure {
  const frames = stops.map((stop) => indexed(stop.frame, stop.position));
  const positions = stops.map((stop) => stop.position);
  const keys = paintingOrder(frames.map((frame) => [...frame.keys()]));
  return { layout, stops: positions, elements: keys.map((key) => join(key, frames, positions)) };
}

/** What the browser needs of a figure: the attributes that change, and nothing else. */
export function toTracks({ stops, elements }: Figure): Tracks {
  const marks = elements.map(({ live }) => {
    const changing = Object.entries(live).filter(([name, values]) => changes(name, values));
    return Object.fromEntries(changing.map(([name, values]) => [name, pack(values)]));
  });
  return { stops, marks };
}

/** Attributes of an element that its tracks carry, and the page need not repeat. */
export function changingAttributes(element: FigureElement | undefined): Set<string> {
  const live = element?.live ?? {};
  return new Set(Object.keys(live).filter((name) => changes(name, live[name] ?? [])));
}

/** The figure at a position: the reference that the browser's player is held against. */
export function figureAt({ stops, elements }: Figure, position: number): PaintedElement[] {
  const place = locate(stops, position);
  return elements.map(({ key, tag, fixed, live, lines, leading }) => {
    const { text, ...rest } = live;
    const attributes: Record<string, string> = {};
    for (const [name, value] of Object.entries(fixed)) attributes[name] = format(name, value);
    for (const [name, values] of Object.entries(rest)) {
      attributes[name] = blend(name, values, place);
    }
    if (isHidden(attributes['opacity'] ?? '1')) attributes['visibility'] = 'hidden';
    if (attributes['opacity'] === '1' && !changes('opacity', rest['opacity'] ?? [])) {
      delete attributes['opacity'];
    }
    const words = text ? [blend('text', text, place)] : lines;
    return {
      key,
      tag,
      attributes,
      ...(words && { lines: words }),
      ...(leading !== undefined && { leading }),
    };
  });
}

/** Keys of the marks that change in sight between two neighbouring stops. */
export function movingMarks({ elements }: Figure, from: number): string[] {
  return elements
    .filter(({ live }) => !(isUnseen(live, from) && isUnseen(live, from + 1)))
    .filter(({ live }) =>
      Object.entries(live).some(
        ([name, values]) => at(name, values, from) !== at(name, values, from + 1),
      ),
    )
    .map(({ key }) => key);
}

function isUnseen(live: FigureElement['live'], stop: number): boolean {
  return isHidden(at('opacity', live['opacity'] ?? [1], stop));
}

function at(name: string, values: readonly Value[], stop: number): string {
  return format(name, values[stop] ?? 0);
}

function changes(name: string, values: readonly Value[]): boolean {
  return values.some((value) => format(name, value) !== format(name, values[0] ?? value));
}

/**
 * Values are rounded before they are blended, so that the page and this file blend the same; places
 * at rest to half a unit, which no eye can see and every page load can feel.
 */
function rounded(name: string, value: Value): Value {
  if (typeof value === 'string') return name === 'd' ? format(name, value) : value;
  if (typeof value === 'number') return Number(format(name, value));
  return value.map((part, i) => (i > 1 ? round(part, 'scale') : Math.round(part * 2) / 2));
}

function indexed(frame: Frame, position: number): Map<string, Element> {
  const elements = new Map<string, Element>();
  for (const mark of frame) {
    if (elements.has(mark.key)) {
      throw new RangeError(
        `two marks of frame ${String(position)} share the key "${mark.key}"; give each its own`,
      );
    }
    elements.set(mark.key, toElement(mark));
  }
  return elements;
}

function join(
  key: string,
  frames: readonly ReadonlyMap<string, Element>[],
  positions: readonly number[],
): FigureElement {
  const drawn = frames.map((frame) => frame.get(key));
  const filled = drawn.map((element, i) => element ?? absent(nearest(drawn, positions, i)));
  const [first] = filled;
  if (!first) throw new RangeError(`no frame draws the mark "${key}"`);
  for (const element of filled) assertAlike(first, element);
  const live: Record<string, readonly Value[]> = {};
  for (const name of Object.keys(first.live)) {
    const values = filled.map((element) => rounded(name, element.live[name] ?? 0));
    live[name] = name === 'transform' ? sameLength(values) : values;
    assertBlends(key, name, live[name]);
  }
  if (first.counter) live['text'] = filled.map((element) => element.lines?.join(' ') ?? '');
  return { ...first, live };
}

function nearest(
  drawn: readonly (Element | undefined)[],
  positions: readonly number[],
  from: number,
): Element {
  const here = positions[from] ?? 0;
  const candidates = drawn.flatMap((element, i) =>
    element ? [{ element, distance: Math.abs((positions[i] ?? 0) - here) }] : [],
  );
  const best = candidates.reduce((a, b) => (b.distance < a.distance ? b : a));
  return best.element;
}

function absent(element: Element): Element {
  return { ...element, live: { ...element.live, opacity: 0 } };
}

function assertAlike(a: Element, b: Element): void {
  if (a.tag !== b.tag) fault(a.key, `is a ${a.tag} in one frame and a ${b.tag} in another`);
  for (const name of new Set([...Object.keys(a.fixed), ...Object.keys(b.fixed)])) {
    if (a.fixed[name] !== b.fixed[name]) fault(a.key, `changes its ${name}, which cannot blend`);
  }
  for (const name of new Set([...Object.keys(a.live), ...Object.keys(b.live)])) {
    if (name in a.live && name in b.live) continue;
    fault(a.key, `has a ${name} in one frame and none in another`, `give it a "paper" ${name}`);
  }
  if (a.leading !== b.leading) fault(a.key, 'changes its leading, which cannot blend');
  if (!a.counter && a.lines?.join('\n') !== b.lines?.join('\n')) {
    const [one, other] = [a, b].map(({ lines = [] }) => `"${lines.join(' ')}"`);
    fault(a.key, `says ${one ?? ''} in one frame and ${other ?? ''} in another`);
  }
}

function assertBlends(key: string, name: string, values: readonly Value[]): void {
  if (!changes(name, values)) return;
  if (values.includes('none')) fault(key, `blends its ${name} with "none"`, 'say "paper" instead');
  if (name === 'd' && new Set(values.map(structure)).size > 1) {
    fault(key, 'changes the structure of its path');
  }
}

function fault(key: string, what: string, remedy = ''): never {
  const orElse = remedy && `${remedy}, or `;
  throw new RangeError(`mark "${key}" ${what}; ${orElse}use two keys, one for each`);
}

const NUMBER = /-?\d*\.?\d+(?:e-?\d+)?/g;

/** A path's commands without its numbers, but with the flags of its arcs: half a flag is none. */
function structure(d: Value): string {
  return String(d).replace(/([a-z])([^a-df-z]*)/gi, (_, command: string, rest: string) => {
    let n = -1;
    return (
      command +
      rest.replace(NUMBER, (number) => {
        n = (n + 1) % 7;
        return /a/i.test(command) && (n === 3 || n === 4) ? number : '#';
      })
    );
  });
}

/** Gives all transforms of a mark as many parts as the longest has. */
function sameLength(values: readonly Value[]): readonly Value[] {
  const length = Math.max(...values.map((value) => (value as readonly number[]).length));
  return values.map((value) => {
    const parts = value as readonly number[];
    const fill = parts[2] ?? 1;
    return Array.from({ length }, (_, i) => parts[i] ?? fill);
  });
}
