import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 at level AA, and what is good besides. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds in a page: the rule, and where it is broken. Drawings are left out: they are hidden
 * from assistive technology, and their colours are tried in `styles/palette.test.ts`.
 *
 * @param rules Ids of the rules to try, where not all are.
 * @param but Selectors of what need not be looked at.
 */
export async function violations(
  page: Page,
  rules: readonly string[] = TAGS,
  but: readonly string[] = [],
): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) await page.evaluate(axe.source);
  return page.evaluate(
    async ({ rules, but }) => {
      // The script evaluated above has put it there; the page's own types cannot know.
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(
        { exclude: ['svg', ...but].map((selector) => [selector]) },
        { runOnly: rules, resultTypes: ['violations'], preload: false },
      );
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`,
      );
    },
    { rules: [...rules], but: [...but] },
  );
}

/** Opens everything in the main part of a page that folds. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('main details'))
      details.setAttribute('open', '');
  });
}
