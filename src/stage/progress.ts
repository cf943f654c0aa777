const line = document.querySelector<HTMLElement>('[data-progress]');

/** How far the page can be scrolled, in CSS pixels. */
export function pageLength(): number {
  return document.documentElement.scrollHeight - window.innerHeight;
}

/** Draws how far down its page the reader is. Writes only. */
export function showProgress(length: number): void {
  const share = length > 0 ? window.scrollY / length : 0;
  line?.style.setProperty('transform', `scaleX(${String(share)})`);
}
