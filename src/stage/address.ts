import { keepPlace, returnToPlaces } from './place.ts';

/** Milliseconds between two changes of the address: browsers refuse more than about two a second. */
const PAUSE = 500;

/**
 * Keeps the address of the page at the active step. It replaces the entry of the history, so that
 * "back" leads to where the reader came from, and waits until scrolling rests.
 */
export function followAddress(): (id: string | undefined) => void {
  let timer = 0;
  returnToPlaces();
  // An address that was asked for stands: what was to follow from before it is void.
  addEventListener('popstate', () => {
    clearTimeout(timer);
  });
  return (id) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      const hash = id ? `#${id}` : '';
      const stays = decodeURIComponent(location.hash) === hash;
      keepPlace(stays ? undefined : hash || location.pathname + location.search);
    }, PAUSE);
  };
}
