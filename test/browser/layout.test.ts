import type { Page, ViewportSize } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { toInlineSvg } from '../../src/frames/svg.ts';
import { figureAt } from '../../src/frames/figure.ts';
import { layouts } from '../../src/frames/mark.ts';
import { describeInBrowser, desk, phone, settle, useSite, wheelToEnd } from '../support/browser.ts';
import { overhangs } from '../support/overhangs.ts';
import { expectPictures } from '../support/reading.ts';
import { builtPages, loadEditions, type Edition } from '../support/site.ts';

/**
 * Nothing jumps, nothing hangs over the edge, nothing is too small to read, and no two labels of a
 * figure meet: measured in a browser, with the fonts that ship and with those that a reader without
 * them has. It does not prove the same of other browsers, nor of fallback fonts that are not on the
 * machine that runs it; the build's own check leaves 15 % for those.
 */

const editions = await loadEditions();
const [{ story }, ...translations] = editions;
const scenes = story.chapters.flatMap((chapter) => chapter.scenes);
const pictures = story.chapters.flatMap((chapter) => chapter.pictures);

/** Embeds are tried in frames of their own (`embed.test.ts`). */
const pages = builtPages().filter((file) => !file.includes('embed/'));

const SMALLEST = 11;

/** Where the reader is when the fonts come, and how many windows' heights that is down the page. */
const LATE = [
  ['on the cover', 0],
  ['in a scene', 4],
] as const;

describeInBrowser('the page', () => {
  const site = useSite();

  describe.each([
    { width: 360, height: 740 },
    { width: 768, height: 1024 },
    { width: 1440, height: 900 },
  ])('at $width × $height', (viewport) => {
    it('does not shift when it loads, nor over a full scroll', async () => {
      const page = await site.open('', { viewport, prepare: watchShifts });
      await wheelToEnd(page);
      expect(await shifts(page)).toEqual([]);
    });

    it.each(LATE)('does not shift when its fonts come two seconds late: %s', async (_, windows) => {
      expect(await shiftsWithLateFonts('', viewport, windows)).toEqual([]);
    });
  });

  describe.each(translations)('in $language', ({ folder }) => {
    describe.each([phone, desk])('at $width × $height', (viewport) => {
      it.each(LATE)('does not shift when its fonts come late: %s', async (_, windows) => {
        expect(await shiftsWithLateFonts(folder, viewport, windows)).toEqual([]);
      });
    });
  });

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

  /** Opens a page, goes some windows' heights down before its fonts are there, and waits for them. */
  async function shiftsWithLateFonts(folder: string, viewport: ViewportSize, windows: number) {
    const prepare = async (page: Page) => {
      await watchShifts(page);
      await delayFonts(page);
    };
    const page = await site.open(folder, { viewport, prepare, early: true });
    await page.mouse.wheel(0, viewport.height * windows);
    await settle(page);
    expect(await page.evaluate(figureFontIsThere)).toBe(false);
    await page.waitForFunction(figureFontIsThere);
    await settle(page);
    return shifts(page);
  }

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

describeInBrowser('labels of a figure keep clear of one another', () => {
  const site = useSite();

  describe.each(editions)('in $language', (edition) => {
    it('with the fonts that ship', async () => {
      const page = await openGallery(edition);
      expect(await page.evaluate(figureFontIsThere)).toBe(true);
      expect(await labelFaults(page)).toEqual([]);
    });

    it('with the fonts of a reader who blocks them', async () => {
      const prepare = (page: Page) => page.route('**/fonts/**', (route) => route.abort());
      const page = await openGallery(edition, prepare);
      expect(await page.evaluate(figureFontIsThere)).toBe(false);
      expect(await labelFaults(page)).toEqual([]);
    });
  });

  /** Every step of every scene in both layouts, under the site's own styles, at natural size. */
  async function openGallery(
    { folder, story }: Edition,
    prepare?: (page: Page) => Promise<unknown>,
  ): Promise<Page> {
    const page = await site.open(folder, { ...(prepare && { prepare }) });
    const styles = await page.locator('style').allInnerTexts();
    const { id, dir } = story.locale;
    const figures = story.chapters.flatMap(({ scenes, pictures }) => [
      ...scenes.flatMap(({ id, steps, figures }) =>
        steps.map((step, position) => ({ at: `${id}/${step.id}`, id, figures, position })),
      ),
      ...pictures.map(({ id, figures }) => ({ at: id, id, figures, position: 0 })),
    ]);
    const drawn = figures.flatMap(({ at, id, figures, position }) =>
      Object.values(figures).map(
        (figure) =>
          `<div class="figure ${figure.layout.name}" data-at="${at} ${figure.layout.name}">` +
          `${toInlineSvg(figure, { scene: id, position })}</div>`,
      ),
    );
    const sizes = Object.values(layouts).map(
      ({ name, width, height }) =>
        `div.figure.${name}{width:${String(width)}px;height:${String(height)}px}`,
    );
    await page.setContent(
      `<!doctype html><html lang="${id}" dir="${dir}">` +
        `<style>${[...styles, ...sizes].join('')}</style>${drawn.join('')}`,
    );
    await page.evaluate(() => document.fonts.ready);
    return page;
  }
});

function figureFontIsThere(): boolean {
  const own = [...document.fonts].filter(({ family }) => family.includes('Figure'));
  return own.some(({ status }) => status === 'loaded');
}

const SHIFTS = 'shifts';

/** Notes every shift from the first paint on, those that follow an input too. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript((name) => {
    const seen: string[] = [];
    Object.assign(window, { [name]: seen });
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: { node: Element | null }[];
      })[]) {
        const where = entry.sources.map(({ node }) => {
          const element = node instanceof Element ? node : (node as Node | null)?.parentElement;
          return `${element?.tagName ?? ''}.${element?.getAttribute('class') ?? ''} in ${element?.closest('[id]')?.id ?? ''}`;
        });
        if (entry.value > 0)
          seen.push(`${String(entry.value)} at ${String(scrollY)}: ${where.join(', ')}`);
      }
    });
    observer.observe({ type: 'layout-shift', buffered: true });
  }, SHIFTS);
}

function shifts(page: Page): Promise<string[]> {
  return page.evaluate((name) => Reflect.get(window, name) as string[], SHIFTS);
}

async function delayFonts(page: Page): Promise<void> {
  await page.route('**/fonts/**', async (route) => {
    await new Promise((done) => setTimeout(done, 2000));
    await route.continue();
  });
}

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

/** Labels of the gallery whose ink meets or that leave their box, line by line as they are drawn. */
function labelFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    /** Boxes are told in whole pixels, with the tail that a letter may have on either side. */
    const slack = 2;
    /** Dots to a unit in which ink is compared. */
    const fine = 2;
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    if (!canvas) throw new Error('nothing to measure with');

    /** The box of each line of a label: as wide as it is set, as high as its ink. */
    const linesOf = (text: SVGTextElement) => {
      const { fontSize, fontWeight, fontFamily } = getComputedStyle(text);
      const font = `${fontWeight} ${fontSize} ${fontFamily}`;
      canvas.font = font;
      const move = text.transform.baseVal.consolidate()?.matrix;
      const lines = text.children.length > 0 ? [...text.children] : [text];
      return (lines as SVGTextContentElement[]).map((line) => {
        const words = line.textContent;
        const { actualBoundingBoxAscent: ascent, actualBoundingBoxDescent: descent } =
          canvas.measureText(words);
        const { x, width } = line.getBBox();
        const left = x + (move?.e ?? 0);
        const base = line.getStartPositionOfChar(0).y + (move?.f ?? 0);
        const key = text.dataset['key'] ?? '';
        const box = { left, top: base - ascent, right: left + width, bottom: base + descent };
        return { key, words, font, base, ...box };
      });
    };
    type Line = ReturnType<typeof linesOf>[number];

    /** Where a line has ink, within a box. */
    const inkOf = ({ words, font, left, base }: Line, box: { x: number; y: number }) => {
      canvas.reset();
      canvas.scale(fine, fine);
      canvas.font = font;
      canvas.direction = getComputedStyle(document.documentElement).direction as CanvasDirection;
      canvas.textAlign = 'left';
      canvas.fillText(words, left - box.x, base - box.y);
      const { width, height } = canvas.canvas;
      return canvas.getImageData(0, 0, width, height).data.filter((_, i) => i % 4 === 3);
    };

    /** Boxes of lines may reach into one another as those of a paragraph do; their ink may not. */
    const meet = (a: Line, b: Line) => {
      const x = Math.max(a.left, b.left);
      const y = Math.max(a.top, b.top);
      const width = Math.min(a.right, b.right) - x;
      const height = Math.min(a.bottom, b.bottom) - y;
      if (width <= 0 || height <= 0) return false;
      canvas.canvas.width = Math.ceil(width * fine);
      canvas.canvas.height = Math.ceil(height * fine);
      const other = inkOf(b, { x, y });
      return inkOf(a, { x, y }).some((dot, i) => dot > 64 && (other[i] ?? 0) > 64);
    };

    return [...document.querySelectorAll<HTMLElement>('[data-at]')].flatMap((figure) => {
      const at = figure.dataset['at'] ?? '';
      const svg = [...figure.querySelectorAll('svg')].find((svg) => svg.checkVisibility());
      if (!svg) return [`${at} does not show`];
      const { width, height } = svg.viewBox.baseVal;
      const labels = svg.querySelectorAll<SVGTextElement>('text:not([visibility=hidden])');
      const lines = [...labels].flatMap(linesOf);
      const faults = lines.flatMap((a, i) => {
        const meeting = lines.slice(i + 1).filter((b) => a.key !== b.key && meet(a, b));
        const room = Math.min(a.left, a.top, width - a.right, height - a.bottom);
        return [
          ...meeting.map((b) => `${at}: "${a.key}" and "${b.key}" overlap`),
          ...(room < -slack ? [`${at}: "${a.key}" leaves the box`] : []),
        ];
      });
      return [...new Set(faults)];
    });
  });
}
