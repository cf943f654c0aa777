import { followAddress } from './address.ts';
import { openAsides } from './asides.ts';
import { listenToReader } from './controls.ts';
import { linkMarks } from './link.ts';
import { startMasthead } from './masthead.ts';
import { leadTo, neighbourOf } from './passage.ts';
import { foldNotes } from './notes.ts';
import { returnToPlace } from './place.ts';
import { printSteps } from './print.ts';
import { pageLength, showProgress } from './progress.ts';
import { startScenes } from './scene.ts';
import { turnScene, type Turner } from './turner.ts';

const root = document.documentElement;
const says = document.querySelector('[data-says]');
const scenes = startScenes();
const turners = scenes.map(turnScene);
const follow = followAddress();

/** The reader turns: the page follows, says so, and leads on past the ends of a scene. */
function turn(turner: Turner, step: number): void {
  const { scene, show, standing } = turner;
  const { active, count } = standing();
  if (step === active) return;
  if (step < 0 || step >= count) {
    const neighbour = neighbourOf(scene.element, step < 0 ? -1 : 1);
    if (neighbour) leadTo(neighbour);
    return;
  }
  show(step);
  nameButtons(turner);
  keepInView(scene.element);
  follow(scene.steps[step]?.id);
  const description = scene.steps[step]?.querySelector('figcaption')?.textContent ?? '';
  if (says) says.textContent = `${scene.data.said?.[step] ?? ''} ${description}`;
}

/** At the ends of a scene its buttons lead out of it, and say so. */
function nameButtons({ scene, standing }: Turner): void {
  const { active, count } = standing();
  for (const button of scene.element.querySelectorAll<HTMLElement>('[data-turn]')) {
    const by = button.dataset['turn'] === '1' ? 1 : -1;
    const isEnd = active + by < 0 || active + by >= count;
    const nowhere = isEnd && !neighbourOf(scene.element, by);
    button.textContent = (isEnd ? button.dataset['out'] : button.dataset['on']) ?? '';
    button.toggleAttribute('data-nowhere', nowhere);
    button.setAttribute('aria-disabled', String(nowhere));
  }
}

/** A long passage may have scrolled the top of the scene away. */
function keepInView(scene: HTMLElement): void {
  const margin = parseFloat(getComputedStyle(scene).scrollMarginTop);
  if (scene.getBoundingClientRect().top < margin - 1) scene.scrollIntoView({ block: 'start' });
}

/** An address, or the browser's search, asks for a step. */
function open(id: string): Turner | undefined {
  const turner = turners.find(({ scene }) => scene.steps.some((step) => step.id === id));
  turner?.show(turner.scene.steps.findIndex((step) => step.id === id));
  if (turner) nameButtons(turner);
  return turner;
}

function openAddress(): Turner | undefined {
  return open(decodeURIComponent(location.hash.slice(1)));
}

function goToAddress(): void {
  openAddress()?.scene.element.scrollIntoView({ block: 'start' });
}

function update(): void {
  const middle = window.innerHeight / 2;
  const length = pageLength();
  const at = turners.find(({ scene }) => {
    const { top, bottom } = scene.element.getBoundingClientRect();
    return top <= middle && middle < bottom;
  });
  if (at) follow(at.scene.steps[at.standing().active]?.id);
  else if (window.scrollY < middle) follow(undefined);
  showProgress(length);
}

for (const turner of turners) {
  listenToReader(turner, (step) => {
    turn(turner, step);
  });
  nameButtons(turner);
  for (const step of turner.scene.steps) {
    step.addEventListener('beforematch', () => {
      open(step.id);
    });
  }
}
printSteps(scenes);
foldNotes();
startMasthead();
openAsides(linkMarks());
root.setAttribute('data-staged', '');
goToAddress();
update();
addEventListener('scroll', update, { passive: true });
addEventListener('resize', update);
addEventListener('hashchange', () => {
  const turner = openAddress();
  // Another step may have another height.
  if (!returnToPlace()) turner?.scene.element.scrollIntoView({ block: 'start' });
});
// The browser goes to the address once more when all has come.
addEventListener('load', goToAddress);
