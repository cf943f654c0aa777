/**
 * Where a reader was, kept with each entry of the history: browsers may forget the offset of an entry
 * whose address has been replaced, and go to the top of what it names instead.
 */

/** Gives the entry that is shown an address, and the offset of the page as it is now. */
export function keepPlace(address = location.href): void {
  history.replaceState({ offset: window.scrollY }, '', address);
}

/** Keeps the place whenever a link is followed, and leads back to it through the history. */
export function returnToPlaces(): void {
  addEventListener(
    'click',
    ({ target }) => {
      if (target instanceof Element && target.closest('a')) keepPlace();
    },
    { capture: true },
  );
  addEventListener('popstate', () => {
    if (!returnToPlace()) return;
    // The browser restores after this event: it must not go to the element that the address names.
    history.scrollRestoration = 'manual';
    requestAnimationFrame(() => {
      history.scrollRestoration = 'auto';
    });
  });
}

/** Leads to the place of the entry that is shown. False for an entry that is new, which has none. */
export function returnToPlace(): boolean {
  const { offset } = (history.state ?? {}) as { readonly offset?: unknown };
  if (typeof offset !== 'number') return false;
  scrollTo({ top: offset, behavior: 'instant' });
  return true;
}
