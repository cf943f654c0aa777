import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readingPath, readings } from '../../src/story/page.ts';
import { describeInBrowser, desk, phone, useSite } from '../support/browser.ts';
import { elements } from '../support/html.ts';
import { expectPictures, read } from '../support/reading.ts';
import { loadEditions, readBuilt } from '../support/site.ts';

/** One story in several readings, each at its own address; the reader chooses, and is remembered. */

const editions = await loadEditions();
const [{ story }] = editions;
const address = story.chapters.flatMap(({ scenes }) => scenes)[0]?.steps[1]?.address ?? '';
const name = (reading: string) => story.locale.word(`interface.readings.${reading}`);

describe.each(editions)('in $language', ({ folder, story }) => {
  const pages = readings.map((reading) =>
    elements(readBuilt(`${folder}${readingPath(reading)}index.html`)),
  );

  it('every reading has the same steps at the same addresses', () => {
    const steps = story.chapters.flatMap(({ scenes }) => scenes.flatMap((scene) => scene.steps));
    for (const page of pages) {
      const ids = page.flatMap(({ attributes }) =>
        'data-step' in attributes ? attributes['id'] : [],
      );
      expect(ids).toEqual(steps.map(({ address }) => address));
    }
  });

  it('every reading says in its title which one it is', () => {
    const titles = pages.map((page) => page.find(({ tag }) => tag === 'title')?.text);
    expect(new Set(titles).size).toBe(readings.length);
  });
});

describeInBrowser('the choice of a reading', () => {
  const site = useSite();

  it.each([
    ['a wide window', {}, '.choice'],
    ['a narrow window', { viewport: { ...phone, width: 320 } }, '.menu'],
  ])('leads to the same step, in %s', async (_, options, menu) => {
    const page = await site.open(`#${address}`, options);
    await choose(page, 'article', menu);
    expect(page.url()).toBe(`${site.url}article/#${address}`);
    await choose(page, 'scroll', menu);
    expect(page.url()).toBe(`${site.url}#${address}`);
  });

  it('is remembered where an address names no reading, and an address goes before it', async () => {
    const page = await site.open();
    await choose(page, 'article');
    await page.goto(`${site.url}#${address}`);
    await page.waitForURL(`${site.url}article/#${address}`);
    await choose(page, 'scroll');
    await page.goto(site.url);
    await page.goto(`${site.url}article/`);
    expect(page.url()).toBe(`${site.url}article/`);
    await page.goto(site.url);
    expect(await page.locator('html[data-staged]').count()).toBe(1);
  });

  it('holds for the page where storage is refused', async () => {
    const page = await site.open('', { prepare: refuseStorage });
    expect(await page.locator('html[data-staged]').count()).toBe(1);
    await choose(page, 'article');
    expect(page.url()).toBe(`${site.url}article/`);
    await choose(page, 'scroll');
    expect(page.url()).toBe(site.url);
  });

  it('can be made without script, where nothing is offered that needs one', async () => {
    const page = await site.open('', { javaScriptEnabled: false });
    await choose(page, 'article');
    expect(page.url()).toBe(`${site.url}article/`);
    expect(await page.locator('.masthead button:visible').count()).toBe(0);
  });
});

describeInBrowser('descriptions of figures', () => {
  const site = useSite();

  it.each([
    ['scroll', desk],
    ['scroll', phone],
    ['steps', desk],
    ['steps', phone],
  ] as const)(
    'stand under each passage when asked for, and next time: %s',
    async (reading, viewport) => {
      const page = await site.open(`${readingPath(reading)}#${address}`, { viewport });
      const step = page.locator(`[id="${address}"]`);
      const caption = step.locator('figcaption');
      expect((await caption.boundingBox())?.width).toBeLessThan(2);
      await choose(page, 'describe', viewport === desk ? '.choice' : '.menu');
      const below = async () => {
        const [description, passage] = [
          await caption.boundingBox(),
          await step.locator('.passage').boundingBox(),
        ];
        return (description?.width ?? 0) > 200 && (description?.y ?? 0) > (passage?.y ?? Infinity);
      };
      expect(await below()).toBe(true);
      await page.reload();
      expect(await below()).toBe(true);
      const pressed = page.locator('[data-describe]').first();
      expect(await pressed.getAttribute('aria-pressed')).toBe('true');
    },
  );
});

describeInBrowser('the article', () => {
  const site = useSite();

  it.each([
    ['with script', true],
    ['without script', false],
  ])('%s, has every word and every picture, and no stage', async (_, javaScriptEnabled) => {
    const page = await site.open('article/', { javaScriptEnabled });
    expect((await read(page)).unseen).toEqual([]);
    await expectPictures(page);
    expect(await page.locator('.stage svg').count()).toBe(0);
  });
});

async function choose(page: Page, reading: string, menu = '.choice'): Promise<void> {
  await page.locator(`${menu} > summary`).click();
  await page.locator(menu).getByText(name(reading), { exact: true }).click();
  await page.waitForLoadState();
}

async function refuseStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
}
