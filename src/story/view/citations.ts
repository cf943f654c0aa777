import type { Chapter, Citation, Story } from '../model.ts';

/** A passage of the story, as other pages refer to it. */
export interface Passage {
  readonly chapter: Chapter;
  /** Address in the story's page, without the hash. */
  readonly address: string;
  /** Number of the step in its chapter, from 1; none between scenes. */
  readonly step?: number;
}

/** The passages that cite each record: `passages(citation)`, in the order of the story. */
export function citationIndex(story: Story): (citation: Citation) => readonly Passage[] {
  const found = story.chapters.flatMap((chapter) =>
    chapter.notes.flatMap(({ at, of }) =>
      of.map(({ concept, id }) => [`${concept}:${id}`, passage(chapter, at)] as const),
    ),
  );
  const index = byKey(found);
  return ({ concept, id }) => index.get(`${concept}:${id}`) ?? [];
}

/** The passages that link each person or group, by id, in the order of the story. */
export function mentionIndex(story: Story): (who: string) => readonly Passage[] {
  const found = story.chapters.flatMap((chapter) =>
    chapter.mentions.map(({ who, at }) => [who, passage(chapter, at)] as const),
  );
  const index = byKey(found);
  return (who) => index.get(who) ?? [];
}

function passage(chapter: Chapter, address: string): Passage {
  const steps = chapter.scenes.flatMap((scene) => scene.steps);
  const step = steps.findIndex((each) => each.address === address) + 1;
  return { chapter, address, ...(step > 0 && { step }) };
}

/** Each key with its passages, each passage once. */
function byKey(found: readonly (readonly [key: string, passage: Passage])[]) {
  const index = new Map<string, Passage[]>();
  for (const [key, passage] of found) {
    const known = index.get(key) ?? [];
    if (!known.some(({ address }) => address === passage.address)) known.push(passage);
    index.set(key, known);
  }
  return index;
}
