import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { describeInBrowser, phone, settle, useSite } from '../support/browser.ts';
import { loadEditions } from '../support/site.ts';

/** The list of claims can be narrowed and linked, without script as with it. */

const editions = await loadEditions();
const [{ story }] = editions;
const claims = story.library.all('claim');
const shown = (page: Page): Promise<string[]> =>
  page.locator('.claim:visible').evaluateAll((items) => items.map(({ id }) => id).sort());
const ids = (holds: (claim: (typeof claims)[number]) => boolean): string[] =>
  claims
    .filter(holds)
    .map(({ id }) => id)
    .sort();

describeInBrowser('the evidence', () => {
  const site = useSite();

  describe.each([true, false])('with javaScriptEnabled: %s', (javaScriptEnabled) => {
    const open = (path = 'evidence/') => site.open(path, { javaScriptEnabled, viewport: phone });

    it('shows every claim, and is narrowed by each choice and by all together', async () => {
      const page = await open();
      expect(await shown(page)).toEqual(ids(() => true));
      await page.locator('[name=status][value=disputed]').check();
      expect(await shown(page)).toEqual(ids(({ status }) => status === 'disputed'));
      await page.locator('[name=kind][value=fact]').check();
      await page.locator('[name=part][value=embassy]').check();
      expect(await shown(page)).toEqual(
        ids(
          ({ status, kind, chapter }) =>
            status === 'disputed' && kind === 'fact' && chapter === 'embassy',
        ),
      );
      await page.locator('.filters [type=reset]').click();
      expect(await shown(page)).toEqual(ids(() => true));
    });

    it('is narrowed to a voice', async () => {
      const page = await open();
      const speaker = claims.find((claim) => claim.speaker !== undefined)?.speaker ?? '';
      await page.locator('[name=voice]').selectOption(speaker);
      expect(await shown(page)).toEqual(ids((claim) => claim.speaker === speaker));
    });

    it('shows the claim that the address names, whatever has been chosen', async () => {
      const [claim] = ids(({ status }) => status === 'corroborated');
      const page = await open();
      await page.locator('[name=status][value=disputed]').check();
      await page
        .locator(`.square[href="#${claim ?? ''}"]`)
        .first()
        .click();
      expect(await shown(page)).toContain(claim);
    });

    it('leads from a claim to the steps that cite it', async () => {
      const page = await open();
      await page.locator('.claim .passages a').first().click();
      expect(new URL(page.url()).pathname).toBe('/');
      await page.locator('main :target').waitFor({ state: 'attached' });
    });
  });

  it.each(editions)(
    'in $language counts what is left, in the digits of the page',
    async (edition) => {
      const { locale } = edition.story;
      const page = await site.open(`${edition.folder}evidence/`);
      const output = page.locator('.filters output');
      expect(await output.innerText()).toContain(locale.number(claims.length));
      await page.locator('[name=status][value=disputed]').check();
      await settle(page);
      const left = ids(({ status }) => status === 'disputed').length;
      expect(await output.innerText()).toContain(locale.number(left));
      const parts = new Set(
        claims.filter(({ status }) => status === 'disputed').map(({ chapter }) => chapter),
      );
      expect(await page.locator('.evidence section:visible').count()).toBe(parts.size);
      await page.locator('.filters [type=reset]').click();
      await settle(page);
      expect(await shown(page)).toHaveLength(claims.length);
    },
  );
});
