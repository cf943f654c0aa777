import { describe, expect, it } from 'vitest';
import { unfold, violations } from '../support/axe.ts';
import { describeInBrowser, type OpenOptions, useSite } from '../support/browser.ts';
import { builtPages, sidePages } from '../support/site.ts';

/**
 * The pages beside the story can be read by all, as far as rules can tell. It does not prove that
 * they are good to listen to.
 */

/** All but the story itself, in every language. */
const pages = builtPages().filter((file) =>
  sidePages.some((page) => file.endsWith(`${page}/index.html`)),
);

const ways: readonly (readonly [string, OpenOptions])[] = [
  ['on light paper', { colorScheme: 'light' }],
  ['on dark paper', { colorScheme: 'dark' }],
  ['in forced colours', { forcedColors: 'active' }],
  ['in a window of 320 px', { viewport: { width: 320, height: 640 } }],
];

describeInBrowser('the pages beside the story', () => {
  const site = useSite();

  describe.each(pages)('%s', (file) => {
    it.each(ways)('breaks no rule of axe %s, and hangs over nowhere', async (_, options) => {
      const page = await site.open(file, options);
      await unfold(page);
      expect(await violations(page)).toEqual([]);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over).toBe(0);
    });
  });

  it.each(pages)('%s leaves the line on top where it is', async (file) => {
    const page = await site.open(file);
    await page.mouse.wheel(0, 400);
    await expect
      .poll(() => page.locator('.masthead').evaluate((line) => line.getBoundingClientRect().bottom))
      .toBeLessThan(0);
  });

  it('a page that breaks a rule would be reported', async () => {
    const page = await site.open(pages[0]);
    await page.evaluate(() => {
      document.documentElement.removeAttribute('lang');
    });
    expect(await violations(page)).toEqual([expect.stringContaining('html-has-lang')]);
  });
});
