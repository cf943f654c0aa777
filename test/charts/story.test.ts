import { describe, expect, it } from 'vitest';
import { figureAt, makeFigure } from '../../src/frames/figure.ts';
import { layouts, type Frame, type LayoutName } from '../../src/frames/mark.ts';
import { crossings } from '../support/crossings.ts';
import '../support/matchers.ts';
import { PUBLISHED, readScenes, type DrawableScene } from '../support/scenes.ts';

/**
 * The figures of the real story, each in both layouts. What this does not prove: that they are
 * beautiful, and how wide their labels come out in a browser; the gallery test measures that.
 */

/** More marks than this on the way between two stops, and slow devices stutter. */
const MOST_MOVING = 60;

const scenes = await readScenes();
const translated = await Promise.all(PUBLISHED.slice(1).map((language) => readScenes(language)));
const drawings = [scenes, ...translated]
  .flat()
  .flatMap((scene) =>
    (['narrow', 'wide'] as const).map(
      (layout) => [`${scene.id} (${scene.locale.id})`, layout, scene] as const,
    ),
  );

describe('the story', () => {
  it('has twelve scenes and a picture on its cover', () => {
    const moving = scenes.filter(({ steps }) => steps.length > 1);
    expect(moving).toHaveLength(12);
    expect(scenes.filter(({ steps }) => steps.length === 1).map(({ id }) => id)).toEqual(['cover']);
  });

  it('says of every step what its picture shows, and no thing of two', () => {
    const said = scenes.flatMap((scene) => scene.describe().map((words) => ({ scene, words })));
    expect(said.filter(({ words }) => words.trim() === '')).toEqual([]);
    for (const scene of scenes) {
      const words = scene.describe();
      expect(new Set(words).size, `different descriptions in ${scene.id}`).toBe(words.length);
    }
  });

  it('has the same rows in the table of a scene at every step', () => {
    for (const scene of scenes) {
      const [first, ...others] = scene.tables().map(({ rows }) => rows.map(({ cells }) => cells));
      for (const rows of others) expect(rows, scene.id).toEqual(first);
    }
  });
});

const counts = drawings.filter(([, , { kind }]) => kind === 'counts');

it.each(counts)('the figure %s, %s, has no line that runs through its words', (_, name, scene) => {
  eachStep(scene, name, (frame, step) => {
    expect.soft(crossings(frame, scene.locale), step).toEqual([]);
  });
});

describe.each(drawings)('the figure %s, %s', (_, name, scene) => {
  const layout = layouts[name];

  it('has labels that can be read in every step: none overlaps, none leaves the box', () => {
    eachStep(scene, name, (frame, step) => {
      expect.soft(frame, step).toHaveReadableLabels(layout, scene.locale);
    });
  });

  it('keeps its marks inside the box', () => {
    eachStep(scene, name, (frame, step) => {
      expect.soft(frame, step).toStayInside(layout);
    });
  });

  it('changes with every step, and keeps marks from one to the next', () => {
    const frames = scene.frames(layout);
    for (const [i, frame] of frames.entries()) {
      const before = frames[i - 1];
      if (!before) continue;
      const step = scene.steps[i] ?? '';
      const kept = frame.filter(({ key }) => before.some((mark) => mark.key === key));
      expect.soft(kept.length, `marks that ${step} keeps`).toBeGreaterThan(0);
      expect.soft(seen(frame), step).not.toEqual(seen(before));
    }
  });

  it('moves at most sixty marks at a time', () => {
    expect(makeFigure(scene.stops(layout), layout)).toMoveAtMost(MOST_MOVING);
  });

  it('is seamless', () => {
    expect(makeFigure(scene.stops(layout), layout)).toBeSeamless();
  });

  it('is drawn from numbers, everywhere', () => {
    const figure = makeFigure(scene.stops(layout), layout);
    for (const stop of figure.stops) {
      const drawn = JSON.stringify(figureAt(figure, stop + 0.3));
      expect.soft(drawn, `at ${String(stop)}`).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  it('is drawn alike every time', () => {
    expect(scene.draw(layout)).toEqual(scene.stops(layout));
  });
});

function eachStep(
  scene: DrawableScene,
  layout: LayoutName,
  look: (frame: Frame, step: string) => void,
): void {
  for (const [i, frame] of scene.frames(layouts[layout]).entries())
    look(frame, scene.steps[i] ?? '');
}

/** A frame as a reader sees it: what is drawn, by key. */
function seen(frame: Frame): object {
  const figure = makeFigure([{ position: 0, frame }], layouts.wide);
  return figureAt(figure, 0);
}
