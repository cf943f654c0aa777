/**
 * Opens what a note mark or a name leads to where the reader is, in one shared popover, instead of
 * leading there. With a modifier key, and for whoever has no card in this page, links stay links.
 *
 * @param changed Told whose aside is open, and `undefined` when none is.
 */
export function openAsides(changed: (opener?: Element) => void = () => undefined): void {
  const popover = document.querySelector<HTMLElement>('[data-aside]');
  if (!popover || !('showPopover' in popover)) return;
  let opener: HTMLAnchorElement | undefined;

  function release(): void {
    opener?.setAttribute('aria-expanded', 'false');
    opener = undefined;
    changed();
  }

  for (const link of document.querySelectorAll('a')) {
    if (!sourceOf(link)) continue;
    link.setAttribute('aria-haspopup', 'dialog');
    link.setAttribute('aria-expanded', 'false');
  }
  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element && event.target.closest('a');
    const source = link && sourceOf(link);
    if (!source) return;
    event.preventDefault();
    release();
    opener = link;
    link.setAttribute('aria-expanded', 'true');
    // Not every browser gives a link that is clicked the focus; it is to return here.
    link.focus({ preventScroll: true });
    popover.replaceChildren(...[...source.childNodes].map((node) => node.cloneNode(true)));
    popover.setAttribute(
      'aria-label',
      popover.querySelector('h2')?.textContent ?? link.ariaLabel ?? '',
    );
    popover.showPopover();
    popover.focus();
    changed(link);
  });
  popover.addEventListener('toggle', (event) => {
    if (event.newState === 'closed') release();
  });
}

/** The note that a mark leads to, or the card that a name has in this page. */
function sourceOf({ dataset, hash }: HTMLAnchorElement): Node | undefined {
  if (dataset['cite'] !== undefined) {
    return document.getElementById(decodeURIComponent(hash.slice(1))) ?? undefined;
  }
  const card = document.getElementById(`who/${dataset['who'] ?? ''}`);
  return card instanceof HTMLTemplateElement ? card.content : undefined;
}
