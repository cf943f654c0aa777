/**
 * Folds the lists of notes, which open at their marks instead; one that holds the address that is
 * asked for stays open, or opens. A page that is printed, or searched, has them all.
 */
export function foldNotes(): void {
  const asked = target();
  for (const list of document.querySelectorAll<HTMLDetailsElement>('details.notes'))
    list.open = asked !== null && list.contains(asked);
  // Not every browser opens what an address is folded away in.
  addEventListener('hashchange', () => {
    const asked = target();
    const list = asked?.closest<HTMLDetailsElement>('details.notes');
    if (!list || list.open) return;
    list.open = true;
    asked?.scrollIntoView();
  });
}

function target(): HTMLElement | null {
  return document.getElementById(decodeURIComponent(location.hash.slice(1)));
}
