import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { figureAt } from '../../src/frames/figure.ts';
import { layouts } from '../../src/frames/mark.ts';
import { describeInBrowser, desk, settle, useSite } from '../support/browser.ts';
import { overhangs } from '../support/overhangs.ts';
import { expectPictures } from '../support/reading.ts';
import { builtPages, loadEditions } from '../support/site.ts';

/** Nothing hangs over the edge, and nothing is too small to read, in any window. */

const editions = await loadEditions();
const [{ story }] = editions;
const scenes = story.chapters.flatMap((chapter) => chapter.scenes);
const pictures = story.chapters.flatMap((chapter) => chapter.pictures);

/** Embeds are tried in frames of their own (`embed.test.ts`). */
const pages = builtPages().filter((file) => !file.includes('embed/'));

const SMALLEST = 11;

/** Width of a scrollbar on desktops, CSS pixels; the browser of the tests lays its own over the page. */
const SCROLLBAR = 17;

describeInBrowser('the page', () => {
  const site = useSite();

  describe.each([
    ['320 px wide', { viewport: { width: 320, height: 640 } }],
    // 1280 × 1024 px at 400 %: a quarter of the CSS pixels, four of the screen's for each.
    ['at 400 % zoom', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }],
  ])('%s', (_, options) => {
    it.each(pages)('%s does not scroll sideways and cuts nothing off', async (file) => {
      const page = await site.open(file, options);
      await settle(page);
      expect(await overhangs(page)).toEqual([]);
    });

    it.each(editions)('nor does the story in $language without script', async ({ folder }) => {
      const page = await site.open(folder, { ...options, javaScriptEnabled: false });
      expect(await overhangs(page)).toEqual([]);
    });
  });

  it.each(editions)('breaks its title alike beside a scrollbar: $language', async ({ folder }) => {
    const page = await site.open(folder);
    const lines = (scrollbar: number) =>
      page.evaluate((room) => {
        document.body.style.marginInlineEnd = `${room}px`;
        const words = document.createRange();
        words.selectNodeContents(document.querySelector('h1') ?? document.body);
        return new Set([...words.getClientRects()].map(({ top }) => top)).size;
      }, scrollbar);
    for (const width of [1024, 1280, 1440]) {
      await page.setViewportSize({ ...desk, width });
      expect(await lines(SCROLLBAR), `at ${width} px`).toBe(await lines(0));
    }
  });

  it('shows each step its own picture where a window is too low for anything to stick', async () => {
    const page = await site.open('', { viewport: { width: 800, height: 400 } });
    await settle(page);
    await expectPictures(page);
  });

  it.each([
    [320, 640],
    [360, 740],
    [640, 900],
    [768, 1024],
    [1024, 768],
    [1280, 720],
    [1440, 900],
    [1920, 1080],
  ])('shows no label under 11 px at %i × %i', async (width, height) => {
    const viewport = { width, height };
    const staged = await site.open('', { viewport });
    await settle(staged);
    expect(await smallLabels(staged)).toEqual([]);
    const plain = await site.open('', { viewport, javaScriptEnabled: false });
    expect(await smallLabels(plain)).toEqual([]);
  });
});

/** Labels that come out too small where their figure shows, by the scale that it shows at. */
async function smallLabels(page: Page): Promise<string[]> {
  const widths = Object.fromEntries(Object.values(layouts).map(({ name, width }) => [name, width]));
  const scales = await page.evaluate((widths) => {
    const inPage = [...document.querySelectorAll<SVGSVGElement>('svg[data-figure]')].map((svg) => ({
      shown: svg,
      scene: svg.dataset['figure'],
      layout: svg.dataset['layout'] ?? '',
    }));
    const files = [...document.querySelectorAll<HTMLElement>('[data-scene]')].flatMap((scene) =>
      [...scene.querySelectorAll<HTMLImageElement>('[data-step] img')].map((img) => ({
        shown: img,
        scene: scene.dataset['scene'],
        layout: /(narrow|wide)\.svg$/.exec(img.currentSrc)?.[1] ?? '',
      })),
    );
    return [...inPage, ...files]
      .filter(({ shown }) => shown.checkVisibility())
      .map(({ shown, scene, layout }) => ({
        scene,
        layout,
        scale: shown.getBoundingClientRect().width / (widths[layout] ?? NaN),
      }));
  }, widths);
  expect(scales.length).toBeGreaterThan(0);
  return [...scenes, ...pictures].flatMap(({ id, figures }) =>
    Object.values(figures).flatMap((figure) => {
      const { name } = figure.layout;
      const shown = scales.filter(({ scene, layout }) => scene === id && layout === name);
      const scale = Math.min(...shown.map((one) => one.scale));
      const steps = figure.stops.filter(Number.isInteger);
      const smallest = Math.min(
        ...steps.flatMap((step) =>
          figureAt(figure, step)
            .filter(
              ({ tag, attributes }) => tag === 'text' && attributes['visibility'] === undefined,
            )
            .map(({ attributes }) => Number(attributes['font-size'])),
        ),
      );
      return smallest * scale < SMALLEST
        ? [`${id} ${name}: ${(smallest * scale).toFixed(2)} px at scale ${scale.toFixed(3)}`]
        : [];
    }),
  );
}
