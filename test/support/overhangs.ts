import type { Page } from 'playwright-core';

/** What of a page stands beyond the edges of its window, cut off or not. */
export function overhangs(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const beyond = [...document.querySelectorAll('body *')].filter((element) => {
      if (element.closest('svg *, .scroll *, [popover]') || !element.checkVisibility())
        return false;
      const { left, right, width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && (left < -0.5 || right > clientWidth + 0.5);
    });
    return [
      ...(scrollWidth > clientWidth ? [`the page is ${String(scrollWidth)} px wide`] : []),
      ...beyond.map((element) => {
        const { left, right } = element.getBoundingClientRect();
        return `${element.tagName}.${element.className} stands at ${String(left)}–${String(right)}`;
      }),
    ];
  });
}
