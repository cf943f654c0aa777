import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Story } from '../../src/story/model.ts';
import { describeInBrowser, desk, settle, useSite } from '../support/browser.ts';
import {
  look,
  makeReference,
  readBoxes,
  type AllBoxes,
  type Look,
  type Reference,
} from '../support/figures.ts';
import { loadEditions, type Edition } from '../support/site.ts';

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

const [source, ...translations] = await loadEditions();

describeInBrowser('the same scroll offset gives the same picture', () => {
  const site = useSite();

  it('reached from above', { timeout: 60_000 }, async () => {
    const walk = await begin();
    await byWheel({ ...walk, offsets: walk.offsets.toSorted((a, b) => a - b) });
  });

  it('reached from below', { timeout: 60_000 }, async () => {
    const walk = await begin();
    await walk.page.keyboard.press('End');
    await settle(walk.page);
    await byWheel({ ...walk, offsets: walk.offsets.toSorted((a, b) => b - a) });
  });

  it('reached by a jump', { timeout: 60_000 }, async () => {
    await byJumps(await begin());
  });

  it('reached by keys', async () => {
    const walk = await begin();
    for (const key of ['PageDown', 'ArrowDown', 'Space', 'PageUp', 'ArrowUp', 'End', 'Home']) {
      await walk.page.keyboard.press(key);
      await expectTheFrames(walk);
    }
  });

  it('after the window has become low, narrow, and what it was', { timeout: 60_000 }, async () => {
    const walk = await begin();
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

  it('after a reload', { timeout: 60_000 }, async () => {
    const walk = await begin();
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

  it('reached by the address of a step', { timeout: 60_000 }, async () => {
    await byAddresses(await begin());
  });

  it('reached by the address of a step, opened anew', { timeout: 60_000 }, async () => {
    for (const place of placesOf(source.story).filter((_, i) => i % 4 === 0)) {
      const walk = await begin(source, `#${place.address}`);
      await expectToStandAt(place, walk);
      await walk.page.close();
    }
  });

  it.each(translations)('in $language too', { timeout: 60_000 }, async (edition) => {
    const walk = await begin(edition);
    await byJumps({ ...walk, offsets: walk.offsets.slice(0, FEWER) });
    await byAddresses(walk);
  });

  async function begin(edition: Edition = source, hash = ''): Promise<Walk> {
    const page = await site.open(edition.folder + hash);
    await page.mouse.move(10, desk.height / 2);
    await settle(page);
    const length = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    const random = seeded(2020);
    return {
      page,
      edition,
      reference: makeReference(edition.story),
      boxes: await readBoxes(page),
      offsets: Array.from({ length: OFFSETS }, () => Math.floor(random() * length)),
    };
  }
});

/** A page that is moved to one offset after another. */
interface Walk {
  readonly page: Page;
  readonly edition: Edition;
  readonly reference: Reference;
  readonly boxes: AllBoxes;
  readonly offsets: readonly number[];
}

/** A step, and where it has to be found. */
interface Place {
  readonly scene: string;
  readonly step: number;
  readonly address: string;
}

function placesOf({ chapters }: Story): Place[] {
  return chapters.flatMap(({ scenes }) =>
    scenes.flatMap(({ id, steps }) =>
      steps.map(({ address }, step) => ({ scene: id, step, address })),
    ),
  );
}

/** Goes through offsets in their order by turning the wheel, and looks at each. */
async function byWheel(walk: Walk): Promise<void> {
  let at = await walk.page.evaluate(() => scrollY);
  for (const offset of walk.offsets) {
    if (offset !== at) await walk.page.mouse.wheel(0, offset - at);
    await expectTheFrames(walk, offset);
    at = offset;
  }
}

async function byJumps(walk: Walk): Promise<void> {
  for (const offset of walk.offsets) {
    await jump(walk.page, offset);
    await expectTheFrames(walk, offset);
  }
}

async function byAddresses(walk: Walk): Promise<void> {
  for (const place of placesOf(walk.edition.story)) {
    await walk.page.goto(`${walk.page.url().replace(/#.*/, '')}#${place.address}`);
    await expectToStandAt(place, walk);
  }
}

async function jump(page: Page, offset: number): Promise<void> {
  await page.evaluate((top) => {
    scrollTo(0, top);
  }, offset);
}

async function expectToStandAt({ scene, step, address }: Place, walk: Walk): Promise<void> {
  const { scrollY } = await expectTheFrames(walk);
  expect.soft(walk.reference.positions(scrollY, walk.boxes)[scene], address).toBe(step);
}

async function expectTheFrames({ page, reference, boxes }: Walk, goal?: number): Promise<Look> {
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
