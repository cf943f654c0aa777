import { it } from 'vitest';
import { describeInBrowser, settle, useSite } from '../support/browser.ts';
import { loadEditions } from '../support/site.ts';
import { begin, byJumps, byWheel, expectTheFrames } from '../support/walk.ts';

/**
 * The promise of the whole program: the same scroll offset gives the same picture, whichever way it
 * was reached. Pages are moved as readers move them (wheel, keys, links, windows, reloads), never
 * by calling the player; what stands in every SVG, on screen or not, must then be what the pure
 * functions give in Node for that offset, to the last digit.
 *
 * It does not prove that the pictures are right: that is for the tests of the charts.
 */

const [source] = await loadEditions();

describeInBrowser('the same scroll offset gives the same picture', () => {
  const site = useSite();

  it('reached from above', async () => {
    const walk = await begin(site, source);
    await byWheel({ ...walk, offsets: walk.offsets.toSorted((a, b) => a - b) });
  });

  it('reached from below', async () => {
    const walk = await begin(site, source);
    await walk.page.keyboard.press('End');
    await settle(walk.page);
    await byWheel({ ...walk, offsets: walk.offsets.toSorted((a, b) => b - a) });
  });

  it('reached by a jump', async () => {
    await byJumps(await begin(site, source));
  });

  it('reached by keys', async () => {
    const walk = await begin(site, source);
    for (const key of ['PageDown', 'ArrowDown', 'Space', 'PageUp', 'ArrowUp', 'End', 'Home']) {
      await walk.page.keyboard.press(key);
      await expectTheFrames(walk);
    }
  });
});
