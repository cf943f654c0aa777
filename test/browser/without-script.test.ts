import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Story } from '../../src/story/model.ts';
import { alter, describeInBrowser, desk, phone, settle, useSite } from '../support/browser.ts';
import { expectPictures, read } from '../support/reading.ts';
import { loadEditions } from '../support/site.ts';

/**
 * Nobody is shut out: without script, with script blocked and with a script that fails, every word
 * can be read and every step shows its own picture with its description.
 */

const editions = await loadEditions();
const [{ story }] = editions;
const scenes = story.chapters.flatMap((chapter) => chapter.scenes);

describeInBrowser('without script', () => {
  const site = useSite();

  describe.each(editions)('in $language', ({ folder, story }) => {
    it.each([
      ['a wide window', desk],
      ['a narrow window', phone],
    ])('every word and every picture is there, in %s', async (_, viewport) => {
      const page = await site.open(folder, { javaScriptEnabled: false, viewport });
      await expectTheWhole(story, page);
    });
  });

  it('with images off, every word and every description is there', async () => {
    const prepare = (page: Page) => page.route('**/*.svg', (route) => route.abort());
    const page = await site.open('', { javaScriptEnabled: false, prepare });
    expect((await read(page)).unseen).toEqual([]);
  });

  it('what only script can do is not offered', async () => {
    const page = await site.open('', { javaScriptEnabled: false });
    expect(await page.locator('[data-turn]:visible').count()).toBe(0);
  });
});

describeInBrowser('with script blocked by a policy', () => {
  const site = useSite({ headers: { 'content-security-policy': "script-src 'none'" } });

  it('every word and every picture is there', async () => {
    await expectTheWhole(story, await site.open());
  });
});

describeInBrowser('with a script that fails', () => {
  const site = useSite();
  const openAltered = (change: (html: string) => string) =>
    site.open('', { prepare: alter(site.url, change) });

  it.each([
    [
      'at its first line',
      (html: string) => html.replace(MODULE, `${MODULE}throw new Error('early');`),
    ],
    ['to be read', (html: string) => html.replace(MODULE, `${MODULE}const const;`)],
    ['to arrive', (html: string) => html.replace(MODULE, '<script type="module" src="gone.js">')],
  ])('%s, every word and every picture is there', async (_, change) => {
    await expectTheWhole(story, await openAltered(change));
  });

  describe('in one scene', () => {
    it.each([
      ['whose tracks cannot be read', (scene: string) => scene.replace(TRACKS, `${TRACKS}{`)],
      [
        'that lacks its tracks',
        (scene: string) => scene.replace(TRACKS, '<script type="text/plain">'),
      ],
      [
        'whose figures have lost their marks',
        (scene: string) => scene.replaceAll(/(<svg[^>]*>).*?(?=<\/svg>)/gs, '$1'),
      ],
      ['whose tracks have no stops', (scene: string) => scene.replaceAll('"stops":', '"starts":')],
    ])('%s, only that scene falls back to its pictures', async (_, breakIt) => {
      const [broken, ...whole] = scenes;
      const part = inScene(broken?.id ?? '');
      const page = await openAltered((html) => changePart(html, broken?.id ?? '', breakIt));
      await settle(page);
      expect(await page.locator(`${part} .stage .figure`).isVisible()).toBe(false);
      await expectPictures(page, part);
      for (const { id } of whole) {
        const scene = page.locator(inScene(id));
        expect(await scene.locator('.stage .figure').isVisible(), id).toBe(true);
        expect(await scene.locator('img:visible').count(), id).toBe(0);
      }
    });
  });
});

const MODULE = '<script type="module">';
const TRACKS = '<script type="application/json">';

async function expectTheWhole({ chapters }: Story, page: Page): Promise<void> {
  const prose = chapters.reduce((sum, { words }) => sum + words, 0);
  const steps = chapters.flatMap(({ scenes }) => scenes.flatMap((scene) => scene.steps));
  const { words, unseen } = await read(page);
  expect(unseen).toEqual([]);
  expect(words).toBeGreaterThan(prose);
  expect(await page.locator('[data-step]').count()).toBe(steps.length);
  await expectPictures(page);
}

function inScene(id: string): string {
  return `[data-scene="${id}"]`;
}

/** Changes the part of a page that belongs to one scene. */
function changePart(html: string, id: string, change: (scene: string) => string): string {
  const from = html.indexOf(`data-scene="${id}"`);
  const to = html.indexOf('</section>', from);
  return html.slice(0, from) + change(html.slice(from, to)) + html.slice(to);
}
