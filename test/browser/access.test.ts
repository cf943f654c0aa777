import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { readingPath, readings } from '../../src/story/page.ts';
import { unfold, violations } from '../support/axe.ts';
import { describeInBrowser, desk, settle, useSite } from '../support/browser.ts';
import { overhangs } from '../support/overhangs.ts';
import { loadEditions } from '../support/site.ts';

/**
 * The story can be read by all, as far as rules can tell, in every reading and language. A page is
 * opened once and seen in every way; a rule is tried again only where the way can matter to it. It
 * does not prove that the story is good to listen to.
 */

const editions = await loadEditions();
const [{ story }] = editions;
const scenes = story.chapters.flatMap(({ scenes }) => scenes);
/** A scene of each of three kinds of figure. */
const embedded = [...new Map(scenes.map((scene) => [scene.chart, scene])).values()].slice(0, 3);

const pages = editions.flatMap(({ folder }) =>
  readings.flatMap((reading, i) => [
    `${folder}${readingPath(reading)}`,
    `${folder}embed/${embedded[i]?.id ?? ''}/${readingPath(reading)}`,
  ]),
);

describeInBrowser('a page of the story', () => {
  const site = useSite();

  it.each([...pages, '404.html'])('/%s breaks no rule of axe, however it is seen', async (path) => {
    const page = await site.open(path);
    await unfold(page);
    expect(await violations(page), 'on light paper').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await faultsOfColour(page), 'on dark paper').toEqual([]);
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    expect(await faultsOfColour(page), 'in forced colours').toEqual([]);
    await page.emulateMedia({ forcedColors: 'none' });
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await faultsOfSize(page), 'at 320 px').toEqual([]);
    await page.setViewportSize(desk);
    await page.evaluate(() => {
      document.documentElement.style.setProperty('font-size', '200%');
    });
    expect(await faultsOfSize(page), 'with letters of 200 %').toEqual([]);
  });
});

/** What cannot be told from its ground; rows and notes after the first few look as those do. */
function faultsOfColour(page: Page): Promise<string[]> {
  const alike = ['tbody tr:nth-child(n + 4)', '.notes > ol > li:nth-child(n + 4)'];
  return violations(page, ['color-contrast'], alike);
}

/** What is too small to hit, cannot be scrolled by keys, or hangs over the edge. */
async function faultsOfSize(page: Page): Promise<string[]> {
  await settle(page);
  return [
    ...(await violations(page, ['target-size', 'scrollable-region-focusable'])),
    ...(await overhangs(page)),
  ];
}
