import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { figureAt } from '../../src/frames/figure.ts';
import type { Scene, Story } from '../../src/story/model.ts';
import { describeInBrowser, desk, phone, settle, useSite } from '../support/browser.ts';
import { expectPictures, read } from '../support/reading.ts';
import { loadEditions } from '../support/site.ts';

/** One step a screen, figure and text together, by button, key, swipe and address. */

const editions = await loadEditions();
const [{ story }] = editions;
const scenesOf = ({ chapters }: Story) => chapters.flatMap(({ scenes }) => scenes);
const [first, second] = scenesOf(story);
if (!first || !second) throw new Error('the story has no scenes to try');

/** What a reader, and those who hear the page, are told of a scene. */
interface Told {
  readonly step: string | undefined;
  readonly shown: readonly string[];
  readonly focus: string | undefined;
  readonly said: string;
}

describeInBrowser('step by step', () => {
  const site = useSite();

  describe.each(editions)('in $language', ({ folder, story }) => {
    it('the keyboard alone leads from the first step to the last, and focus is never lost', async () => {
      const page = await site.open(`${folder}steps/`, { reducedMotion: 'reduce' });
      const forward = story.locale.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
      for (const scene of scenesOf(story)) {
        await tabTo(page, scene.id);
        for (const [i, { id, description }] of scene.steps.entries()) {
          if (i > 0) await page.keyboard.press(forward);
          const { step, shown, focus, said } = await tellOf(page, scene.id);
          expect({ step, shown, focus }).toEqual({ step: id, shown: [id], focus: scene.id });
          if (i > 0) expect(said).toBe(`${countOf(story, i, scene)} ${description}`);
        }
        await page.keyboard.press(forward);
        const focus = await page.evaluate(() => {
          const { activeElement: at, body } = document;
          return at !== null && at !== body && at.checkVisibility({ contentVisibilityAuto: true });
        });
        expect(focus, `what follows ${scene.id}`).toBe(true);
      }
    });

    it('nothing that takes focus is hidden', async () => {
      const page = await site.open(`${folder}steps/`, { viewport: phone });
      const seen = await page.evaluate(() => {
        const all = document.querySelectorAll<HTMLElement>('.scene :is(a, button, [tabindex])');
        for (const element of all) {
          element.focus();
          if (document.activeElement === element && !element.checkVisibility())
            return element.outerHTML;
        }
        return undefined;
      });
      expect(seen).toBeUndefined();
    });
  });

  it.each([
    ['a wide window', desk],
    ['a narrow window', phone],
  ])('repeated taps at one place turn all steps of a scene, in %s', async (_, viewport) => {
    const page = await site.open(`steps/#${first.steps[0]?.address ?? ''}`, { viewport });
    const next = buttons(page, first).last();
    const { x, y, width, height } = (await next.boundingBox()) ?? {
      x: 0,
      y: 0,
      width: 0,
      height: 0,
    };
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    for (const { id } of first.steps.slice(1)) {
      await page.mouse.click(x + width / 2, y + height / 2);
      expect((await tellOf(page, first.id)).shown).toEqual([id]);
    }
    await expect.poll(() => new URL(page.url()).hash).toBe(`#${first.steps.at(-1)?.address ?? ''}`);
  });

  it('the way to a neighbour is blended and ends on the picture of the build; a jump is not', async () => {
    const page = await site.open(`steps/#${first.steps[0]?.address ?? ''}`);
    await startWatching(page, first.id);
    await buttons(page, first).last().click();
    await expect.poll(() => differences(page, first, 1)).toEqual([]);
    expect(await frames(page)).toBeGreaterThan(3);
    await startWatching(page, first.id);
    await page.keyboard.press('Home');
    await page.keyboard.press('End');
    await expect.poll(() => differences(page, first, first.steps.length - 1)).toEqual([]);
  });

  it('with reduced motion a turn shows the whole picture at once', async () => {
    const page = await site.open(`steps/#${first.steps[0]?.address ?? ''}`, {
      reducedMotion: 'reduce',
    });
    await startWatching(page, first.id);
    await buttons(page, first).last().click();
    expect(await differences(page, first, 1)).toEqual([]);
    await page.waitForTimeout(500);
    expect(await frames(page)).toBe(1);
  });

  it('a swipe turns, and one up or down leaves the step', async () => {
    const page = await site.open(`steps/#${first.steps[0]?.address ?? ''}`, {
      viewport: phone,
      hasTouch: true,
    });
    await swipe(page, first.id, -140, 6);
    expect((await tellOf(page, first.id)).step).toBe(first.steps[1]?.id);
    await swipe(page, first.id, 6, -140);
    expect((await tellOf(page, first.id)).step).toBe(first.steps[1]?.id);
    await page.evaluate((hash) => (location.hash = hash), first.steps[1]?.address ?? '');
    await settle(page);
    await swipe(page, first.id, 140, 6);
    expect((await tellOf(page, first.id)).step).toBe(first.steps[0]?.id);
  });

  it('an address opens its step, and so do links, “back” and what the browser finds', async () => {
    const [, step] = second.steps;
    const [, other] = first.steps;
    const page = await site.open(`steps/#${step?.address ?? ''}`);
    expect((await tellOf(page, second.id)).shown).toEqual([step?.id]);
    await page.evaluate((hash) => (location.hash = hash), other?.address ?? '');
    await expect.poll(async () => (await tellOf(page, first.id)).shown).toEqual([other?.id]);
    expect(await isInView(page, first.id)).toBe(true);
    await page.goBack();
    await expect.poll(() => isInView(page, second.id)).toBe(true);
    await page.evaluate((id) => {
      document.getElementById(id)?.dispatchEvent(new Event('beforematch', { bubbles: true }));
    }, second.steps[0]?.address ?? '');
    const found = second.steps[0]?.id;
    await expect.poll(async () => (await tellOf(page, second.id)).shown).toEqual([found]);
  });

  it('without script every word and every picture is there', async () => {
    const page = await site.open('steps/', { javaScriptEnabled: false });
    expect((await read(page)).unseen).toEqual([]);
    await expectPictures(page);
  });

  it('in forced colours buttons keep their outline', async () => {
    const page = await site.open('steps/', { forcedColors: 'active' });
    const border = await buttons(page, first)
      .last()
      .evaluate((button) => getComputedStyle(button).borderTopStyle);
    expect(border).toBe('solid');
  });
});

function buttons(page: Page, { id }: Scene) {
  return page.locator(`[data-scene="${id}"] [data-turn]`);
}

function countOf({ locale }: Story, i: number, { steps }: Scene): string {
  return locale.word('interface.stepSaid', {
    n: locale.number(i + 1),
    of: locale.number(steps.length),
  });
}

/** Goes by Tab from where the page stands to the figure of a scene. */
async function tabTo(page: Page, scene: string): Promise<void> {
  for (let i = 0; i < 120; i += 1) {
    const at = await page.evaluate(
      () =>
        document.activeElement
          ?.closest<HTMLElement>('.stage .figure')
          ?.closest<HTMLElement>('[data-scene]')?.dataset['scene'],
    );
    if (at === scene) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no key leads to ${scene}`);
}

function tellOf(page: Page, scene: string): Promise<Told> {
  return page.evaluate((id) => {
    const element = document.querySelector(`[data-scene="${id}"]`);
    const steps = [...(element?.querySelectorAll<HTMLElement>('[data-step]') ?? [])];
    const shown = steps.filter((step) => {
      return step.querySelector('.passage')?.checkVisibility({ contentVisibilityAuto: true });
    });
    return {
      step: element?.querySelector<HTMLElement>('[data-active]')?.dataset['step'],
      shown: shown.map(({ dataset }) => dataset['step'] ?? ''),
      focus: document.activeElement?.closest<HTMLElement>('[data-scene]')?.dataset['scene'],
      said: document.querySelector('[data-says]')?.textContent ?? '',
    };
  }, scene);
}

function isInView(page: Page, scene: string): Promise<boolean> {
  return page.locator(`[data-scene="${scene}"]`).evaluate((element) => {
    const { top } = element.getBoundingClientRect();
    return top >= 0 && top < 80;
  });
}

/** Marks of the wide figure that do not stand as the build has drawn them at a step. */
async function differences(page: Page, scene: Scene, step: number): Promise<string[]> {
  const drawn = await page
    .locator(`[data-scene="${scene.id}"] .stage svg[data-layout=wide] > *`)
    .evaluateAll((marks) =>
      marks.map((mark) =>
        Object.fromEntries(mark.getAttributeNames().map((name) => [name, mark.getAttribute(name)])),
      ),
    );
  return figureAt(scene.figures.wide, step).flatMap(({ key, attributes }, i) => {
    const hidden = attributes['visibility'] === 'hidden';
    if (hidden) return drawn[i]?.['visibility'] === 'hidden' ? [] : key;
    const same = Object.entries(attributes).every(([name, value]) => drawn[i]?.[name] === value);
    return same && drawn[i]?.['visibility'] === undefined ? [] : key;
  });
}

const SEEN = 'seen';

/** Counts the moments at which the figure of a scene is written to. */
async function startWatching(page: Page, scene: string): Promise<void> {
  await page.evaluate(
    ([id, name]) => {
      const svg = document.querySelector(`[data-scene="${id ?? ''}"] svg[data-layout=wide]`);
      const seen = { frames: 0 };
      Object.assign(window, { [name ?? '']: seen });
      new MutationObserver(() => (seen.frames += 1)).observe(svg ?? document, {
        subtree: true,
        attributes: true,
      });
    },
    [scene, SEEN],
  );
}

function frames(page: Page): Promise<number> {
  return page.evaluate((name) => (Reflect.get(window, name) as { frames: number }).frames, SEEN);
}

/** A finger goes over the figure of a scene, as the browser hears of it from a screen. */
async function swipe(page: Page, scene: string, x: number, y: number): Promise<void> {
  const box = await page.locator(`[data-scene="${scene}"] .stage .figure`).boundingBox();
  if (!box) throw new Error(`no figure in ${scene}`);
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const screen = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number) =>
    screen.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: from.x + x * share, y: from.y + y * share }],
    });
  await touch('touchStart', 0);
  for (let i = 1; i <= 5; i += 1) await touch('touchMove', i / 5);
  await touch('touchEnd', 1);
  await settle(page);
}
