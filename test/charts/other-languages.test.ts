import { describe, expect, it } from 'vitest';
import { labelFaults } from '../../src/charts/kit/labels.ts';
import { layouts } from '../../src/frames/mark.ts';
import { contentOnDisk } from '../../src/story/read/content.ts';
import { checkStory } from '../../src/story/load.ts';
import { reviewTranslation } from '../../src/story/translate/translations.ts';
import '../support/matchers.ts';
import { filesOf, longer, mirrored, overlay } from '../support/pseudo/languages.ts';
import { crossings } from '../support/crossings.ts';
import { readScenes } from '../support/scenes.ts';

/**
 * A language more is a folder of chapters, a words file and an entry in `story.yaml`: two invented
 * ones are added to the real story, and nothing else. What this does not prove: that a script of
 * its own finds its letters, nor that its readers find the words where they look for them.
 */

const languages = [longer, mirrored];
const source = contentOnDisk(process.cwd());
const content = overlay(source, filesOf(source, languages));

describe('a story in two languages more', () => {
  it('has no fault', async () => {
    expect(await checkStory(content)).toEqual([]);
  });

  it.each(languages)('owes nothing in $id', ({ id }) => {
    const { missing, stale, unmarked } = reviewTranslation(content, 'en', id);
    expect({ missing, stale, unmarked }).toEqual({ missing: [], stale: [], unmarked: [] });
  });
});

describe.each(languages)('in $id', async ({ id }) => {
  const scenes = await readScenes(id, content);

  describe.each(['narrow', 'wide'] as const)('%s', (name) => {
    const layout = layouts[name];

    it.each(scenes)('$id has labels that can be read in every step', ({ locale, ...scene }) => {
      const faults = scene.frames(layout).flatMap((frame) => labelFaults(frame, layout, locale));
      expect(faults).toEqual([]);
    });

    it.each(scenes)('$id keeps its marks inside the box', (scene) => {
      for (const [i, frame] of scene.frames(layout).entries())
        expect.soft(frame, scene.steps[i]).toStayInside(layout);
    });

    it.each(scenes.filter(({ kind }) => kind === 'counts'))(
      '$id has no line in its words',
      (scene) => {
        const found = scene.frames(layout).flatMap((frame) => crossings(frame, scene.locale));
        expect(found).toEqual([]);
      },
    );
  });
});
