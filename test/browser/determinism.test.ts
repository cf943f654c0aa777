import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { describeInBrowser, desk, settle, useSite } from '../support/browser.ts';
import { look, makeReference, readBoxes, type AllBoxes } from '../support/figures.ts';
import { loadBuiltStory } from '../support/site.ts';

/**
 * The promise of the whole program: the same scroll offset gives the same picture, whichever way it
 * was reached. Pages are moved as readers move them (wheel, keys, links, windows, reloads), never
 * by calling the player; what stands in every SVG, on screen or not, must then be what the pure
 * functions give in Node for that offset, to the last digit.
 *
 * It does not prove that the pictures are right: that is for the tests of the charts.
 */

const OFFSETS = 200;
const FEWER = 24;

const story = await loadBuiltStory();
const reference = makeReference(story);
const addresses = story.chapters.flatMap(({ scenes }) =>
  scenes.flatMap(({ id, steps }) =>
    steps.map(({ address }, step) => ({ scene: id, step, address })),
  ),
);

describeInBrowser('the same scroll offset gives the same picture', () => {
  const site = useSite();

  it('reached from above', { timeout: 60_000 }, async () => {
    const { page, boxes, offsets } = await begin();
    await byWheel(
      page,
      boxes,
      offsets.toSorted((a, b) => a - b),
    );
  });

  it('reached from below', { timeout: 60_000 }, async () => {
    const { page, boxes, offsets } = await begin();
    await page.keyboard.press('End');
    await settle(page);
    await byWheel(
      page,
      boxes,
      offsets.toSorted((a, b) => b - a),
    );
  });

  it('reached by a jump', { timeout: 60_000 }, async () => {
    const { page, boxes, offsets } = await begin();
    for (const offset of offsets) {
      await jump(page, offset);
      await expectTheFrames(page, boxes, offset);
    }
  });

  it('reached by keys', async () => {
    const { page, boxes } = await begin();
    for (const key of ['PageDown', 'ArrowDown', 'Space', 'PageUp', 'ArrowUp', 'End', 'Home']) {
      await page.keyboard.press(key);
      await settle(page);
      await expectTheFrames(page, boxes);
    }
  });

  it('after the window has become low, narrow, and what it was', { timeout: 60_000 }, async () => {
    const { page, offsets } = await begin();
    for (const offset of offsets.slice(0, FEWER)) {
      await jump(page, offset);
      for (const window of [{ ...desk, height: 500 }, { ...desk, width: 600 }, desk]) {
        await page.setViewportSize(window);
        await settle(page);
        await expectTheFrames(page, await readBoxes(page));
      }
    }
  });

  it('after a reload', { timeout: 60_000 }, async () => {
    const { page, offsets } = await begin();
    for (const offset of offsets.slice(0, FEWER)) {
      await jump(page, offset);
      await settle(page);
      await page.reload();
      await settle(page);
      // Read anew: a font that has come in time now, and had not before, breaks the lines otherwise.
      await expectTheFrames(page, await readBoxes(page));
    }
  });

  describe('reached by the address of a step', () => {
    it('followed within the page', async () => {
      const { page, boxes } = await begin();
      for (const { scene, step, address } of addresses) {
        await page.goto(`${site.url}#${address}`);
        const { scrollY } = await expectTheFrames(page, boxes);
        expect.soft(reference.positions(scrollY, boxes)[scene], address).toBe(step);
      }
    });

    it('opened anew', { timeout: 60_000 }, async () => {
      for (const { scene, step, address } of addresses.filter((_, i) => i % 4 === 0)) {
        const page = await site.open(`#${address}`);
        const boxes = await readBoxes(page);
        const { scrollY } = await expectTheFrames(page, boxes);
        expect.soft(reference.positions(scrollY, boxes)[scene], address).toBe(step);
        await page.close();
      }
    });
  });

  async function begin() {
    const page = await site.open();
    await page.mouse.move(10, desk.height / 2);
    await settle(page);
    const length = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    const random = seeded(2020);
    const offsets = Array.from({ length: OFFSETS }, () => Math.floor(random() * length));
    return { page, boxes: await readBoxes(page), offsets };
  }
});

/** Goes through offsets in their order by turning the wheel, and looks at each. */
async function byWheel(page: Page, boxes: AllBoxes, offsets: readonly number[]): Promise<void> {
  let at = await page.evaluate(() => scrollY);
  for (const offset of offsets) {
    if (offset !== at) await page.mouse.wheel(0, offset - at);
    await expectTheFrames(page, boxes, offset);
    at = offset;
  }
}

async function jump(page: Page, offset: number): Promise<void> {
  await page.evaluate((top) => {
    scrollTo(0, top);
  }, offset);
}

async function expectTheFrames(page: Page, boxes: AllBoxes, goal?: number) {
  const seen = await look(page, goal);
  if (goal !== undefined) expect(seen.scrollY, 'where the page has scrolled to').toBe(goal);
  expect(await reference.differences(page, seen, boxes)).toEqual([]);
  return seen;
}

/** Random numbers that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
