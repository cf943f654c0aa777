import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { desk, settle } from './browser.ts';
import { overhangs } from './overhangs.ts';

declare global {
  interface Window {
    /** In pages where `violations` has evaluated the script. */
    axe: typeof axe;
  }
}

/** WCAG 2.2 at level AA, and what is good besides. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules that the window, the size of letters and the colours can break. */
const OF_THE_WAY = ['color-contrast', 'target-size', 'scrollable-region-focusable'];

/** The minified edition: each page has to read it anew. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const narrow = { width: 320, height: 640 };

/**
 * What is wrong with a page, in whatever way it is seen: all rules of axe on light paper; those that
 * a way of seeing can break on dark paper in a window of 320 px, and in forced colours with letters
 * of 200 %; and what hangs over the edge in either.
 *
 * @param whole False where another page has the same tables and notes and is tried whole: then only
 * two rows and notes of each make are looked at.
 */
export async function faultsOf(page: Page, whole = true): Promise<string[]> {
  await unfold(page);
  if (!whole) await thin(page);
  const light = await violations(page);

  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize(narrow);
  await settle(page);
  const narrowed = await overhangs(page);
  await thin(page);
  await sampleColours(page);
  const dark = await violations(page, OF_THE_WAY);

  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await page.evaluate(() => {
    document.documentElement.style.setProperty('font-size', '200%');
  });
  await page.setViewportSize(desk);
  await settle(page);
  const enlarged = await overhangs(page);
  await sampleColours(page);
  const forced = await violations(page, OF_THE_WAY);

  return Object.entries({
    'on light paper': light,
    'on dark paper at 320 px': [...narrowed, ...dark],
    'in forced colours with letters of 200 %': [...enlarged, ...forced],
  }).flatMap(([way, faults]) => faults.map((fault) => `${way}, ${fault}`));
}

/**
 * What axe finds in a page: the rule, and where it is broken. Drawings are left out: they are hidden
 * from assistive technology, and their colours are tried in `styles/palette.test.ts`.
 *
 * @param rules Ids or tags of the rules to try.
 */
async function violations(page: Page, rules: readonly string[] = TAGS): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) await page.evaluate(source);
  return page.evaluate(
    async (runOnly) => {
      const { violations } = await window.axe.run(
        { exclude: [['svg']] },
        { runOnly, resultTypes: ['violations'], preload: false, elementRef: false },
      );
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`,
      );
    },
    [...rules],
  );
}

/** Opens everything in the main part of a page that folds. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('main details'))
      details.setAttribute('open', '');
  });
}

/**
 * Takes out what axe would only walk through: the marks of drawings, and rows and items that are
 * made as two before them are, and stand in the same place.
 */
async function thin(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const drawing of document.querySelectorAll('svg')) drawing.replaceChildren();
    /** Element, classes, names of attributes. */
    const lookOf = (element: Element) =>
      [element.tagName, element.className, ...element.getAttributeNames()].join(' ');
    const makeOf = (element: Element): string =>
      `${lookOf(element)}(${[...element.children].map(makeOf).join()})`;
    const placeOf = (element: Element | null): string =>
      element ? `${placeOf(element.parentElement)}>${lookOf(element)}` : '';
    const seen = new Map<string, number>();
    for (const element of document.querySelectorAll('tr, li')) {
      if (!element.isConnected) continue;
      const make = `${placeOf(element.parentElement)}>${makeOf(element)}`;
      const before = seen.get(make) ?? 0;
      seen.set(make, before + 1);
      if (before >= 2) element.remove();
    }
  });
}

/**
 * From now on axe looks at the contrast of one text of each look alone: of the same colour, size and
 * weight, on the same grounds, placed in the same ways.
 */
async function sampleColours(page: Page): Promise<void> {
  await page.evaluate(() => {
    const looks = new Map<Element, string>();
    const groundOf = (element: Element): string => {
      const known = looks.get(element);
      if (known !== undefined) return known;
      const { backgroundColor, backgroundImage, opacity, position } = getComputedStyle(element);
      const below = element.parentElement ? groundOf(element.parentElement) : '';
      const own = [backgroundColor, backgroundImage, opacity, position].join(' ');
      const isSeen = own !== 'rgba(0, 0, 0, 0) none 1 static';
      const look = isSeen ? `${below} on ${own}` : below;
      looks.set(element, look);
      return look;
    };
    const samples = new Map<string, Element>();
    for (const element of document.querySelectorAll('body, body *')) {
      element.removeAttribute('data-sample');
      const hasText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      if (!hasText || !element.checkVisibility({ visibilityProperty: true })) continue;
      const { color, fontSize, fontWeight, textDecorationLine } = getComputedStyle(element);
      const look = [color, fontSize, fontWeight, textDecorationLine, groundOf(element)].join(' ');
      if (!samples.has(look)) samples.set(look, element);
    }
    for (const sample of samples.values()) sample.setAttribute('data-sample', '');
    window.axe.configure({
      rules: [{ id: 'color-contrast', selector: '[data-sample]' }],
    });
  });
}
