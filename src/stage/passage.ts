/**
 * What a reader comes to, one after another: openings of chapters, prose, scenes;
 * after a scene alone, the way to the whole story.
 */
const STOPS = '.opening, .text > *, .scene, .credit a';

/** The neighbour of a scene in reading order. */
export function neighbourOf(scene: HTMLElement, by: -1 | 1): HTMLElement | undefined {
  const stops = [...document.querySelectorAll<HTMLElement>(STOPS)];
  return stops[stops.indexOf(scene) + by];
}

/** Leads the reader to a passage: focus goes there too, to the figure where it is a scene. */
export function leadTo(passage: HTMLElement): void {
  const goal = passage.querySelector<HTMLElement>('.stage .figure[tabindex]') ?? passage;
  if (goal === passage && !passage.matches('a')) passage.tabIndex = -1;
  goal.focus({ preventScroll: true });
  passage.scrollIntoView({ block: 'start' });
}
