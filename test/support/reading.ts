import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What a reader can see of a page's text. */
export interface Reading {
  /** Words that are there to be seen. */
  readonly words: number;
  /** Passages that stand in the page and cannot be seen. */
  readonly unseen: readonly string[];
}

/**
 * Reads the main part of a page as someone who looks at it. What is folded away, to be opened without script
 * (`<details>`), what is only spoken (hidden descriptions, the skip link), what a wide window has in
 * its masthead, and buttons that only script gives a meaning are left out.
 */
export function read(page: Page): Promise<Reading> {
  return page.evaluate(() => {
    const silent =
      'script, style, svg, [popover], [aria-hidden=true], .skip, .unseen, .pager, .narrow-only, details:not([open]) > :not(summary)';
    const walker = document.createTreeWalker(
      document.querySelector('main') ?? document,
      NodeFilter.SHOW_TEXT,
    );
    const unseen: string[] = [];
    let words = 0;
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const parent = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (text === '' || !parent || parent.closest(silent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { width, height } = range.getBoundingClientRect();
      const shown = parent.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      let clipped = false;
      for (let above: Element | null = parent; above; above = above.parentElement) {
        clipped ||= getComputedStyle(above).clipPath !== 'none';
      }
      if (shown && !clipped && width > 1 && height > 1) words += text.split(/\s+/).length;
      else unseen.push(text);
    }
    return { words, unseen };
  });
}

/** Expects every step of a part of the page to show its own picture, loaded, and its description. */
export async function expectPictures(page: Page, part = 'body'): Promise<void> {
  const missing = () => page.evaluate(missingPictures, part);
  await expect.poll(missing, { timeout: 30_000, interval: 20 }).toEqual([]);
}

/** Says what is missing, and goes to the first picture that waits until it is come to. */
function missingPictures(part: string): string[] {
  let next: Element | undefined;
  const faults = [...document.querySelectorAll(`${part} [data-step]`)].flatMap((step) => {
    const picture = step.querySelector('img');
    const description = step.querySelector<HTMLElement>('figcaption');
    if (!picture?.checkVisibility()) return [`${step.id} shows no picture`];
    if (!description?.innerText.trim() || description.getBoundingClientRect().height < 10) {
      return [`${step.id} shows no description`];
    }
    if (picture.complete && picture.naturalWidth > 0) return [];
    next ??= picture;
    return [`${step.id} has not loaded its picture`];
  });
  next?.scrollIntoView();
  return faults;
}
