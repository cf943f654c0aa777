import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { layouts } from '../../src/frames/mark.ts';
import { toInlineSvg } from '../../src/frames/svg.ts';
import { describeInBrowser, figureFontIsThere, useSite } from '../support/browser.ts';
import { loadEditions, type Edition } from '../support/site.ts';

/**
 * No two labels of a figure meet and none leaves its box: measured in a browser, with the fonts that
 * ship and with those that a reader without them has. It does not prove the same of other browsers,
 * nor of fallback fonts that are not on the machine that runs it; the build's own check leaves 15 %
 * for those.
 */

const editions = await loadEditions();

describeInBrowser('labels of a figure keep clear of one another', () => {
  const site = useSite();

  describe.each(editions)('in $language', (edition) => {
    it('with the fonts that ship', async () => {
      const page = await openGallery(edition);
      expect(await page.evaluate(figureFontIsThere)).toBe(true);
      expect(await labelFaults(page)).toEqual([]);
    });

    it('with the fonts of a reader who blocks them', async () => {
      const prepare = (page: Page) => page.route('**/fonts/**', (route) => route.abort());
      const page = await openGallery(edition, prepare);
      expect(await page.evaluate(figureFontIsThere)).toBe(false);
      expect(await labelFaults(page)).toEqual([]);
    });
  });

  /** Every step of every scene in both layouts, under the site's own styles, at natural size. */
  async function openGallery(
    { folder, story }: Edition,
    prepare?: (page: Page) => Promise<unknown>,
  ): Promise<Page> {
    const page = await site.open(folder, { ...(prepare && { prepare }) });
    const styles = await page.locator('style').allInnerTexts();
    const { id, dir } = story.locale;
    const figures = story.chapters.flatMap(({ scenes, pictures }) => [
      ...scenes.flatMap(({ id, steps, figures }) =>
        steps.map((step, position) => ({ at: `${id}/${step.id}`, id, figures, position })),
      ),
      ...pictures.map(({ id, figures }) => ({ at: id, id, figures, position: 0 })),
    ]);
    const drawn = figures.flatMap(({ at, id, figures, position }) =>
      Object.values(figures).map(
        (figure) =>
          `<div class="figure ${figure.layout.name}" data-at="${at} ${figure.layout.name}">` +
          `${toInlineSvg(figure, { scene: id, position })}</div>`,
      ),
    );
    const sizes = Object.values(layouts).map(
      ({ name, width, height }) =>
        `div.figure.${name}{width:${String(width)}px;height:${String(height)}px}`,
    );
    await page.setContent(
      `<!doctype html><html lang="${id}" dir="${dir}">` +
        `<style>${[...styles, ...sizes].join('')}</style>${drawn.join('')}`,
    );
    await page.evaluate(() => document.fonts.ready);
    return page;
  }
});

/** Labels of the gallery whose ink meets or that leave their box, line by line as they are drawn. */
function labelFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    /** Boxes are told in whole pixels, with the tail that a letter may have on either side. */
    const slack = 2;
    /** Dots to a unit in which ink is compared. */
    const fine = 2;
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    if (!canvas) throw new Error('nothing to measure with');

    /** The box of each line of a label: as wide as it is set, as high as its ink. */
    const linesOf = (text: SVGTextElement) => {
      const { fontSize, fontWeight, fontFamily } = getComputedStyle(text);
      const font = `${fontWeight} ${fontSize} ${fontFamily}`;
      canvas.font = font;
      const move = text.transform.baseVal.consolidate()?.matrix;
      const lines = text.children.length > 0 ? [...text.children] : [text];
      return (lines as SVGTextContentElement[]).map((line) => {
        const words = line.textContent;
        const { actualBoundingBoxAscent: ascent, actualBoundingBoxDescent: descent } =
          canvas.measureText(words);
        const { x, width } = line.getBBox();
        const left = x + (move?.e ?? 0);
        const base = line.getStartPositionOfChar(0).y + (move?.f ?? 0);
        const key = text.dataset['key'] ?? '';
        const box = { left, top: base - ascent, right: left + width, bottom: base + descent };
        return { key, words, font, base, ...box };
      });
    };
    type Line = ReturnType<typeof linesOf>[number];

    /** Where a line has ink, within a box. */
    const inkOf = ({ words, font, left, base }: Line, box: { x: number; y: number }) => {
      canvas.reset();
      canvas.scale(fine, fine);
      canvas.font = font;
      canvas.direction = getComputedStyle(document.documentElement).direction as CanvasDirection;
      canvas.textAlign = 'left';
      canvas.fillText(words, left - box.x, base - box.y);
      const { width, height } = canvas.canvas;
      return canvas.getImageData(0, 0, width, height).data.filter((_, i) => i % 4 === 3);
    };

    /** Boxes of lines may reach into one another as those of a paragraph do; their ink may not. */
    const meet = (a: Line, b: Line) => {
      const x = Math.max(a.left, b.left);
      const y = Math.max(a.top, b.top);
      const width = Math.min(a.right, b.right) - x;
      const height = Math.min(a.bottom, b.bottom) - y;
      if (width <= 0 || height <= 0) return false;
      canvas.canvas.width = Math.ceil(width * fine);
      canvas.canvas.height = Math.ceil(height * fine);
      const other = inkOf(b, { x, y });
      return inkOf(a, { x, y }).some((dot, i) => dot > 64 && (other[i] ?? 0) > 64);
    };

    return [...document.querySelectorAll<HTMLElement>('[data-at]')].flatMap((figure) => {
      const at = figure.dataset['at'] ?? '';
      const svg = [...figure.querySelectorAll('svg')].find((svg) => svg.checkVisibility());
      if (!svg) return [`${at} does not show`];
      const { width, height } = svg.viewBox.baseVal;
      const labels = svg.querySelectorAll<SVGTextElement>('text:not([visibility=hidden])');
      const lines = [...labels].flatMap(linesOf);
      const faults = lines.flatMap((a, i) => {
        const meeting = lines.slice(i + 1).filter((b) => a.key !== b.key && meet(a, b));
        const room = Math.min(a.left, a.top, width - a.right, height - a.bottom);
        return [
          ...meeting.map((b) => `${at}: "${a.key}" and "${b.key}" overlap`),
          ...(room < -slack ? [`${at}: "${a.key}" leaves the box`] : []),
        ];
      });
      return [...new Set(faults)];
    });
  });
}
