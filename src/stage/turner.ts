import type { Scene } from './scene.ts';
import { positionAfter, startOf, type Standing } from './turn.ts';

/** A scene that shows one of its steps at a time. */
export interface Turner {
  readonly scene: Scene;
  readonly standing: () => Standing;
  /** Shows a step; a neighbour is blended to. Ignores steps that are not there. */
  readonly show: (step: number) => void;
}

const stillness = matchMedia('(prefers-reduced-motion: reduce)');

/** Lets a scene show one step at a time, the first to begin with. */
export function turnScene(scene: Scene): Turner {
  const { steps } = scene;
  let active = 0;
  let position = 0;
  let frame = 0;

  function seek(to: number): void {
    position = to;
    scene.show(position, active);
  }

  function blend(from: number, to: number): void {
    const begun = performance.now();
    const draw = (): void => {
      seek(positionAfter(from, to, performance.now() - begun));
      if (position !== to) frame = requestAnimationFrame(draw);
    };
    draw();
  }

  /** Found by the browser's own search, and by addresses: both ask for the step that they find. */
  function hideOthers(): void {
    for (const [i, step] of steps.entries()) {
      if (i === active) step.removeAttribute('hidden');
      else step.setAttribute('hidden', 'until-found');
    }
  }

  hideOthers();
  seek(0);
  return {
    scene,
    standing: () => ({ active, count: steps.length }),
    show(step) {
      if (step === active || !(step in steps)) return;
      const near = Math.abs(step - active) === 1;
      cancelAnimationFrame(frame);
      active = step;
      hideOthers();
      if (near && !stillness.matches) blend(startOf(position, step), step);
      else seek(step);
    },
  };
}
