import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { desk, settle, type Site } from './browser.ts';
import {
  look,
  makeReference,
  readBoxes,
  type AllBoxes,
  type Look,
  type Reference,
} from './figures.ts';
import type { Story } from '../../src/story/model.ts';
import type { Edition } from './site.ts';

/** Walks through a page as readers move: to random offsets, and to the addresses of its steps. */

/** How many offsets a whole walk has. */
const OFFSETS = 200;

/** A page that is moved to one offset after another. */
export interface Walk {
  readonly page: Page;
  readonly edition: Edition;
  readonly reference: Reference;
  readonly boxes: AllBoxes;
  readonly offsets: readonly number[];
}

/** A step, and where it has to be found. */
export interface Place {
  readonly scene: string;
  readonly step: number;
  readonly address: string;
}

/** Opens an edition, and picks the offsets of a walk: the same in every run. */
export async function begin(site: Site, edition: Edition, hash = ''): Promise<Walk> {
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

/** All steps of a story, in reading order. */
export function placesOf({ chapters }: Story): Place[] {
  return chapters.flatMap(({ scenes }) =>
    scenes.flatMap(({ id, steps }) =>
      steps.map(({ address }, step) => ({ scene: id, step, address })),
    ),
  );
}

/** Goes through offsets in their order by turning the wheel, and looks at each. */
export async function byWheel(walk: Walk): Promise<void> {
  let at = await walk.page.evaluate(() => scrollY);
  for (const offset of walk.offsets) {
    if (offset !== at) await walk.page.mouse.wheel(0, offset - at);
    await expectTheFrames(walk, offset);
    at = offset;
  }
}

/** Goes from offset to offset at once, and looks at each. */
export async function byJumps(walk: Walk): Promise<void> {
  for (const offset of walk.offsets) {
    await jump(walk.page, offset);
    await expectTheFrames(walk, offset);
  }
}

/** Goes to the address of each step, and looks whether the page stands at it. */
export async function byAddresses(walk: Walk): Promise<void> {
  for (const place of placesOf(walk.edition.story)) {
    await walk.page.goto(`${walk.page.url().replace(/#.*/, '')}#${place.address}`);
    await expectToStandAt(place, walk);
  }
}

/** Puts the page at an offset, in CSS pixels from its top. */
export async function jump(page: Page, offset: number): Promise<void> {
  await page.evaluate((top) => {
    scrollTo(0, top);
  }, offset);
}

/** Every figure as its offset asks, and the step's scene at rest on it. */
export async function expectToStandAt({ scene, step, address }: Place, walk: Walk): Promise<void> {
  const { scrollY } = await expectTheFrames(walk);
  expect.soft(walk.reference.positions(scrollY, walk.boxes)[scene], address).toBe(step);
}

/** Every figure, on screen or not, as the pure functions draw it for the offset of the page. */
export async function expectTheFrames(
  { page, reference, boxes }: Walk,
  goal?: number,
): Promise<Look> {
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
