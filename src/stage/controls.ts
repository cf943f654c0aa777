import { stepOfKey, turnOfSwipe, type Direction } from './turn.ts';
import type { Turner } from './turner.ts';

const dir: Direction = document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr';

/**
 * Buttons, keys and swipes of a scene. Keys are heard while the figure or the buttons have focus.
 *
 * @param turn Goes to a step; −1 and the number of steps are what stands before and after.
 */
export function listenToReader({ scene, standing }: Turner, turn: (step: number) => void): void {
  const figure = scene.element.querySelector<HTMLElement>('.stage .figure');
  const pager = scene.element.querySelector<HTMLElement>('.pager');
  if (!figure || !pager) return;
  figure.tabIndex = 0;
  figure.setAttribute('role', 'group');
  figure.setAttribute('aria-labelledby', scene.element.getAttribute('aria-labelledby') ?? '');
  for (const element of [figure, pager]) element.addEventListener('keydown', onKey);
  pager.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>('[data-turn]');
    if (button) turn(standing().active + Number(button.dataset['turn']));
  });
  onSwipe(figure, (by) => {
    turn(standing().active + by);
  });

  function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const step = stepOfKey(event.key, standing(), dir);
    if (step === undefined) return;
    event.preventDefault();
    turn(step);
  }
}

/** Vertical ways of a finger are the browser's (`touch-action` in the style sheet). */
function onSwipe(figure: HTMLElement, turn: (by: -1 | 1) => void): void {
  let start: PointerEvent | undefined;
  figure.addEventListener('pointerdown', (event) => {
    start = event.isPrimary && event.pointerType !== 'mouse' ? event : undefined;
  });
  figure.addEventListener('pointercancel', () => {
    start = undefined;
  });
  figure.addEventListener('pointerup', (event) => {
    if (!start || !event.isPrimary) return;
    const by = turnOfSwipe(event.clientX - start.clientX, event.clientY - start.clientY, dir);
    start = undefined;
    if (by !== 0) turn(by);
  });
}
