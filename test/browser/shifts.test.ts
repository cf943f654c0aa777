import type { Page, ViewportSize } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  describeInBrowser,
  desk,
  figureFontIsThere,
  phone,
  settle,
  useSite,
  wheelToEnd,
} from '../support/browser.ts';
import { loadEditions } from '../support/site.ts';

/** Nothing jumps: neither when the page loads, nor when its fonts come late, nor over a full scroll. */

const [, ...translations] = await loadEditions();

/** Where the reader is when the fonts come, and how many windows' heights that is down the page. */
const PLACES = { 'on the cover': 0, 'in a scene': 4 };

const NOWHERE = { 'on the cover': [], 'in a scene': [] };

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

    it('does not shift when its fonts come two seconds late', async () => {
      expect(await shiftsWithLateFonts('', viewport)).toEqual(NOWHERE);
    });
  });

  describe.each(translations)('in $language', ({ folder }) => {
    describe.each([phone, desk])('at $width × $height', (viewport) => {
      it('does not shift when its fonts come two seconds late', async () => {
        expect(await shiftsWithLateFonts(folder, viewport)).toEqual(NOWHERE);
      });
    });
  });

  /** What shifts in each place: all are waited for at once, since waiting is what takes long. */
  async function shiftsWithLateFonts(folder: string, viewport: ViewportSize) {
    const seen = Object.entries(PLACES).map(
      async ([place, windows]) => [place, await shiftsAt(folder, viewport, windows)] as const,
    );
    return Object.fromEntries(await Promise.all(seen));
  }

  /** Opens a page, goes some windows' heights down before its fonts are there, and waits for them. */
  async function shiftsAt(folder: string, viewport: ViewportSize, windows: number) {
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
});

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
