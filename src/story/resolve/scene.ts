import { visit } from 'unist-util-visit';
import { z } from 'zod';
import { charts, type AnyChart } from '../../charts/index.ts';
import type { Locale } from '../../locale/locale.ts';
import { tags } from '../../schemas/tags.ts';
import { chapterFile, isTag, type Tag } from '../read/address.ts';
import { checkDataset } from '../read/datasets.ts';
import { drawFigures, type Drawing } from './draw.ts';
import type { Checked, Fault, Place } from '../read/fault.ts';
import type { Picture, Scene, Step } from '../model.ts';
import { unknown } from '../read/nearest.ts';
import { citesSomething } from './notes.ts';
import type { ProseContext } from './context.ts';
import { checkShape } from '../read/shape.ts';
import { placeOf, placeOfAttribute, type Syntax } from '../read/syntax.ts';

/** What scenes are resolved against. */
export interface SceneContext extends ProseContext {
  /** Absent while records or words have faults: charts draw from what is in order alone. */
  readonly locale: Locale | undefined;
}

// What `readSyntax` has checked, by the same schemas: its map holds the attributes of every tag. What
// a translation writes besides is left aside.
const sceneAttributes = z.object(tags.Scene.shape);
const stepAttributes = z.object(tags.Step.shape);
const pictureAttributes = z.object(tags.Figure.shape);

/** Resolves a scene: its steps, their states and descriptions, its figures. */
export function resolveScene(syntax: Syntax, tag: Tag, context: SceneContext): Checked<Scene> {
  const { file, attributes } = syntax;
  const place = placeOf(file, tag);
  const written = sceneAttributes.optional().parse(attributes.get(tag));
  const source = written ? findSource(syntax, tag, written, context) : { faults: [] };
  const steps = stepsOf(tag).flatMap((step) => {
    const own = stepAttributes.optional().parse(attributes.get(step));
    return own ? [{ step, own, state: checkState(syntax, step, own, source.value) }] : [];
  });
  const faults = [
    ...source.faults,
    ...checkSteps(syntax, tag),
    ...steps.flatMap(({ state }) => state.faults),
  ];
  if (faults.length > 0 || !written || !source.value || !context.locale) return { faults };
  const drawing: Drawing = { ...source.value, locale: context.locale };
  const { chart, data, locale } = drawing;
  const states = steps.map(({ state }) => state.value);
  const chapter = chapterFile(file).slug;
  const resolved = steps.map(({ own, state }): Step => ({
    id: own.id,
    address: `${chapter}/${own.id}`,
    description: own.describe ?? chart.describe(data, state.value, locale),
    ours: own.ours ?? false,
    marked: chart.table(data, state.value, locale).rows.map(({ marked }) => marked),
  }));
  const undescribed = checkDescriptions(
    resolved,
    steps.map(({ step }) => placeOf(file, step)),
  );
  if (undescribed.length > 0) return { faults: undescribed };
  return drawn(place, written.id, () => ({
    id: written.id,
    chapter,
    chart: written.chart,
    data: written.data,
    title: written.title,
    ...(written.subtitle && { subtitle: written.subtitle }),
    steps: resolved,
    figures: drawFigures(drawing, states),
    table: chart.table(data, states.at(-1), locale),
  }));
}

/** Resolves a picture that does not move. */
export function resolvePicture(syntax: Syntax, tag: Tag, context: SceneContext): Checked<Picture> {
  const written = pictureAttributes.optional().parse(syntax.attributes.get(tag));
  if (!written) return { faults: [] };
  const source = findSource(syntax, tag, written, context);
  const state = checkState(syntax, tag, written, source.value);
  const faults = [...source.faults, ...state.faults];
  if (faults.length > 0 || !source.value || !context.locale) return { faults };
  const drawing: Drawing = { ...source.value, locale: context.locale };
  return drawn(placeOf(syntax.file, tag), written.id, () => ({
    id: written.id,
    chapter: chapterFile(syntax.file).slug,
    title: written.title,
    ...(written.subtitle && { subtitle: written.subtitle }),
    description: drawing.chart.describe(drawing.data, state.value, drawing.locale),
    figures: drawFigures(drawing, [state.value]),
  }));
}

function drawn<T>(place: Place, id: string, draw: () => T): Checked<T> {
  try {
    return { value: draw(), faults: [] };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { faults: [{ ...place, what: `the figure "${id}" cannot blend: ${error.message}` }] };
  }
}

/** Finds chart and data of a scene; one that could not be read is no second fault. */
function findSource(
  { file }: Syntax,
  tag: Tag,
  { chart: kind, data: name }: Pick<z.infer<typeof sceneAttributes>, 'chart' | 'data'>,
  { refs, library, sets, unread }: SceneContext,
): Checked<Omit<Drawing, 'locale'>> {
  const chart = charts[kind];
  const set = sets.get(name);
  const faults: Fault[] = [];
  const add = (attribute: string, what: string): void => {
    faults.push({ ...placeOfAttribute(file, tag, attribute), what });
  };
  if (!chart) add('chart', unknown('chart', kind, Object.keys(charts)));
  if (!set && !unread.sets.has(name)) add('data', unknown('data set', name, [...sets.keys()]));
  if (!chart || !set) return { faults };
  const checked = checkDataset(set, chart, refs);
  if (checked.faults.length > 0) return { faults: checked.faults };
  return { value: { chart, data: { set: checked.value, library } }, faults };
}

function checkState(
  { file }: Syntax,
  tag: Tag,
  { show }: { readonly show?: unknown },
  source: { readonly chart: AnyChart; readonly data: { readonly set: unknown } } | undefined,
): Checked<unknown> {
  const place = placeOfAttribute(file, tag, 'show');
  if (!source) return { faults: [] };
  const { value, faults } = checkShape(source.chart.state(source.data.set), show, () => place);
  const refused = faults.map((fault) => ({
    ...fault,
    what: `${source.chart.kind} refuses this show: ${fault.what}`,
  }));
  return { ...(value !== undefined && { value }), faults: refused };
}

function checkSteps(syntax: Syntax, scene: Tag): Fault[] {
  const { file, attributes } = syntax;
  const steps = stepsOf(scene);
  if (steps.length === 0) {
    const what = 'this scene has no steps; give it at least one <Step id="…" show={{…}}>';
    return [{ ...placeOf(file, scene), what }];
  }
  return steps.flatMap((step) => {
    const own = attributes.get(step);
    if (!own || own['ours'] || citesSomething(syntax, step)) return [];
    const what = `the step "${String(own['id'])}" cites nothing; add <Cite of="claim:… event:… source:…" />, or the word ours if it is our own reading`;
    return [{ ...placeOf(file, step), what }];
  });
}

function stepsOf(scene: Tag): Tag[] {
  const steps: Tag[] = [];
  visit(scene, (node) => {
    if (isTag(node) && node.name === 'Step') steps.push(node);
  });
  return steps;
}

function checkDescriptions(steps: readonly Step[], places: readonly Place[]): Fault[] {
  return steps.flatMap(({ id, description }, i) => {
    const place = places[i];
    if (place && description.trim() === '') {
      const what = `nothing describes the step "${id}"; write describe="…" on it`;
      return [{ ...place, what }];
    }
    const twin = steps.slice(0, i).find((other) => other.description === description);
    if (!twin || !place) return [];
    const what = `the steps "${twin.id}" and "${id}" have the same description; change a state, or write describe="…" on one of them`;
    return [{ ...place, what }];
  });
}
