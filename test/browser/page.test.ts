import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { describeInBrowser, desk, phone, settle, useSite, wheelToEnd } from '../support/browser.ts';
import { look, makeReference, readBoxes } from '../support/figures.ts';
import { elements } from '../support/html.ts';
import { builtPages, loadEditions, readBuilt } from '../support/site.ts';

/** The page around the figures: what it says of itself, where it leads, what it writes and when. */

const editions = await loadEditions();
const [{ story }] = editions;
const { locale, chapters } = story;
const scenes = chapters.flatMap((chapter) => chapter.scenes);
const [scene] = scenes;
const [, first, second] = chapters;
if (!scene || !first || !second) throw new Error('the story has no scenes to try');

describe.each(builtPages())('%s says what it is', (file) => {
  const page = elements(readBuilt(file));
  const meta = (name: string): string | undefined =>
    page.find(({ tag, attributes: { property, name: own } }) => {
      return tag === 'meta' && (property === name || own === name);
    })?.attributes['content'];

  it('in its language and direction', () => {
    const own = editions.find(({ language }) => file.startsWith(`${language}/`));
    const { id, dir } = (own?.story ?? story).locale;
    const { attributes } = page.find(({ tag }) => tag === 'html') ?? { attributes: {} };
    expect(attributes).toMatchObject({ lang: id, dir });
  });

  it('to readers, search engines and those it is sent to', () => {
    const title = page.find(({ tag }) => tag === 'title')?.text;
    expect(title).toBeTruthy();
    expect(meta('description')).toBeTruthy();
    expect(meta('og:title')).toBe(title);
    expect(meta('og:description')).toBe(meta('description'));
    expect(meta('og:type')).toBe('article');
    expect(meta('viewport')).not.toMatch(/maximum-scale|user-scalable/);
    expect(page.find(({ attributes: { rel } }) => rel === 'icon')?.attributes['href']).toBeTruthy();
  });
});

describe('the pages', () => {
  it.each(editions)('the story in $language carries its own title', ({ folder, story }) => {
    const page = elements(readBuilt(`${folder}index.html`));
    expect(page.find(({ tag }) => tag === 'title')?.text).toBe(story.chapters[0]?.title);
  });

  it('there is one for addresses that lead nowhere, which says so in every language', () => {
    const page = elements(readBuilt('404.html'));
    for (const { folder, story } of editions) {
      const { id, dir } = story.locale;
      const section = page.find(
        ({ tag, attributes }) => tag === 'section' && attributes['lang'] === id,
      );
      expect(section?.attributes['dir']).toBe(dir);
      const back = page.filter(
        ({ tag, attributes: { href } }) => tag === 'a' && href === (folder ? `./${folder}` : './'),
      );
      expect(back.map(({ text }) => text)).toEqual([story.locale.word('interface.story')]);
    }
  });
});

describeInBrowser('under any path', () => {
  const site = useSite({ under: '/x/y/' });

  it('the story works in full, asks nobody else, and every request is answered', async () => {
    const asked: string[] = [];
    const unanswered: string[] = [];
    const page = await site.open('', {
      prepare: async (page) => {
        page.on('request', (request) => asked.push(request.url()));
        page.on('requestfailed', (request) => unanswered.push(request.url()));
        page.on('response', (response) => {
          if (!response.ok()) unanswered.push(`${String(response.status())} ${response.url()}`);
        });
        await Promise.resolve();
      },
    });
    await wheelToEnd(page);
    expect(await page.locator('html[data-staged]').count()).toBe(1);
    expect(await page.locator('[data-failed]').count()).toBe(0);
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.filter((url) => !url.startsWith(site.url))).toEqual([]);
    expect(unanswered).toEqual([]);
  });

  it('a name’s card leads to its entry, and that page leads back', async () => {
    const page = await site.open();
    const name = page.locator('a[data-who]').first();
    const who = (await name.getAttribute('data-who')) ?? '';
    await name.click();
    await page.locator('[data-aside] a').click();
    expect(page.url()).toBe(`${site.url}whos-who/#${who}`);
    await page.locator(`[id="${who}"]`).waitFor();
    await page.getByText(locale.word('interface.story')).click();
    expect(page.url()).toBe(site.url);
  });
});

describeInBrowser('finding one’s way', () => {
  const site = useSite();

  it('the first key leads past the masthead into the story', async () => {
    const page = await site.open();
    await page.keyboard.press('Tab');
    expect(
      await page.locator('body > .skip').evaluate((link) => getComputedStyle(link).clipPath),
    ).toBe('none');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => document.activeElement?.closest('[data-chapter]')?.id);
    expect(at).toBe(first.slug);
  });

  it.each([
    ['a wide window', desk],
    ['a narrow window', phone],
  ])(
    'the menu has every chapter, and closes behind the one that is chosen: %s',
    async (_, viewport) => {
      const page = await site.open('', { viewport });
      await page.locator('.menu summary').click();
      const links = page.locator('.menu a[href*="#"]:visible');
      expect(await links.count()).toBe(chapters.length);
      await links.nth(2).click();
      expect(new URL(page.url()).hash).toBe(`#${second.slug}`);
      expect(await page.locator('.menu a:visible').count()).toBe(0);
    },
  );

  const offset = (page: Page): Promise<number> => page.evaluate(() => scrollY);

  it.each([
    ['by scrolling, at once', '', 0],
    ['by scrolling, once the address has followed', '', 700],
    ['step by step, once the address has followed', 'steps/', 700],
    ['in the article', 'article/', 700],
  ])('back leads from a chapter to where the reader was: %s', async (_, path, rest) => {
    const page = await site.open(path);
    await page.mouse.wheel(0, 3210);
    await settle(page);
    await page.waitForTimeout(rest);
    await page.locator('.menu summary').click();
    await page.locator(`.menu a[href$="#${second.slug}"]`).click();
    await settle(page);
    const there = await offset(page);
    expect(there).not.toBe(3210);
    // The address of the chapter itself may have given way to that of a step.
    await page.waitForTimeout(rest);
    await page.goBack();
    await settle(page);
    expect(await offset(page)).toBe(3210);
    await page.waitForTimeout(rest);
    await page.goForward();
    await settle(page);
    expect(await offset(page)).toBe(there);
    await page.goBack();
    await settle(page);
    expect(await offset(page)).toBe(3210);
  });

  it('‹ and › turn the steps of a scene, and the count follows', async () => {
    const page = await site.open(`#${scene.steps[0]?.address ?? ''}`);
    const element = page.locator(`[data-scene="${scene.id}"]`);
    const expectStep = async (i: number) => {
      await settle(page);
      const step = scene.steps[i];
      expect(await element.locator('[data-active]').getAttribute('data-step')).toBe(step?.id);
      const count = { n: locale.number(i + 1), of: locale.number(scene.steps.length) };
      expect(await element.locator('[data-count]').innerText()).toBe(
        locale.word('interface.stepCount', count),
      );
    };
    await expectStep(0);
    for (let i = 1; i < scene.steps.length; i += 1) {
      await element.locator('[data-turn="1"]').click();
      await expectStep(i);
    }
    await element.locator('[data-turn="-1"]').click();
    await expectStep(scene.steps.length - 2);
  });
});

describeInBrowser('the address', () => {
  const site = useSite();
  const step = scene.steps[2];

  it('follows the active step when scrolling rests, and adds nothing to the history', async () => {
    const page = await site.open();
    const before = await page.evaluate(() => history.length);
    await goTo(page, step?.address ?? '');
    expect(new URL(page.url()).hash).toBe('');
    await expect.poll(() => new URL(page.url()).hash).toBe(`#${step?.address ?? ''}`);
    expect(await page.evaluate(() => history.length)).toBe(before);
  });

  it('stays as it is while scrolling goes on', async () => {
    const page = await site.open();
    await goTo(page, step?.address ?? '');
    for (let i = 0; i < 15; i += 1) {
      await page.mouse.wheel(0, i % 2 === 0 ? 20 : -20);
      await settle(page);
      expect(new URL(page.url()).hash).toBe('');
    }
  });

  it('is that of the page alone on top', async () => {
    const page = await site.open(`#${step?.address ?? ''}`);
    await page.keyboard.press('Home');
    await expect.poll(() => new URL(page.url()).hash).toBe('');
    expect(page.url()).toBe(site.url);
  });
});

describeInBrowser('what is written while a reader scrolls', () => {
  const site = useSite();

  it('only what changes: no attribute is set to the value that it has', async () => {
    const page = await site.open('', { prepare: watchWrites });
    await wheelToEnd(page, 0.5);
    const { count, repeated } = await writes(page);
    expect(count).toBeGreaterThan(1000);
    expect(repeated).toEqual([]);
  });

  it('at rest, nothing', async () => {
    const page = await site.open(`#${scene.steps[1]?.address ?? ''}`, { prepare: watchWrites });
    await settle(page);
    await writes(page);
    await page.waitForTimeout(800);
    expect((await writes(page)).count).toBe(0);
  });

  it('in each frame, after every box has been read', async () => {
    const page = await site.open('', { prepare: watchOrder });
    await wheelToEnd(page);
    await page.setViewportSize({ width: 700, height: 900 });
    await settle(page);
    const { reads, writes, faults } = await order(page);
    expect(reads).toBeGreaterThan(scenes.length);
    expect(writes).toBeGreaterThan(1000);
    expect(faults).toEqual([]);
  });
});

describeInBrowser('with reduced motion', () => {
  const site = useSite();

  it('a scroll shows whole pictures only', async () => {
    const page = await site.open('', { reducedMotion: 'reduce' });
    await settle(page);
    const reference = makeReference(story);
    const boxes = await readBoxes(page);
    await page.mouse.move(10, desk.height / 2);
    for (let goal = 0; goal < 12_000; goal += 150) {
      const seen = await look(page, goal);
      expect(await reference.differences(page, seen, boxes, { still: true })).toEqual([]);
      await page.mouse.wheel(0, 150);
    }
  });
});

/** Scrolls to a step without leaving a trace in address or history. */
async function goTo(page: Page, id: string): Promise<void> {
  await page.mouse.move(10, desk.height / 2);
  const top = await page.evaluate((id) => {
    const step = document.getElementById(id);
    return step
      ? step.getBoundingClientRect().top - parseFloat(getComputedStyle(step).scrollMarginTop)
      : 0;
  }, id);
  await page.mouse.wheel(0, Math.round(top));
  await settle(page);
}

const WRITES = 'writes';

interface Writes {
  readonly count: number;
  /** Attributes that were given the value that they had, with their mark and figure. */
  readonly repeated: readonly string[];
}

/** Keeps an account of every attribute that is written below the body, from the start. */
async function watchWrites(page: Page): Promise<void> {
  await page.addInitScript((name) => {
    let count = 0;
    let repeated: string[] = [];
    const observer = new MutationObserver((records) => {
      count += records.length;
      for (const [i, { target, attributeName, oldValue }] of records.entries()) {
        if (!(target instanceof Element) || !attributeName) continue;
        const later = records
          .slice(i + 1)
          .find((next) => next.target === target && next.attributeName === attributeName);
        const value = later ? later.oldValue : target.getAttribute(attributeName);
        if (value !== oldValue) continue;
        const { figure, layout } = target.closest<SVGElement>('[data-figure]')?.dataset ?? {};
        const where = [figure, layout, target.getAttribute('data-key') ?? target.tagName];
        repeated.push(`${where.filter(Boolean).join(' ')}: ${attributeName}`);
      }
    });
    observer.observe(document, { subtree: true, attributes: true, attributeOldValue: true });
    Object.assign(window, {
      [name]: () => {
        const seen = { count, repeated: [...new Set(repeated)].slice(0, 20) };
        count = 0;
        repeated = [];
        return seen;
      },
    });
  }, WRITES);
}

/** What has been written since the last time of asking. */
function writes(page: Page): Promise<Writes> {
  return page.evaluate((name) => (Reflect.get(window, name) as () => Writes)(), WRITES);
}

const ORDER = 'order';

interface Order {
  reads: number;
  writes: number;
  faults: string[];
}

/** Notes what reads the layout after something has been written, animation frame by frame. */
async function watchOrder(page: Page): Promise<void> {
  await page.addInitScript((name) => {
    const seen: Order = { reads: 0, writes: 0, faults: [] };
    Object.assign(window, { [name]: seen });
    let inFrame = false;
    let written = '';
    const read = (what: string) => {
      if (!inFrame) return;
      seen.reads += 1;
      if (written) seen.faults.push(`${what} is read after ${written} was written`);
    };
    const write = (what: string) => {
      if (!inFrame) return;
      seen.writes += 1;
      written = what;
    };
    const ask = requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) =>
      ask((time) => {
        inFrame = true;
        written = '';
        callback(time);
        inFrame = false;
      });
    const wrap = (owner: object, method: string, note: (what: string) => void) => {
      const original = Reflect.get(owner, method) as (...args: unknown[]) => unknown;
      Object.defineProperty(owner, method, {
        value(this: unknown, ...args: unknown[]) {
          note(method);
          return original.apply(this, args);
        },
      });
    };
    wrap(Element.prototype, 'getBoundingClientRect', read);
    wrap(window, 'getComputedStyle', read);
    for (const method of ['setAttribute', 'removeAttribute', 'toggleAttribute']) {
      wrap(Element.prototype, method, write);
    }
    wrap(CSSStyleDeclaration.prototype, 'setProperty', write);
    const height = Object.getOwnPropertyDescriptor(Element.prototype, 'scrollHeight');
    Object.defineProperty(Element.prototype, 'scrollHeight', {
      get(this: Element): unknown {
        read('scrollHeight');
        return height?.get?.call(this);
      },
    });
  }, ORDER);
}

function order(page: Page): Promise<Order> {
  return page.evaluate((name) => Reflect.get(window, name) as Order, ORDER);
}
