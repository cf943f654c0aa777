import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { z } from 'zod';
import { charts, type AnyChart } from '../charts/index.ts';
import type { Locale } from '../locale/locale.ts';
import type { Library } from '../schemas/library.ts';
import type { Refs } from '../schemas/refs.ts';
import { chapterFile, isTag, type Tag } from './address.ts';
import { checkDataset, type RawSet } from './datasets.ts';
import { drawFigures, type Drawing } from './draw.ts';
import type { Checked, Fault, Place } from './fault.ts';
import type { Chapter, Citation, Note, Picture, Scene, Step } from './model.ts';
import { unknown } from './nearest.ts';
import { checkProse, type ProseContext } from './prose.ts';
import { checkShape } from './shape.ts';
import { placeOf, type Syntax } from './syntax.ts';

/** What a chapter is resolved against. */
export interface ChapterContext extends ProseContext {
  readonly refs: Refs;
  readonly library: Library;
  readonly locale: Locale;
  readonly sets: ReadonlyMap<string, RawSet>;
}

interface SceneAttributes {
  readonly id: string;
  readonly chart: string;
  readonly data: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly show?: unknown;
}

interface StepAttributes {
  readonly id: string;
  readonly show?: unknown;
  readonly describe?: string;
  readonly ours?: true;
}

/** Resolves a chapter: scenes, steps, notes, figures, and everything that is wrong with them. */
export function resolveChapter(
  syntax: Syntax,
  number: number | undefined,
  context: ChapterContext,
): Checked<Chapter> {
  const { file, tree, frontmatter, attributes } = syntax;
  const { slug } = chapterFile(file);
  const faults: Fault[] = [];
  const scenes: Scene[] = [];
  const pictures: Picture[] = [];
  const keep = <T>(checked: Checked<T>, list: T[]): void => {
    faults.push(...checked.faults);
    if (checked.value !== undefined) list.push(checked.value);
  };
  visit(tree, (node, _index, parent) => {
    if (!isTag(node)) return;
    const written = attributes.get(node);
    if (node.name === 'Step' && !(parent && isTag(parent) && parent.name === 'Scene')) {
      faults.push({
        ...placeOf(file, node),
        what: '<Step> stands outside a scene; put it between <Scene …> and </Scene>',
      });
    }
    if (!written) return;
    if (node.name === 'Scene')
      keep(resolveScene(syntax, node, written as unknown as SceneAttributes, context), scenes);
    if (node.name === 'Figure')
      keep(resolvePicture(syntax, node, written as unknown as SceneAttributes, context), pictures);
  });
  const notes = resolveNotes(syntax, context);
  faults.push(...notes.faults, ...doubledSteps(syntax), ...checkProse(syntax, context));
  if (faults.length > 0 || !frontmatter) return { faults };
  return {
    value: {
      slug,
      file,
      ...(number !== undefined && { number }),
      ...frontmatter,
      scenes,
      pictures,
      notes: notes.value ?? [],
      words: toString(tree as never).split(/\s+/).length,
    },
    faults,
  };
}

function resolveScene(
  syntax: Syntax,
  tag: Tag,
  written: SceneAttributes,
  context: ChapterContext,
): Checked<Scene> {
  const { file, attributes } = syntax;
  const place = placeOf(file, tag);
  const chapter = chapterFile(file).slug;
  const steps = stepsOf(tag);
  const drawing = findDrawing(place, written, context);
  const faults: Fault[] = [...drawing.faults];
  if (steps.length === 0) {
    faults.push({
      ...place,
      what: `the scene "${written.id}" has no steps; give it at least one <Step id="…" show={{…}}>`,
    });
  }
  if (!drawing.value) return { faults };
  const { chart, data, locale } = drawing.value;
  const states: unknown[] = [];
  const resolved: Step[] = [];
  for (const step of steps) {
    const own = attributes.get(step) as unknown as StepAttributes | undefined;
    if (!own) continue;
    const state = checkState(placeOf(file, step), own.show, chart, data.set);
    faults.push(...state.faults);
    if (!citesSomething(step) && !own.ours) {
      faults.push({
        ...placeOf(file, step),
        what: `the step "${own.id}" cites nothing; add <Cite of="claim:… event:… source:…" />, or the word ours if it is our own reading`,
      });
    }
    if (state.faults.length > 0) continue;
    states.push(state.value);
    resolved.push({
      id: own.id,
      address: `${chapter}/${own.id}`,
      description: own.describe ?? chart.describe(data, state.value, locale),
      ours: own.ours ?? false,
      marked: chart.table(data, state.value, locale).rows.map(({ marked }) => marked),
    });
  }
  faults.push(...doubledDescriptions(place, written.id, resolved));
  if (faults.length > 0) return { faults };
  try {
    return {
      value: {
        id: written.id,
        chapter,
        chart: written.chart,
        data: written.data,
        title: written.title,
        ...(written.subtitle && { subtitle: written.subtitle }),
        steps: resolved,
        figures: drawFigures(drawing.value, states),
        table: chart.table(data, states.at(-1), locale),
      },
      faults,
    };
  } catch (error) {
    return { faults: [drawingFault(place, written.id, error)] };
  }
}

function resolvePicture(
  syntax: Syntax,
  tag: Tag,
  written: SceneAttributes,
  context: ChapterContext,
): Checked<Picture> {
  const place = placeOf(syntax.file, tag);
  const drawing = findDrawing(place, written, context);
  if (!drawing.value) return { faults: drawing.faults };
  const { chart, data, locale } = drawing.value;
  const state = checkState(place, written.show, chart, data.set);
  if (state.faults.length > 0) return { faults: state.faults };
  try {
    return {
      value: {
        id: written.id,
        chapter: chapterFile(syntax.file).slug,
        title: written.title,
        ...(written.subtitle && { subtitle: written.subtitle }),
        description: chart.describe(data, state.value, locale),
        figures: drawFigures(drawing.value, [state.value]),
      },
      faults: [],
    };
  } catch (error) {
    return { faults: [drawingFault(place, written.id, error)] };
  }
}

function drawingFault(place: Place, id: string, error: unknown): Fault {
  if (!(error instanceof RangeError)) throw error;
  return { ...place, what: `the figure "${id}" cannot blend: ${error.message}` };
}

function findDrawing(
  place: Place,
  { chart: kind, data: name }: SceneAttributes,
  { refs, library, locale, sets }: ChapterContext,
): Checked<Drawing> {
  const chart = charts[kind];
  const set = sets.get(name);
  const faults: Fault[] = [];
  if (!chart) faults.push({ ...place, what: unknown('chart', kind, Object.keys(charts)) });
  if (!set) faults.push({ ...place, what: unknown('data set', name, [...sets.keys()]) });
  if (!chart || !set) return { faults };
  const checked = checkDataset(set, chart, refs);
  if (checked.faults.length > 0) return { faults: checked.faults };
  return { value: { chart, locale, data: { set: checked.value, library } }, faults };
}

function checkState(place: Place, show: unknown, chart: AnyChart, set: unknown): Checked<unknown> {
  const checked = checkShape(chart.state(set), show, () => place);
  return {
    ...checked,
    faults: checked.faults.map((fault) => ({
      ...fault,
      what: `${chart.kind} refuses this show: ${fault.what}`,
    })),
  };
}

function stepsOf(scene: Tag): Tag[] {
  const steps: Tag[] = [];
  visit(scene, (node) => {
    if (isTag(node) && node.name === 'Step') steps.push(node);
  });
  return steps;
}

function citesSomething(step: Tag): boolean {
  let cites = false;
  visit(step, (node) => {
    if (isTag(node) && node.name === 'Cite') cites = true;
  });
  return cites;
}

function doubledSteps({ file, tree, attributes }: Syntax): Fault[] {
  const seen = new Map<string, number>();
  const faults: Fault[] = [];
  visit(tree, (node) => {
    if (!isTag(node) || !['Step', 'Scene', 'Figure'].includes(node.name ?? '')) return;
    const id = attributes.get(node)?.['id'];
    if (typeof id !== 'string') return;
    const place = placeOf(file, node);
    const key = node.name === 'Step' ? `step "${id}"` : `scene "${id}"`;
    const first = seen.get(key);
    if (first !== undefined) {
      faults.push({
        ...place,
        what: `the ${key} stands in this chapter a second time (first in line ${String(first)}); give one of them another id`,
      });
    }
    seen.set(key, first ?? place.line ?? 1);
  });
  return faults;
}

function doubledDescriptions(place: Place, scene: string, steps: readonly Step[]): Fault[] {
  return steps.flatMap((step, i) => {
    const twin = steps.slice(0, i).find((other) => other.description === step.description);
    return twin
      ? [
          {
            ...place,
            what: `the steps "${twin.id}" and "${step.id}" of "${scene}" have the same description; change a state, or write describe="…" on one of them`,
          },
        ]
      : [];
  });
}

const concepts = ['claim', 'event', 'source'] as const;

function resolveNotes(
  { file, tree, attributes }: Syntax,
  { refs }: ChapterContext,
): Checked<Note[]> {
  const notes: Note[] = [];
  const faults: Fault[] = [];
  visit(tree, (node) => {
    if (!isTag(node) || node.name !== 'Cite') return;
    const written = attributes.get(node)?.['of'];
    const place = placeOf(file, node);
    const of: Citation[] = [];
    for (const part of typeof written === 'string' ? written.split(' ').filter(Boolean) : []) {
      const [namespace = '', id = ''] = part.split(':');
      const concept = concepts.find((c) => c === namespace);
      if (!concept) {
        faults.push({
          ...place,
          what: `"${part}" names no kind of thing to cite; write claim:…, event:… or source:…`,
        });
        continue;
      }
      const checked = checkShape(
        z.object({ [concept]: refs[concept] }),
        { [concept]: id },
        () => place,
      );
      faults.push(
        ...checked.faults.map((fault) => ({
          ...fault,
          what: fault.what.replace(`${concept}: `, ''),
        })),
      );
      of.push({ concept, id });
    }
    notes.push({ number: notes.length + 1, of });
  });
  return { value: notes, faults };
}
