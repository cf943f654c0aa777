import type { Scene } from './scene.ts';

/** Puts every step's figure beside its text while the page is being printed. */
export function printSteps(scenes: readonly Scene[]): void {
  const copies: Element[] = [];
  window.addEventListener('beforeprint', () => {
    for (const scene of scenes) {
      for (const [i, step] of scene.steps.entries()) {
        const still = step.querySelector('figure');
        if (!still) continue;
        const copy = scene.drawStep(i);
        copy.classList.add('print');
        still.prepend(copy);
        copies.push(copy);
      }
    }
  });
  window.addEventListener('afterprint', () => {
    for (const copy of copies.splice(0)) copy.remove();
  });
}
