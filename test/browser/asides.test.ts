import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { readingPath, readings } from '../../src/story/page.ts';
import { describeInBrowser, phone, settle, useSite } from '../support/browser.ts';
import { loadEditions } from '../support/site.ts';

/** Notes and cards: what a mark or a name leads to opens where the reader is. */

const editions = await loadEditions();
const [{ story }] = editions;
const first = story.chapters[1]?.slug ?? '';
// In a step, where a figure is beside the name.
const mentions = story.chapters.flatMap((chapter) => chapter.mentions);
const newcomer = story.library.all('group').find(({ id, allegedParents }) => {
  return (
    allegedParents.length > 0 && mentions.some(({ who, at }) => who === id && at.includes('/'))
  );
});
const step = mentions.find(({ who, at }) => who === newcomer?.id && at.includes('/'))?.at ?? '';
if (!newcomer) throw new Error('the story links no group that somebody is said to stand behind');

describeInBrowser('a note', () => {
  const site = useSite();

  it.each(readings)('is a link to the note without script: %s', async (reading) => {
    const page = await site.open(readingPath(reading), { javaScriptEnabled: false });
    const mark = page.locator('.passage a[data-cite]').first();
    const note = (await mark.getAttribute('href')) ?? '';
    await mark.click();
    expect(new URL(page.url()).hash).toBe(note);
    expect(await page.locator(`[id="${note.slice(1)}"]`).isVisible()).toBe(true);
  });

  it('opens where its mark stands, and Escape closes it and leads back to the mark', async () => {
    const page = await site.open(`#${first}`);
    const mark = page.locator(`[data-chapter="${first}"] a[data-cite]`).first();
    const id = ((await mark.getAttribute('href')) ?? '').slice(1);
    const words = (text: string) => text.split(/\s+/).filter(Boolean);
    const note = words((await page.locator(`[id="${id}"]`).textContent()) ?? '');
    await mark.focus();
    await page.keyboard.press('Enter');
    expect(await aside(page).isVisible()).toBe(true);
    expect(words((await aside(page).textContent()) ?? '')).toEqual(note);
    await page.keyboard.press('Escape');
    expect(await aside(page).isVisible()).toBe(false);
    expect(await hasFocus(mark)).toBe(true);
  });

  it('says who speaks, what kind of statement it is, how it stands, and what others report', async () => {
    const { notes } = story.chapters[1] ?? { notes: [] };
    const claims = notes.flatMap(({ number, of }) =>
      of.flatMap(({ concept, id }) => (concept === 'claim' ? { number, id } : [])),
    );
    const page = await site.open('article/');
    for (const { number, id } of claims) {
      const text = await page.locator(`[id="${first}/note/${String(number)}"]`).innerText();
      const { voice, kind, status, elsewhere } = story.library.claim(id);
      expect(text.toLowerCase()).toContain(voice.toLowerCase());
      expect(text).toContain(story.locale.word(`interface.kind.${kind}`));
      expect(text).toContain(story.locale.word(`interface.status.${status}`));
      for (const { source, says } of elsewhere) {
        const { publisher, date } = story.library.source(source);
        expect(text).toContain(publisher);
        expect(text).toContain(says);
        if (date !== undefined) expect(text).toContain(story.locale.date(date));
      }
    }
  });
});

describeInBrowser('a name', () => {
  const site = useSite();

  it.each(editions)('has a card in the page wherever it is linked: $language', async (edition) => {
    const page = await site.open(edition.folder);
    const without = await page
      .locator('a[data-who]')
      .evaluateAll((names) =>
        names
          .filter((name) => name.getAttribute('aria-haspopup') !== 'dialog')
          .map((name) => name.getAttribute('data-who')),
      );
    expect(without).toEqual([]);
  });

  it.each(editions)(
    'is told with what it means, in all scripts, and who is said to stand behind it: $language',
    async ({ folder, story: { library, locale } }) => {
      const page = await site.open(folder);
      await nameOf(page, newcomer.id).click();
      const { name, names, meaning, allegedParents } = library.group(newcomer.id);
      const told = await aside(page).ariaSnapshot();
      expect(told).toContain(`dialog "${name}"`);
      expect(told).toContain(`heading "${name}" [level=2]`);
      for (const part of [names.en, names.ar, names.ckb, meaning]) expect(told).toContain(part);
      for (const { by, strength } of allegedParents) {
        expect(told).toContain(by);
        expect(told).toContain(strength);
      }
      expect(told).toContain(`link "${locale.word('interface.beside.whos-who')}"`);
    },
  );

  it('opens by keys; Escape closes the card and leads back to the name', async () => {
    const page = await site.open();
    const name = nameOf(page, newcomer.id);
    expect(await name.getAttribute('aria-expanded')).toBe('false');
    await name.focus();
    await page.keyboard.press('Enter');
    expect(await aside(page).isVisible()).toBe(true);
    expect(await name.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Tab');
    expect(await hasFocus(aside(page).locator('a'))).toBe(true);
    await page.keyboard.press('Escape');
    expect(await aside(page).isVisible()).toBe(false);
    expect(await hasFocus(name)).toBe(true);
    await settle(page);
    expect(await name.getAttribute('aria-expanded')).toBe('false');
  });

  it('opens by touch, at the foot of the window, and a touch elsewhere closes it', async () => {
    const page = await site.open(`#${step}`, { viewport: phone, hasTouch: true });
    const name = nameOf(page, newcomer.id);
    await name.tap();
    const box = await aside(page).boundingBox();
    expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(phone.height);
    await page.touchscreen.tap(phone.width / 2, 20);
    await settle(page);
    expect(await aside(page).isVisible()).toBe(false);
    expect(await name.getAttribute('aria-expanded')).toBe('false');
  });

  it.each(editions)(
    'has its card in the column of the text, and within the window: $language',
    async ({ folder }) => {
      const page = await site.open(`${folder}#${step}`);
      const name = nameOf(page, newcomer.id);
      await name.click();
      const [card, stage, view] = await Promise.all([
        aside(page).boundingBox(),
        page.locator('.scene', { has: name }).locator('.stage').boundingBox(),
        page.evaluate(() => ({ width: innerWidth, height: innerHeight })),
      ]);
      if (!card || !stage) throw new Error('nothing to measure');
      const apart = card.x + card.width <= stage.x || card.x >= stage.x + stage.width;
      expect(apart).toBe(true);
      expect(card.y).toBeGreaterThanOrEqual(0);
      expect(card.y + card.height).toBeLessThanOrEqual(view.height);
    },
  );

  it('is a link to its entry without script, and with a key held down', async () => {
    const page = await site.open('', { javaScriptEnabled: false });
    const name = nameOf(page, newcomer.id);
    expect(await name.getAttribute('aria-haspopup')).toBe(null);
    await name.click();
    expect(page.url()).toBe(`${site.url}whos-who/#${newcomer.id}`);

    const other = await site.open();
    const [opened] = await Promise.all([
      other.context().waitForEvent('page'),
      nameOf(other, newcomer.id).click({ modifiers: ['ControlOrMeta'] }),
    ]);
    await opened.waitForURL(`${site.url}whos-who/#${newcomer.id}`);
    expect(await aside(other).isVisible()).toBe(false);
  });

  it.each(['steps/', 'article/'])('opens its card in the reading %s too', async (reading) => {
    const page = await site.open(reading);
    await page.locator('a[data-who]:visible').first().click();
    expect(await aside(page).isVisible()).toBe(true);
  });
});

function aside(page: Page): Locator {
  return page.locator('[data-aside]');
}

function nameOf(page: Page, who: string): Locator {
  return page.locator(`.passage a[data-who="${who}"]`).first();
}

function hasFocus(element: Locator): Promise<boolean> {
  return element.evaluate((node) => node === document.activeElement);
}
