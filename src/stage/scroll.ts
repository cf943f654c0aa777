import { positionAt, stepAt, type Boxes } from './position.ts';
import type { Scene } from './scene.ts';

/** A scene that scrolling moves. */
export interface Scrolled {
  readonly scene: Scene;
  /** Reads boxes; writes nothing. */
  readonly measure: () => void;
  /** True where the scene stands at a height of the page, as last measured. */
  readonly holds: (y: number) => boolean;
  /** Puts the scene at the position of a scroll offset; returns the active step. */
  readonly update: (scrollY: number, still: boolean) => number;
}

/** Lets scrolling move a scene. */
export function followScroll(scene: Scene): Scrolled {
  const { element, steps } = scene;
  const column = steps[0]?.parentElement ?? element;
  let boxes: Boxes = { tops: [], trigger: 0 };
  let top = 0;
  let bottom = 0;
  return {
    scene,
    measure() {
      const box = element.getBoundingClientRect();
      top = box.top + window.scrollY;
      bottom = box.bottom + window.scrollY;
      boxes = {
        tops: steps.map((step) => step.getBoundingClientRect().top + window.scrollY),
        // The trigger line is set in CSS, where the figure's place is known.
        trigger: parseFloat(getComputedStyle(column).scrollMarginTop),
      };
    },
    holds: (y) => top <= y && y < bottom,
    update(scrollY, still) {
      const position = positionAt(scrollY, boxes);
      const step = stepAt(position);
      scene.show(still ? step : position, step);
      return step;
    },
  };
}
