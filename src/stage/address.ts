/** Milliseconds between two changes of the address: browsers refuse more than about two a second. */
const PAUSE = 500;

/**
 * Keeps the address of the page at the active step. It replaces the entry of the history, so that
 * "back" leads to where the reader came from, and waits until scrolling rests.
 */
export function followAddress(): (id: string | undefined) => void {
  let timer = 0;
  // An address that was asked for stands: what was to follow from before it is void.
  addEventListener('hashchange', () => {
    clearTimeout(timer);
  });
  return (id) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      const hash = id ? `#${id}` : '';
      if (decodeURIComponent(location.hash) === hash) return;
      history.replaceState(history.state, '', hash || location.pathname + location.search);
    }, PAUSE);
  };
}
