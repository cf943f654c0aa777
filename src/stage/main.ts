import { followAddress } from './address.ts';
import { openAsides } from './asides.ts';
import { linkMarks } from './link.ts';
import { startMasthead } from './masthead.ts';
import { foldNotes } from './notes.ts';
import { printSteps } from './print.ts';
import { pageLength, showProgress } from './progress.ts';
import { failScene, startScenes, type Scene } from './scene.ts';
import { followScroll } from './scroll.ts';
import { wakeScenes } from './wake.ts';

const root = document.documentElement;
const stillness = matchMedia('(prefers-reduced-motion: reduce)');
const scenes = startScenes();
const scrolled = scenes.map(followScroll);
const follow = followAddress();
let asked = false;
let stale = true;

/** One animation frame after anything has changed: read every box, then write every attribute. */
function update(): void {
  asked = false;
  if (stale) for (const each of scrolled) each.measure();
  stale = false;
  const { scrollY, innerHeight } = window;
  const length = pageLength();
  let at: HTMLElement | undefined;
  for (const { scene, holds, update } of scrolled) {
    try {
      const step = update(scrollY, stillness.matches);
      if (holds(scrollY + innerHeight / 2)) at = scene.steps[step];
    } catch (error) {
      failScene(scene.element, error);
    }
  }
  showProgress(length);
  if (at) follow(at.id);
  else if (scrollY < innerHeight / 2) follow(undefined);
}

function ask(): void {
  if (asked) return;
  asked = true;
  requestAnimationFrame(update);
}

function remeasure(): void {
  stale = true;
  ask();
}

/** ‹ and › lead to the neighbouring step, and past the ends of a scene to the next passage. */
function turnPages(scene: Scene): void {
  scene.element.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const button = event.target.closest<HTMLElement>('[data-turn]');
    if (!button) return;
    const active = scene.steps.findIndex((step) => step.hasAttribute('data-active'));
    scene.steps[active + Number(button.dataset['turn'])]?.scrollIntoView();
  });
}

const waker = wakeScenes(
  scenes.map(({ element }) => element),
  ask,
);
for (const scene of scenes) turnPages(scene);
printSteps(scenes);
foldNotes();
startMasthead();
openAsides(linkMarks());
addEventListener('scroll', ask, { passive: true });
addEventListener('resize', () => {
  waker.resize();
  remeasure();
});
addEventListener('pageshow', remeasure);
// Whatever grows or shrinks (a font, a table opened) moves the steps below it.
new ResizeObserver(remeasure).observe(document.body);
update();
root.setAttribute('data-staged', '');
