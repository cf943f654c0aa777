import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { palette } from '../../src/frames/paint.ts';
import { describeInBrowser, settle, useSite } from '../support/browser.ts';
import { loadEditions } from '../support/site.ts';

/**
 * On paper every step's picture stands with its words, in light colours, with script and without.
 * It does not prove that a printed page is well made: for that it has to be looked at.
 */

const editions = await loadEditions();
const [{ story }] = editions;
const steps = story.chapters.flatMap(({ scenes }) => scenes.flatMap((scene) => scene.steps));

/** The least height, CSS pixels, at which a picture on paper is one. */
const TALL = 120;

describeInBrowser('on paper', () => {
  const site = useSite();

  it.each(editions)('each step has its own figure, with script, in $language', async (edition) => {
    const page = await site.open(edition.folder, { colorScheme: 'dark' });
    await startPrinting(page);
    const printed = await page.evaluate(() =>
      [...document.querySelectorAll('[data-step]')].map((step) => {
        const copies = step.querySelectorAll<SVGSVGElement>('svg.print');
        const seen = [...copies].filter(({ parentElement }) => parentElement?.checkVisibility());
        return {
          id: step.id,
          heights: seen.map((svg) => svg.getBoundingClientRect().height),
          content: seen.map(({ innerHTML }) => innerHTML).join(''),
        };
      }),
    );
    expect(printed.map(({ id }) => id)).toEqual(steps.map(({ address }) => address));
    expect(
      printed.filter(({ heights: [height = 0, ...more] }) => height < TALL || more.length > 0),
    ).toEqual([]);
    expect(new Set(printed.map(({ content }) => content)).size).toBe(steps.length);
  });

  it('without script, each step has its own picture', async () => {
    const page = await site.open('', { javaScriptEnabled: false });
    await page.pdf();
    await page.emulateMedia({ media: 'print' });
    const printed = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLImageElement>('[data-step] img')].map((img) => ({
        loaded: img.complete && img.naturalWidth > 0,
        height: img.getBoundingClientRect().height,
      })),
    );
    expect(printed.length).toBe(steps.length);
    expect(printed.filter(({ loaded, height }) => !loaded || height < TALL)).toEqual([]);
  });

  it.each([
    ['with script', true],
    ['without script', false],
  ])('%s, colours are light even where the screen is dark', async (_, script) => {
    const page = await site.open('', { colorScheme: 'dark', javaScriptEnabled: script });
    expect(await paper(page)).toBe(palette.paper.dark);
    if (script) await startPrinting(page);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await paper(page)).toBe(palette.paper.light);
    const inks = await page
      .locator('.passage')
      .evaluateAll((all) => [...new Set(all.map((passage) => getComputedStyle(passage).color))]);
    expect(inks).toEqual([rgb(palette.ink.light)]);
    const picture = page.locator('[data-step] figure').first().locator('svg, img').first();
    expect(await cornerOf(page, await picture.screenshot())).toBe(palette.paper.light);
  });

  it('leaves no trace when it is done', async () => {
    const page = await site.open();
    await startPrinting(page);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('svg.print').count()).toBe(0);
  });
});

async function startPrinting(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await settle(page);
}

function paper(page: Page): Promise<string> {
  return page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--paper').trim(),
  );
}

/** Colour near the top left corner of a picture: that of its paper. */
async function cornerOf(page: Page, png: Buffer): Promise<string> {
  const reader = await page.context().browser()?.newPage();
  const colour = await reader?.evaluate(
    async (url) => {
      const image = await createImageBitmap(await (await fetch(url)).blob());
      const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
      canvas?.drawImage(image, 0, 0);
      const [...rgb] = canvas?.getImageData(2, 2, 1, 1).data.slice(0, 3) ?? [];
      return `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  await reader?.close();
  return colour ?? 'none';
}

/** A colour as computed styles name it. */
function rgb(hex: string): string {
  const parts = [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));
  return `rgb(${parts.join(', ')})`;
}
