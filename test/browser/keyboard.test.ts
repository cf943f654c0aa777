import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { readingPath, readings } from '../../src/story/page.ts';
import { describeInBrowser, desk, phone, settle, useSite } from '../support/browser.ts';
import { loadEditions } from '../support/site.ts';

/**
 * By keys alone every step is come to, and what has the focus shows it and is never under a part
 * that sticks. How the steps are turned one by one is told in `steps.test.ts`. It does not prove
 * that the ring can be told from what is around it: for that it has to be looked at.
 */

const editions = await loadEditions();
const [{ story }] = editions;
const scenes = story.chapters.flatMap(({ scenes }) => scenes);
const addresses = scenes.flatMap(({ steps }) => steps.map(({ address }) => address));
const firstOfEach = scenes.map(({ steps }) => steps[0]?.address);
const [scene] = scenes;
if (!scene) throw new Error('the story has no scenes to try');

/** What takes focus, one after another. */
interface Walk {
  /** Addresses of the steps that were come to. */
  readonly steps: readonly string[];
  /** What has no ring, or cannot be seen. */
  readonly faults: readonly string[];
}

describeInBrowser('the keyboard', () => {
  const site = useSite();

  const paths = editions.flatMap(({ folder }) =>
    readings.map((reading) => [folder + readingPath(reading), reading] as const),
  );

  it.each(paths)('comes to every step, and shows where it is: /%s', async (path, reading) => {
    const page = await site.open(path, { reducedMotion: 'reduce' });
    for (const viewport of [desk, phone]) {
      await page.setViewportSize(viewport);
      await settle(page);
      const { steps, faults } = await walk(page);
      expect(faults).toEqual([]);
      // Step by step the others are a turn away.
      expect(steps).toEqual(reading === 'steps' ? firstOfEach : addresses);
    }
  });

  it('turns the steps of a scene that is scrolled, and stays on its button', async () => {
    const page = await site.open(`#${scene.steps[0]?.address ?? ''}`, { reducedMotion: 'reduce' });
    const part = page.locator(`[data-scene="${scene.id}"]`);
    const forward = part.locator('[data-turn="1"]');
    await forward.focus();
    for (const { id } of scene.steps.slice(1)) {
      await page.keyboard.press('Enter');
      await expect.poll(() => part.locator('[data-active]').getAttribute('data-step')).toBe(id);
      expect(await forward.evaluate((button) => button === document.activeElement)).toBe(true);
    }
  });

  it.each(['', 'steps/'])('leads past a figure to what follows: /%s', async (path) => {
    const page = await site.open(path, { reducedMotion: 'reduce' });
    const skip = page.locator(`[data-scene="${scene.id}"] > .skip`);
    await skip.focus();
    expect(await skip.innerText()).toBe(story.locale.word('interface.skipFigure'));
    await page.keyboard.press('Enter');
    await settle(page);
    await page.keyboard.press('Tab');
    const isPast = await page.locator(`[data-scene="${scene.id}"]`).evaluate((before) => {
      const at = document.activeElement ?? before;
      return (
        !before.contains(at) &&
        (before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING) > 0
      );
    });
    expect(isPast).toBe(true);
  });

  it('opens the chapters from the masthead and goes to one', async () => {
    const page = await site.open();
    const chapter = story.chapters[3];
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    for (let i = 0; i <= 3; i += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.url}#${chapter?.slug ?? ''}`);
    await page.keyboard.press('Tab');
    const at = () => document.activeElement?.closest<HTMLElement>('[data-chapter]')?.id;
    expect(await page.evaluate(at)).toBe(chapter?.slug);
  });

  it('goes by Tab the way that the other tests take', async () => {
    const page = await site.open();
    const order: string[] = [];
    for (let i = 0; i < 25; i += 1) {
      await page.keyboard.press('Tab');
      order.push(await page.evaluate(() => document.activeElement?.textContent ?? ''));
    }
    const expected = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('a, summary, button, [tabindex="0"]')]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .map(({ textContent }) => textContent),
    );
    expect(order).toEqual(expected.slice(0, order.length));
  });

  it('is aimed at marks of notes that are 24 px wide and high, without moving a line', async () => {
    const page = await site.open();
    const small = await page.locator('.passage a[data-cite]').evaluateAll(
      (marks) =>
        marks.filter((mark) => {
          mark.scrollIntoView({ block: 'center' });
          const { left, top, width, height } = mark.getBoundingClientRect();
          const [x, y] = [left + width / 2, top + height / 2];
          return [
            [-11.5, 0],
            [11.5, 0],
            [0, -11.5],
            [0, 11.5],
          ].some(([dx = 0, dy = 0]) => {
            const hit = document.elementFromPoint(x + dx, y + dy);
            return hit !== mark && !mark.contains(hit);
          });
        }).length,
    );
    expect(small).toBe(0);
  });
});

/** Gives the focus to all that takes it, there and back, as Tab does, and sees whether it can be seen. */
function walk(page: Page): Promise<Walk> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('a, summary, button, [tabindex="0"]')];
    const steps = new Set<string>();
    const faults: string[] = [];
    for (const element of [...all, ...all.toReversed()]) {
      element.focus();
      if (document.activeElement !== element) continue;
      const step = element.closest('[data-step]');
      if (step) steps.add(step.id);
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const box = [...element.getClientRects()].find(({ width }) => width > 0);
      const hit = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2)
        faults.push(`no ring: ${element.outerHTML}`);
      if (!hit || !(element.contains(hit) || hit.contains(element)))
        faults.push(`under ${hit?.outerHTML.slice(0, 80) ?? 'the edge'}: ${element.outerHTML}`);
    }
    return { steps: [...steps], faults };
  });
}
