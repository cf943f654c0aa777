import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { readingPath, readings } from '../../src/story/page.ts';
import { describeInBrowser, settle, useSite } from '../support/browser.ts';
import { loadEditions } from '../support/site.ts';

/** The lists of notes: folded where notes open at their marks, open where they do not. */

const editions = await loadEditions();
const [{ story }] = editions;
const chapter = story.chapters.find(({ notes }) => notes.length > 2);
const number = chapter?.notes.at(-1)?.number ?? 0;
const address = `${chapter?.slug ?? ''}/note/${String(number)}`;

describeInBrowser('the notes of a chapter', () => {
  const site = useSite();

  it.each(readings)('are folded where script runs, but in the article: %s', async (reading) => {
    const page = await site.open(readingPath(reading));
    expect(await openLists(page)).toBe(reading === 'article' ? await lists(page).count() : 0);
  });

  it.each(readings)('stand open without script, and can be folded: %s', async (reading) => {
    const page = await site.open(readingPath(reading), { javaScriptEnabled: false });
    expect(await openLists(page)).toBe(await lists(page).count());
    await lists(page).first().locator('summary').click();
    expect(await lists(page).first().locator('li').first().isVisible()).toBe(false);
  });

  it('open for an address, when the page comes and later', async () => {
    const page = await site.open(`#${address}`);
    await settle(page);
    expect(await isInView(page, address)).toBe(true);
    expect(await openLists(page)).toBe(1);
    const other = await site.open('steps/');
    await other.evaluate((hash) => (location.hash = hash), address);
    await expect.poll(() => isInView(other, address)).toBe(true);
    expect(await openLists(other)).toBe(1);
  });

  it('are found by the browser while they are folded', async () => {
    const id = story.chapters
      .flatMap(({ notes }) => notes.flatMap(({ of }) => of))
      .findLast(({ concept }) => concept === 'claim')?.id;
    const words = story.library.claim(id ?? '').text.slice(0, 40);
    const page = await site.open(`#:~:text=${encodeURIComponent(words)}`);
    await expect.poll(() => openLists(page)).toBe(1);
    const found = page.locator('details.notes[open]').getByText(words).first();
    await expect.poll(() => found.evaluate(isInWindow)).toBe(true);
  });

  it('all stand on paper', async () => {
    const page = await site.open();
    await page.emulateMedia({ media: 'print' });
    const unseen = await page
      .locator('.notes > ol > li')
      .evaluateAll(
        (all) =>
          all.filter((note) => !note.checkVisibility({ contentVisibilityAuto: true })).length,
      );
    expect(unseen).toBe(0);
  });
});

function lists(page: Page): Locator {
  return page.locator('details.notes');
}

function openLists(page: Page): Promise<number> {
  return page.locator('details.notes[open]').count();
}

function isInView(page: Page, id: string): Promise<boolean> {
  return page.locator(`[id="${id}"]`).evaluate(isInWindow);
}

function isInWindow(element: Element): boolean {
  const { top, height } = element.getBoundingClientRect();
  return height > 0 && top >= 0 && top < innerHeight;
}
