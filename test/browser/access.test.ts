import { expect, it } from 'vitest';
import { readingPath, readings } from '../../src/story/page.ts';
import { faultsOf } from '../support/axe.ts';
import { describeInBrowser, useSite } from '../support/browser.ts';
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
    const isWhole = path.endsWith('article/') || path === '404.html';
    expect(await faultsOf(page, isWhole)).toEqual([]);
  });
});
