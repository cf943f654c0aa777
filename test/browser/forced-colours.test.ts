import { expect, it } from 'vitest';
import { palette, type Token } from '../../src/frames/paint.ts';
import { readingPath } from '../../src/story/page.ts';
import { describeInBrowser, useSite } from '../support/browser.ts';

/**
 * Where a reader has set the colours, ink and paper are theirs, and what colour says of sides stays.
 * That text can be read then is tried in `access.test.ts`; it does not prove that figures are good to
 * look at: for that they have to be looked at.
 */

const sides = ['ember', 'ochre', 'slate', 'teal', 'cedar'] as const satisfies readonly Token[];

describeInBrowser('in forced colours', () => {
  const site = useSite();

  it.each(['scroll', 'steps'] as const)(
    'marks keep the colours of their sides, and words are in the reader’s ink: %s',
    async (reading) => {
      const page = await site.open(readingPath(reading), { forcedColors: 'active' });
      const seen = await page.evaluate((sides) => {
        const own = (css: string) => {
          const probe = document.createElement('i');
          probe.style.color = css;
          document.body.append(probe);
          const { color } = getComputedStyle(probe);
          probe.remove();
          return color;
        };
        return {
          inks: [...document.querySelectorAll('.stage svg.wide > text[fill="var(--ink)"]')].map(
            (text) => getComputedStyle(text).fill === own('CanvasText'),
          ),
          fills: sides.map((side) => [
            ...new Set(
              [
                ...document.querySelectorAll(`.stage svg.wide > :not(text)[fill="var(--${side})"]`),
              ].map((mark) => getComputedStyle(mark).fill),
            ),
          ]),
        };
      }, sides);
      expect(new Set(seen.inks)).toEqual(new Set([true]));
      expect(seen.fills).toEqual(sides.map((side) => [rgb(palette[side].light)]));
    },
  );

  it('the step in view is told from the others by its rule', async () => {
    const page = await site.open('', { forcedColors: 'active' });
    await page.locator('.step').nth(1).scrollIntoViewIfNeeded();
    const ruled = await page.locator('.passage').evaluateAll((all) =>
      all
        .filter((passage) => {
          const { borderInlineStartColor: rule } = getComputedStyle(passage);
          return (
            rule !== getComputedStyle(document.body).backgroundColor &&
            rule !== 'rgb(255, 255, 255)'
          );
        })
        .map((passage) => passage.parentElement?.hasAttribute('data-active')),
    );
    expect(new Set(ruled)).toEqual(new Set([true]));
  });
});

/** A colour as computed styles name it. */
function rgb(hex: string): string {
  const parts = [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));
  return `rgb(${parts.join(', ')})`;
}
