import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Story } from '../../src/story/model.ts';
import { readingPath, readings, type Reading } from '../../src/story/page.ts';
import { describeInBrowser, settle, useSite } from '../support/browser.ts';
import { elements, type Element } from '../support/html.ts';
import { loadEditions, readBuilt } from '../support/site.ts';

/** A scene alone, in a frame of another page, in every form. */

const editions = await loadEditions();
const [{ story }] = editions;
const [scene, other] = story.chapters.flatMap(({ scenes }) => scenes);
if (!scene || !other) throw new Error('the story has no scenes to try');
const second = scene.steps[1];

const sizes = [
  { width: 320, height: 480 },
  { width: 800, height: 600 },
];

describe.each(editions)('the page of a scene alone in $language', ({ folder, story }) => {
  const scenes = story.chapters.flatMap(({ scenes }) => scenes);
  const pages = scenes.map((scene) => ({
    scene,
    forms: readings.map((form) =>
      elements(readBuilt(`${folder}embed/${scene.id}/${readingPath(form)}index.html`)),
    ),
  }));

  it('says its title, its language and its form, whichever form it has', () => {
    for (const { scene, forms } of pages) {
      for (const [i, page] of forms.entries()) {
        const root = page.find(({ tag }) => tag === 'html')?.attributes;
        expect(root).toMatchObject({ ...languageOf(story), 'data-reading': readings[i] });
        expect(page.find(({ tag }) => tag === 'title')?.text).toContain(scene.title);
      }
    }
  });

  it('has a description of its own', () => {
    const described = pages.map(({ forms: [page] }) => descriptionOf(page ?? []));
    expect(described).toEqual(scenes.map(({ subtitle }) => subtitle));
    expect(new Set(described).size).toBe(scenes.length);
  });
});

describeInBrowser('a scene in a frame', () => {
  const site = useSite();

  for (const { language, folder } of editions) {
    for (const reading of readings) {
      it.each(sizes)(
        `${language}, ${reading}: stands alone and keeps within $width × $height`,
        async (size) => {
          const { page, frame } = await frameOf(size, reading, folder);
          expect(await frame.locator('[data-scene]').count()).toBe(1);
          expect(await frame.locator('.masthead, .cover, .opening').count()).toBe(0);
          const { scroll, client } = await frame.locator('html').evaluate((root) => ({
            scroll: root.scrollWidth,
            client: root.clientWidth,
          }));
          expect(scroll).toBe(client);
          expect(await page.evaluate(() => scrollY)).toBe(0);
        },
      );
    }
  }

  it.each(readings)(
    'has its title as the page’s heading, and above its notes: %s',
    async (form) => {
      const page = await site.open(`embed/${scene.id}/${readingPath(form)}`);
      expect(await page.locator('h1').allInnerTexts()).toEqual([scene.title]);
      const levels = await page
        .locator('h1, h2, h3, h4')
        .evaluateAll((all) => all.map(({ tagName }) => tagName));
      expect(levels).toEqual(['H1', 'H2']);
    },
  );

  it('turns its steps by button, and shows its notes, in the frame', async () => {
    const { page, frame } = await frameOf({ width: 320, height: 480 }, 'steps');
    await frame.locator('[data-turn="1"]').click();
    await settle(page);
    expect(await frame.locator('[data-active]').getAttribute('data-step')).toBe(second?.id);
    await frame.locator('[data-step]:not([hidden]) a[data-cite]').first().click();
    expect(await frame.locator('[data-aside]').isVisible()).toBe(true);
    expect(page.url()).toBe(`${site.url}robots.txt`);
  });

  it('lists the notes that it cites, by the numbers of its marks', async () => {
    const { frame } = await frameOf({ width: 800, height: 600 }, 'article');
    const shown = (those: string) => frame.locator(those).evaluateAll((all) => all.length);
    expect(await shown('.notes > ol > li')).toBe(await shown('a[data-cite]'));
    const numbers = await frame
      .locator('.notes > ol > li')
      .evaluateAll((all) =>
        all.map((item) => [item.id.split('/').at(-1), String((item as HTMLLIElement).value)]),
      );
    for (const [address, number] of numbers) {
      if (number !== '0') expect(number).toBe(address);
    }
  });

  it('leads to the whole story at its step, in the window and not in the frame', async () => {
    const { page, frame } = await frameOf({ width: 800, height: 600 }, 'steps');
    await frame.locator('[data-turn="1"]').click();
    const hash = `#${second?.address ?? ''}`;
    await expect.poll(() => frame.locator('html').evaluate(() => location.hash)).toBe(hash);
    await frame.locator('.credit a').click();
    await page.waitForURL(`${site.url}${hash}`);
  });

  it('without script is the article, and its marks lead to its notes in the frame', async () => {
    const { page, frame } = await frameOf({ width: 320, height: 480 }, 'steps', '', false);
    expect(await frame.locator('[data-step] img:visible').count()).toBe(scene.steps.length);
    await frame.locator('a[data-cite]').first().click();
    expect(page.url()).toBe(`${site.url}robots.txt`);
  });

  it.each(['scroll', 'steps'] as const)(
    'in a frame narrower than its labels, it is the article: %s',
    async (reading) => {
      const { frame } = await frameOf({ width: 300, height: 600 }, reading);
      expect(await frame.locator('[data-step] img:visible').count()).toBe(scene.steps.length);
      expect(await frame.locator('.passage:visible').count()).toBe(scene.steps.length);
      expect(await frame.locator('.stage svg:visible').count()).toBe(0);
    },
  );

  /** A page that has nothing to do with ours, with the scene in a frame. */
  async function frameOf(
    { width, height }: { width: number; height: number },
    reading: Reading,
    folder = '',
    javaScriptEnabled = true,
  ): Promise<{ page: Page; frame: FrameLocator }> {
    const page = await site.open('robots.txt', { javaScriptEnabled });
    const src = `${site.url}${folder}embed/${scene?.id ?? ''}/${readingPath(reading)}`;
    await page.setContent(
      `<iframe src="${src}" width="${String(width)}" height="${String(height)}" title="scene"></iframe>`,
      { waitUntil: 'load' },
    );
    return { page, frame: page.frameLocator('iframe') };
  }
});

function languageOf({ locale: { id, dir } }: Story): Readonly<Record<string, string>> {
  return { lang: id, dir };
}

function descriptionOf(page: readonly Element[]): string | undefined {
  return page.find(({ attributes }) => attributes['name'] === 'description')?.attributes['content'];
}
