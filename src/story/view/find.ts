import type { Group } from '../../schemas/group.ts';
import type { Named } from '../../schemas/library.ts';
import type { Person } from '../../schemas/person.ts';
import type { Chapter, DatasetEntry, Picture, Scene, Step, Story } from '../model.ts';

/**
 * Finds a part of the story by its address (`language/chapter/scene/step`).
 * All throw where it is not there, which cannot happen to an address that `addressTags` has set.
 */
export function findChapter(story: Story, slug: string): Chapter {
  return found(
    story.chapters.find((chapter) => chapter.slug === slug),
    slug,
  );
}

/** The scene at `language/chapter/scene`. */
export function findScene(story: Story, at: string): Scene {
  const [, chapter = '', id] = at.split('/');
  return found(
    findChapter(story, chapter).scenes.find((scene) => scene.id === id),
    at,
  );
}

/** The step at `language/chapter/scene/step`, with its scene. */
export function findStep(story: Story, at: string): { scene: Scene; step: Step } {
  const [, , , id] = at.split('/');
  const scene = findScene(story, at);
  return {
    scene,
    step: found(
      scene.steps.find((step) => step.id === id),
      at,
    ),
  };
}

/** The picture at `language/chapter/picture`. */
export function findPicture(story: Story, at: string): Picture {
  const [, chapter = '', id] = at.split('/');
  return found(
    findChapter(story, chapter).pictures.find((picture) => picture.id === id),
    at,
  );
}

/** The data set of a name. */
export function findDataset(story: Story, name: string): DatasetEntry {
  return found(story.datasets.get(name), name);
}

/**
 * The publishers that a data set rests on, as a list in the page's language. Each name is isolated
 * (Unicode's FSI and PDI), so that Latin names in a right-to-left line keep the order of the list.
 */
export function sourceNames(story: Story, dataset: string): string {
  const { meta } = findDataset(story, dataset);
  const names = new Set(meta.sources.map((id) => story.library.source(id).publisher));
  const isolated = [...names].map((name) => `\u2068${name}\u2069`);
  return story.locale.list(story.locale.dir === 'rtl' ? isolated : [...names]);
}

/** The person, organisation or group of an id. */
export function findWho({ library }: Story, id: string): Named<Group> | Named<Person> {
  const is = (record: { readonly id: string }) => record.id === id;
  return found(library.all('group').find(is) ?? library.all('person').find(is), id);
}

function found<T>(value: T | undefined, at: string): T {
  if (value === undefined) throw new Error(`the story has no "${at}"`);
  return value;
}
