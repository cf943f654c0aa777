import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { describeInBrowser, settle, useSite, wheelToEnd } from '../support/browser.ts';
import { elements, policyHash } from '../support/html.ts';
import { builtPages, readBuilt } from '../support/site.ts';

/**
 * A host may forbid all that it does not know: the pages work in full under a policy that allows
 * their own files, and names their inline scripts and styles by what they say.
 */

const pages = builtPages().map((file) => ({ file, all: elements(readBuilt(file)) }));
const everything = pages.flatMap(({ all }) => all);
const scripts = everything.filter(({ tag, text, attributes: { type } }) => {
  return tag === 'script' && text !== '' && type !== 'application/json';
});
const styles = everything.filter(({ tag }) => tag === 'style');
const hashes = (those: typeof everything) =>
  [...new Set(those.map(({ text }) => policyHash(text)))].join(' ');
const policy =
  `default-src 'self'; script-src 'self' ${hashes(scripts)}; ` +
  `style-src 'self' ${hashes(styles)}; require-trusted-types-for 'script'`;

describe('the pages', () => {
  it.each(pages)('$file carries no inline style and no inline handler', ({ all }) => {
    const inline = all.flatMap(({ tag, attributes }) =>
      Object.keys(attributes)
        .filter((name) => name === 'style' || name.startsWith('on'))
        .map((name) => `<${tag} ${name}>`),
    );
    expect(inline).toEqual([]);
  });
});

describeInBrowser('under a policy of its own files and hashes', () => {
  const site = useSite({ headers: { 'content-security-policy': policy } });

  it('the story works in full, and the policy has nothing to report', async () => {
    const page = await site.open('', { prepare: collectReports });
    await wheelToEnd(page);
    await page.evaluate(() => {
      scrollTo(0, 0);
    });
    await page.locator('a[data-cite]').first().click();
    await settle(page);
    expect(await page.locator('html[data-staged]').count()).toBe(1);
    expect(await page.locator('[data-failed]').count()).toBe(0);
    expect(await page.locator('[data-aside]').isVisible()).toBe(true);
    expect(await reports(page)).toEqual([]);
  });

  // All embedded scenes are made alike: the three forms of one stand for the others.
  const alike = pages.filter(({ file }) => file.includes('embed/')).slice(3);
  it.each(pages.filter((page) => !alike.includes(page)))(
    '$file has nothing to report',
    async ({ file }) => {
      const page = await site.open(file, { prepare: collectReports });
      await settle(page);
      expect(await reports(page)).toEqual([]);
    },
  );

  it('a page that breaks it would be reported', async () => {
    const page = await site.open('', { prepare: collectReports });
    await page.evaluate(() => {
      document.body.setAttribute('style', 'color: red');
    });
    await settle(page);
    expect(await reports(page)).toEqual(['style-src-attr inline']);
  });
});

const REPORTS = 'reports';

async function collectReports(page: Page): Promise<void> {
  await page.addInitScript((name) => {
    const seen: string[] = [];
    Object.assign(window, { [name]: seen });
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      seen.push(`${effectiveDirective} ${blockedURI}`);
    });
  }, REPORTS);
}

function reports(page: Page): Promise<string[]> {
  return page.evaluate((name) => Reflect.get(window, name) as string[], REPORTS);
}
