import { expect, it } from 'vitest';
import { faultsOf } from '../support/axe.ts';
import { describeInBrowser, useSite } from '../support/browser.ts';
import { builtPages, sidePages } from '../support/site.ts';

/**
 * The pages beside the story can be read by all, as far as rules can tell. It does not prove that
 * they are good to listen to.
 */

/** All but the story itself, in every language. */
const pages = builtPages().filter((file) =>
  sidePages.some((page) => file.endsWith(`${page}/index.html`)),
);

describeInBrowser('the pages beside the story', () => {
  const site = useSite();

  it.each(pages)('%s breaks no rule of axe, however it is seen', async (file) => {
    const page = await site.open(file);
    expect(await faultsOf(page)).toEqual([]);
  });

  it.each(pages)('%s leaves the line on top where it is', async (file) => {
    const page = await site.open(file);
    await page.mouse.wheel(0, 400);
    await expect
      .poll(() => page.locator('.masthead').evaluate((line) => line.getBoundingClientRect().bottom))
      .toBeLessThan(0);
  });

  it('a page that breaks a rule in any way of seeing it would be reported', async () => {
    const page = await site.open(pages[0]);
    await page.addStyleTag({
      content: `@media (prefers-color-scheme: dark) { main p { color: #333 } }
        @media (width <= 320px) { main > h1 { margin-inline-end: -40px } }
        @media (forced-colors: active) { main p { forced-color-adjust: none; color: #ddd } }`,
    });
    await page.evaluate(() => {
      document.documentElement.removeAttribute('lang');
    });
    const ways = [
      'on light paper, html-has-lang',
      'on dark paper at 320 px, the page is',
      'on dark paper at 320 px, color-contrast',
      'in forced colours with letters of 200 %, color-contrast',
    ];
    const faults = await faultsOf(page);
    expect(ways.filter((way) => !faults.some((fault) => fault.startsWith(way)))).toEqual([]);
  });
});
