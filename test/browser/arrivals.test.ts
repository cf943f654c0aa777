import { it } from 'vitest';
import { describeInBrowser, desk, settle, useSite } from '../support/browser.ts';
import { readBoxes } from '../support/figures.ts';
import { loadEditions } from '../support/site.ts';
import {
  begin,
  byAddresses,
  byJumps,
  expectTheFrames,
  expectToStandAt,
  jump,
  placesOf,
} from '../support/walk.ts';

/**
 * The promise of `determinism.test.ts`, for those who do not scroll: they turn the phone, reload, or
 * follow the address of a step, in any language.
 */

/** How many offsets of a walk are tried where each takes long. */
const FEWER = 24;

const [source, ...translations] = await loadEditions();

describeInBrowser('the same scroll offset gives the same picture', () => {
  const site = useSite();

  it('after the window has become low, narrow, and what it was', async () => {
    const walk = await begin(site, source);
    const { page, offsets } = walk;
    for (const offset of offsets.slice(0, FEWER)) {
      await jump(page, offset);
      for (const window of [{ ...desk, height: 500 }, { ...desk, width: 600 }, desk]) {
        await page.setViewportSize(window);
        await settle(page);
        await expectTheFrames({ ...walk, boxes: await readBoxes(page) });
      }
    }
  });

  it('after a reload', async () => {
    const walk = await begin(site, source);
    const { page, offsets } = walk;
    for (const offset of offsets.slice(0, FEWER)) {
      await jump(page, offset);
      await settle(page);
      await page.reload();
      await settle(page);
      // Read anew: a font that has come in time now, and had not before, breaks the lines otherwise.
      await expectTheFrames({ ...walk, boxes: await readBoxes(page) });
    }
  });

  it('reached by the address of a step', async () => {
    await byAddresses(await begin(site, source));
  });

  it('reached by the address of a step, opened anew', async () => {
    for (const place of placesOf(source.story).filter((_, i) => i % 4 === 0)) {
      const walk = await begin(site, source, `#${place.address}`);
      await expectToStandAt(place, walk);
      await walk.page.close();
    }
  });

  it.each(translations)('in $language too', async (edition) => {
    const walk = await begin(site, edition);
    await byJumps({ ...walk, offsets: walk.offsets.slice(0, FEWER) });
    await byAddresses(walk);
  });
});
