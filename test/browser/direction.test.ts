import { expect, it } from 'vitest';
import { describeInBrowser, useSite } from '../support/browser.ts';
import { loadEditions } from '../support/site.ts';

/** What a line of text runs into where it is read from right to left. */

const editions = await loadEditions();
const rightToLeft = editions.filter(({ story }) => story.locale.dir === 'rtl');

describeInBrowser('in a right-to-left line', () => {
  const site = useSite();

  it.each(rightToLeft)(
    'the mark of a note follows what it is about, also after a number: $language',
    async ({ folder }) => {
      const page = await site.open(folder);
      const misplaced = await page.locator('sup').evaluateAll((marks) =>
        marks.flatMap((mark) => {
          const before = mark.previousSibling;
          if (before?.nodeType !== Node.TEXT_NODE) return [];
          const text = before.textContent ?? '';
          const last = document.createRange();
          last.setStart(before, text.trimEnd().length - 1);
          last.setEnd(before, text.trimEnd().length);
          const end = last.getBoundingClientRect();
          const { right, bottom } = mark.getBoundingClientRect();
          const sameLine = bottom > end.top && bottom < end.bottom;
          return sameLine && right > end.right ? [text.slice(-20)] : [];
        }),
      );
      expect(misplaced).toEqual([]);
    },
  );
});
