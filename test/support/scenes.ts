import { visit } from 'unist-util-visit';
import { parse } from 'yaml';
import { charts } from '../../src/charts/index.ts';
import type { Table } from '../../src/charts/kit/chart.ts';
import type { Frame, Layout } from '../../src/frames/mark.ts';
import type { Stop } from '../../src/frames/figure.ts';
import type { Locale } from '../../src/locale/locale.ts';
import { makeLocale } from '../../src/locale/make.ts';
import { storySchema, type StoryMeta } from '../../src/schemas/story.ts';
import { isTag, type Tag } from '../../src/story/read/address.ts';
import { contentOnDisk, type Content } from '../../src/story/read/content.ts';
import { checkDataset, readDataset, type RawSet } from '../../src/story/read/datasets.ts';
import { drawStops, type Drawing } from '../../src/story/resolve/draw.ts';
import { StoryFaults, type Checked } from '../../src/story/read/fault.ts';
import { localiseRecords, localiseSets } from '../../src/story/translate/localise.ts';
import { readWords } from '../../src/story/read/words.ts';
import { makeLibrary, readRecords } from '../../src/story/read/records.ts';
import { checkShape } from '../../src/story/read/shape.ts';
import { readSyntax, type Syntax } from '../../src/story/read/syntax.ts';

/** The language whose chapters direct the figures. */
const SOURCE = 'en';

const ours = contentOnDisk(process.cwd());

const { languages } = metaOf(ours);

/** Languages of the story that run right to left. */
export const RIGHT_TO_LEFT: readonly string[] = languages
  .filter(({ dir }) => dir === 'rtl')
  .map(({ id }) => id);

/** Languages that the story is published in; a draft may still have its faults. */
export const PUBLISHED: readonly string[] = languages
  .filter(({ draft }) => !draft)
  .map(({ id }) => id);

/** A scene of the real story with the states of its steps, or a picture with its one state. */
export interface DrawableScene {
  readonly id: string;
  readonly kind: string;
  readonly steps: readonly string[];
  readonly locale: Locale;
  /** Descriptions of the steps, as the chart writes them. */
  describe(): readonly string[];
  /** The tables of the steps. */
  tables(): readonly Table[];
  /** Draws the frames of the steps and of the waypoints between them, in reading direction. */
  draw(layout: Layout): readonly Stop[];
  /** The same, drawn once and kept: charts are slow and tests are many. */
  stops(layout: Layout): readonly Stop[];
  /** The frames of the steps alone. */
  frames(layout: Layout): readonly Frame[];
}

/**
 * Reads the scenes of `content/` one by one, so that a test can say which of them is at fault.
 *
 * @throws StoryFaults where the content itself has faults: mend those first.
 */
export async function readScenes(
  language = SOURCE,
  content: Content = ours,
): Promise<readonly DrawableScene[]> {
  const { raw, refs } = take(readRecords(content));
  const { tree, house, prose } = take(readWords(content, language));
  const isSource = language === SOURCE;
  // Frames stay in reading direction: that is where labels are measured.
  const locale = {
    ...(await makeLocale(traits(language, content), tree, house)),
    dir: 'ltr' as const,
  };
  const library = makeLibrary(isSource ? raw : localiseRecords(raw, prose), language);
  const readSet = (name: string): RawSet => {
    const set = take(readDataset(content, name));
    return isSource ? set : (localiseSets(new Map([[name, set]]), prose).get(name) ?? set);
  };
  const folder = `content/chapters/${SOURCE}`;
  const chapters = content
    .list(folder)
    .map((name) => take(readSyntax(`${folder}/${name}`, content.text(`${folder}/${name}`))));

  const sceneOf = (syntax: Syntax, tag: Tag): DrawableScene => {
    const { chart: kind, data: name } = syntax.attributes.get(tag) as Record<string, string>;
    const chart = charts[kind ?? ''];
    if (!chart) throw new Error(`no chart "${String(kind)}"`);
    const set = take(checkDataset(readSet(name ?? ''), chart, refs));
    const steps = tag.name === 'Figure' ? [tag] : stepsOf(tag);
    const states = steps.map((step) => {
      const show = syntax.attributes.get(step)?.['show'];
      return take(checkShape(chart.state(set), show, () => ({ file: syntax.file })));
    });
    const drawing: Drawing = { chart, locale, data: { set, library } };
    const drawn = new Map<Layout, readonly Stop[]>();
    const draw = (layout: Layout) => drawStops(drawing, states, layout);
    const stops = (layout: Layout) => {
      const kept = drawn.get(layout) ?? draw(layout);
      drawn.set(layout, kept);
      return kept;
    };
    return {
      id: idOf(syntax, tag),
      kind: chart.kind,
      steps: steps.map((step) => idOf(syntax, step)),
      locale,
      draw,
      stops,
      frames: (layout) =>
        stops(layout).flatMap(({ position, frame }) => (Number.isInteger(position) ? [frame] : [])),
      describe: () => states.map((state) => chart.describe(drawing.data, state, locale)),
      tables: () => states.map((state) => chart.table(drawing.data, state, locale)),
    };
  };

  return chapters.flatMap((syntax) => {
    const scenes: DrawableScene[] = [];
    visit(syntax.tree, (node) => {
      if (!isTag(node) || (node.name !== 'Scene' && node.name !== 'Figure')) return;
      scenes.push(sceneOf(syntax, node));
    });
    return scenes;
  });
}

function metaOf(content: Content): StoryMeta {
  return storySchema.parse(parse(content.text('content/story.yaml')));
}

/** A language of a story, for the fonts that measure it. */
function traits(id: string, content: Content): Pick<Locale, 'id' | 'dir'> {
  return { id, dir: metaOf(content).languages.find((each) => each.id === id)?.dir ?? 'ltr' };
}

function stepsOf(scene: Tag): Tag[] {
  return scene.children.filter(
    (child): child is Tag & typeof child => isTag(child) && child.name === 'Step',
  );
}

function idOf({ attributes }: Syntax, tag: Tag): string {
  const id = attributes.get(tag)?.['id'];
  return typeof id === 'string' ? id : '';
}

function take<T>({ value, faults }: Checked<T>): T {
  if (faults.length > 0 || value === undefined) throw new StoryFaults(faults);
  return value;
}
