/** Opens a note where its mark stands, in one shared popover, instead of jumping to the list. */
export function openNotes(): void {
  const popover = document.querySelector<HTMLElement>('[data-note]');
  if (!popover || !('showPopover' in popover)) return;
  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element))
      return;
    const mark = event.target.closest<HTMLAnchorElement>('a[data-cite]');
    const note = mark && document.getElementById(decodeURIComponent(mark.hash.slice(1)));
    if (!note) return;
    event.preventDefault();
    const content = document.createElement('div');
    content.append(...[...note.childNodes].map((node) => node.cloneNode(true)));
    popover.querySelector('div')?.replaceWith(content);
    popover.showPopover();
    popover.focus();
  });
}
