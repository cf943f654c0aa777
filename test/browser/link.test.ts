import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Story } from '../../src/story/model.ts';
import { describeInBrowser, phone, settle, useSite } from '../support/browser.ts';
import { loadEditions } from '../support/site.ts';

/**
 * Words of a step and marks of its figure light each other. Tried where the real story has both in
 * sight; it does not prove that the right words are linked, which is for the editors.
 */

const editions = await loadEditions();
const [{ story: source }] = editions;
const meetings = meetingsOf(source);
const kinds = [...new Set(meetings.map(({ chart }) => chart))];
const [meeting] = meetings;
if (!meeting) throw new Error('no step links anybody whom its figure shows');

describeInBrowser('a word', () => {
  const site = useSite();

  it.each(kinds.flatMap((kind) => editions.slice(0, 2).map((edition) => ({ kind, ...edition }))))(
    'lights its marks while it is pointed at, and no others: $kind, $language',
    async ({ kind, folder }) => {
      const { at, id } = meetings.find(({ chart }) => chart === kind) ?? meeting;
      const page = await site.open(`${folder}#${at}`);
      await settle(page);
      expect(await litMarks(page, at)).toEqual([]);
      await wordOf(page, at, id).hover();
      const lit = await litMarks(page, at);
      expect(lit.length).toBeGreaterThan(0);
      expect(lit.filter((about) => !about.split(' ').includes(id))).toEqual([]);
      const { own, others } = await strengths(page, at);
      expect(own).toEqual([1]);
      expect(Math.max(...others)).toBeLessThanOrEqual(0.5);
      await page.mouse.move(10, 10);
      expect(await litMarks(page, at)).toEqual([]);
    },
  );

  it('lights them while it has the focus, until Escape', async () => {
    const { at, id } = meeting;
    const page = await site.open(`#${at}`);
    await wordOf(page, at, id).focus();
    expect(await litMarks(page, at)).not.toEqual([]);
    await page.keyboard.press('Escape');
    expect(await litMarks(page, at)).toEqual([]);
  });

  it('keeps them lit while its card is open, by touch too', async () => {
    const { at, id } = meeting;
    const page = await site.open(`#${at}`, { viewport: phone, hasTouch: true });
    await wordOf(page, at, id).tap();
    expect(await page.locator('[data-aside]').isVisible()).toBe(true);
    expect(await litMarks(page, at)).not.toEqual([]);
    await page.touchscreen.tap(phone.width / 2, 20);
    await settle(page);
    expect(await litMarks(page, at)).toEqual([]);
  });
});

describeInBrowser('a mark', () => {
  const site = useSite();

  it.each(editions)('lights its word while it is pointed at: $language', async ({ folder }) => {
    const { at, id } = meeting;
    const page = await site.open(`${folder}#${at}`);
    await settle(page);
    await marksOf(page, at, id).first().hover({ force: true });
    expect(await isLit(wordOf(page, at, id))).toBe(true);
    expect(await page.locator('.passage [data-lit]').count()).toBe(1);
    await page.mouse.move(10, 10);
    expect(await isLit(wordOf(page, at, id))).toBe(false);
  });

  it('lights it by touch until another touch, and opens nothing', async () => {
    const { at, id } = meeting;
    const page = await site.open(`#${at}`, { viewport: phone, hasTouch: true });
    await settle(page);
    await marksOf(page, at, id).first().tap({ force: true });
    expect(await isLit(wordOf(page, at, id))).toBe(true);
    expect(await page.locator('[data-aside]').isVisible()).toBe(false);
    await page.touchscreen.tap(phone.width / 2, 20);
    expect(await isLit(wordOf(page, at, id))).toBe(false);
  });

  it('is passed over by keys and by assistive technology', async () => {
    const page = await site.open();
    const reached = page.locator('.stage svg :is([tabindex], a, [role])');
    expect(await reached.count()).toBe(0);
    expect(await page.locator('.stage svg:not([aria-hidden=true])').count()).toBe(0);
  });
});

interface Meeting {
  /** Address of a step. */
  readonly at: string;
  /** Kind of its figure. */
  readonly chart: string;
  /** Whom both a word of the step and marks of the figure are about. */
  readonly id: string;
}

/** Steps that link somebody, or cite an event, whom marks of their own picture stand for. */
function meetingsOf({ chapters }: Story): Meeting[] {
  return chapters.flatMap(({ scenes, mentions, notes }) =>
    scenes.flatMap(({ chart, steps, figures }) =>
      steps.flatMap(({ address }, step) => {
        const drawn = new Set(
          figures.wide.elements.flatMap(({ fixed, live }) =>
            live['opacity']?.[figures.wide.stops.indexOf(step)] === 0
              ? []
              : (fixed['data-about'] ?? '').split(' '),
          ),
        );
        const ids = [
          ...mentions.flatMap(({ who, at }) => (at === address ? who : [])),
          ...notes.flatMap(({ at, of }) => (at === address ? of.map(({ id }) => id) : [])),
        ];
        const id = ids.find((each) => drawn.has(each));
        return id === undefined ? [] : [{ at: address, chart, id }];
      }),
    ),
  );
}

function wordOf(page: Page, at: string, id: string): Locator {
  return page.locator(`[id="${at}"] :is([data-who="${id}"], [data-cite~="${id}"])`).first();
}

function sceneOf(page: Page, at: string): Locator {
  return page.locator('[data-scene]', { has: page.locator(`[id="${at}"]`) });
}

function marksOf(page: Page, at: string, id: string): Locator {
  return sceneOf(page, at).locator(`.stage svg:visible > [data-about~="${id}"]:not([visibility])`);
}

/** Whom the lit marks of a scene's figures are about. */
function litMarks(page: Page, at: string): Promise<string[]> {
  return sceneOf(page, at)
    .locator('.stage svg > [data-lit]')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-about') ?? ''));
}

/** Opacities of the lit marks in sight, and of all others. */
function strengths(page: Page, at: string): Promise<{ own: number[]; others: number[] }> {
  return sceneOf(page, at).evaluate((scene) => {
    const opacities = (selector: string): number[] => {
      const marks = scene.querySelectorAll(`.stage svg.wide > ${selector}:not([visibility])`);
      return [...new Set([...marks].map((mark) => Number(getComputedStyle(mark).opacity)))];
    };
    return { own: opacities('[data-lit]'), others: opacities(':not([data-lit])') };
  });
}

function isLit(word: Locator): Promise<boolean> {
  return word.evaluate((element) => element.hasAttribute('data-lit'));
}
