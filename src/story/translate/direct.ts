import { visit } from 'unist-util-visit';
import { attribute, isTag, type Tag } from '../read/address.ts';
import type { Checked, Fault } from '../read/fault.ts';
import { placeOf, type Syntax } from '../read/syntax.ts';

/** What the source chapter says of a figure, whatever the language. */
const DIRECTIONS = ['chart', 'data', 'show', 'ours'] as const;

/** A scene, a step or a picture of a chapter, in the order of the file. */
interface Part {
  readonly tag: Tag;
  /** `step "first" of "scene"`: how messages call it, and what makes two parts the same. */
  readonly name: string;
  /** What it cites, sorted. */
  readonly cites: string;
}

/**
 * Gives a translation the directions of its source chapter: chart, data and states, part by part.
 * Both must have the same scenes and steps in the same order, each with the same notes.
 */
export function direct(translation: Syntax, source: Syntax): Checked<Syntax> {
  const theirs = partsOf(source);
  const ours = partsOf(translation);
  const faults = compare(translation.file, ours, source.file, theirs);
  if (faults.length > 0) return { faults };
  const attributes = new Map(translation.attributes);
  for (const [i, { tag }] of ours.entries()) {
    const own = translation.attributes.get(tag);
    const directions = source.attributes.get(theirs[i]?.tag ?? tag);
    if (!own || !directions) continue;
    const taken = DIRECTIONS.flatMap((name) =>
      name in directions ? [[name, directions[name]] as const] : [],
    );
    attributes.set(tag, { ...own, ...Object.fromEntries(taken) });
  }
  return { value: { ...translation, attributes }, faults: [] };
}

function compare(
  file: string,
  ours: readonly Part[],
  sourceFile: string,
  theirs: readonly Part[],
): Fault[] {
  const here = new Set(ours.map(({ name }) => name));
  const there = new Set(theirs.map(({ name }) => name));
  const missing = theirs.flatMap(({ name, tag }, i): Fault[] => {
    if (here.has(name)) return [];
    const before = theirs.slice(0, i).findLast((part) => here.has(part.name));
    const after = ours.find((part) => part.name === before?.name);
    const place = after ? placeOf(file, after.tag) : { file, line: 1 };
    const { line } = placeOf(sourceFile, tag);
    const what = `the ${name} is missing after this; translate it from ${sourceFile}:${String(line)}`;
    return [{ ...place, what }];
  });
  const extra = ours.flatMap(({ name, tag }): Fault[] => {
    if (there.has(name)) return [];
    return [{ ...placeOf(file, tag), what: `the ${name} is not in ${sourceFile}; remove it here` }];
  });
  if (missing.length > 0 || extra.length > 0) return [...missing, ...extra];
  const moved = ours.findIndex(({ name }, i) => name !== theirs[i]?.name);
  const [part, due] = [ours[moved], theirs[moved]];
  if (part && due) {
    const what = `the ${part.name} stands where ${sourceFile} has the ${due.name}; put them in the source’s order`;
    return [{ ...placeOf(file, part.tag), what }];
  }
  return ours.flatMap(({ name, tag, cites }, i) => {
    const expected = theirs[i]?.cites ?? '';
    if (cites === expected) return [];
    const what = `the ${name} cites "${cites}", and in ${sourceFile} "${expected}"; give it the same notes`;
    return [{ ...placeOf(file, tag), what }];
  });
}

function partsOf({ tree }: Syntax): Part[] {
  const parts: Part[] = [];
  let scene = '';
  visit(tree, (node) => {
    if (!isTag(node)) return;
    const id = attribute(node, 'id');
    if (node.name === 'Scene') scene = id;
    if (node.name === 'Scene') parts.push({ tag: node, name: `scene "${id}"`, cites: '' });
    if (node.name === 'Figure') parts.push({ tag: node, name: `figure "${id}"`, cites: '' });
    if (node.name === 'Step') {
      const cites = citationsIn(node);
      parts.push({ tag: node, name: `step "${id}" of "${scene}"`, cites });
    }
  });
  return parts;
}

function citationsIn(step: Tag): string {
  const cited: string[] = [];
  visit(step, (node) => {
    if (isTag(node) && node.name === 'Cite') cited.push(attribute(node, 'of'));
  });
  return cited
    .flatMap((of) => of.split(' '))
    .sort()
    .join(' ');
}
