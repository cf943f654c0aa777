import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, onTestFinished } from 'vitest';
import { serve, type Served, type ServeOptions } from '../../src/cli/server.ts';
import { dist } from './site.ts';

/**
 * Nothing that calls home; scrolling arrives where the wheel says, at once; letters keep their shapes,
 * as on screens that are finer than this one.
 */
const flags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-smooth-scrolling',
  '--font-render-hinting=none',
];

/** Found by `setup-browser.ts`. */
const executable = process.env['CHROME_PATH'];

/** A `describe` for tests that need a Chromium: they are skipped where there is none. */
export const describeInBrowser = describe.skipIf(executable === undefined);

/** What a page is opened with, besides what Playwright knows. */
export interface OpenOptions extends BrowserContextOptions {
  /** Runs before the page goes anywhere: routes, listeners, scripts of its own. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** True to go on before fonts and pictures are there. */
  readonly early?: boolean;
}

/** `dist/`, served, and a Chromium to look at it: one of each for a file's tests. */
export interface Site {
  /** Address of the first page, ending in a slash. */
  readonly url: string;
  /** Opens an address of the site, relative to the first page; closed when the test is done. */
  open(path?: string, options?: OpenOptions): Promise<Page>;
}

/**
 * Serves the built site and starts a Chromium before the tests of a `describe`; stops both after.
 *
 * @param folder Says where the site is, if not in `dist/`; asked when the tests begin.
 */
export function useSite(options: ServeOptions = {}, folder: () => string = () => dist): Site {
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    served = await serve(folder(), options);
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    await served.stop();
  });
  return {
    get url() {
      return served.url;
    },
    async open(path = '', { prepare, early = false, ...context } = {}) {
      const page = await browser.newPage({ viewport: desk, ...context });
      onTestFinished(() => page.context().close());
      await prepare?.(page);
      const waitUntil = early ? 'domcontentloaded' : 'load';
      await page.goto(new URL(path, served.url).href, { waitUntil });
      return page;
    },
  };
}

/** A window in which the wide layout shows. */
export const desk = { width: 1280, height: 800 };

/** A window in which the narrow layout shows. */
export const phone = { width: 360, height: 740 };

/** Lets a page of the site arrive with another text than was built; for `prepare`. */
export function alter(
  url: string,
  change: (html: string) => string,
): (page: Page) => Promise<unknown> {
  return (page) =>
    page.route(url, async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const changed = change(html);
      if (changed === html) throw new Error('nothing has been altered in the page');
      await route.fulfill({ response, body: changed });
    });
}

/** Waits until the page has done all that follows from a change: three animation frames. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let i = 0; i < 3; i += 1) {
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    }
  });
}

/** True once a font that ships for figures has come; runs in the page. */
export function figureFontIsThere(): boolean {
  const own = [...document.fonts].filter(({ family }) => family.includes('Figure'));
  return own.some(({ status }) => status === 'loaded');
}

/** Scrolls from where the page stands to its end with the wheel, a part of the window at a time. */
export async function wheelToEnd(page: Page, part = 0.8): Promise<void> {
  const { height } = page.viewportSize() ?? desk;
  await page.mouse.move(10, height / 2);
  for (let last = -1, now = 0; now !== last;) {
    last = now;
    await page.mouse.wheel(0, Math.round(height * part));
    now = await page.evaluate(async (before) => {
      const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      for (let i = 0; i < 5 && scrollY <= before; i += 1) await frame();
      return scrollY;
    }, last);
  }
}

async function launch(): Promise<Browser> {
  if (executable === undefined) throw new Error('no Chromium to start');
  return chromium.launch({ executablePath: executable, args: flags });
}
