import { expect, it } from 'vitest';
import { look, makeReference, readBoxes } from '../support/figures.ts';
import { builtFiles, loadEditions } from '../support/site.ts';
import { describeInWebKit, useWebKit } from '../support/webkit.ts';

/** What another engine makes of the same pages; everything else is tried in Chromium. */

const editions = await loadEditions();
const [source] = editions;

/** How many steps from one at which figures are looked at to the next: each look takes long. */
const STRIDE = 15;

describeInWebKit('in WebKit', () => {
  const site = useWebKit();

  it.each(editions)(
    'every line of a label stands as it would alone: $language',
    async ({ folder }) => {
      await site.open(folder);
      const files = builtFiles().filter((path) => path.startsWith(`${folder}figures/`));
      const { count, faults } = await site.evaluate(
        async (paths) => {
          const files = await Promise.all(paths.map(async (path) => (await fetch(path)).text()));
          const pictures = files.map((file) => {
            const picture = document.createElement('div');
            picture.innerHTML = file;
            return picture;
          });
          document.body.append(...pictures);
          const labels = [
            ...document.querySelectorAll<SVGTextElement>('svg text:has(tspan)'),
          ].filter((label) => label.getNumberOfChars() > 0);
          const lines = labels.flatMap((label) => {
            const alone = label.cloneNode() as SVGTextElement;
            alone.removeAttribute('direction');
            label.after(alone);
            const told = [...label.querySelectorAll('tspan')].map((line) => {
              alone.textContent = line.textContent;
              return { text: line.textContent, is: extent(line), alone: extent(alone) };
            });
            alone.remove();
            return told.map((line, i) => ({ ...line, above: told[i - 1]?.is }));
          });
          const near = (a: number, b: number) => Math.abs(a - b) < 0.5;
          const faults = lines.flatMap(({ text, is, alone, above }) => {
            const stands = near(is.left, alone.left) && near(is.right, alone.right);
            const level = near(is.last, is.first) && (!above || is.first > above.first);
            return stands && level ? [] : text;
          });
          return { count: lines.length, faults };

          /** Where the letters stand, in the units of the drawing. */
          function extent(text: SVGTextContentElement) {
            const letters = Array.from({ length: text.getNumberOfChars() }, (_, i) =>
              text.getExtentOfChar(i),
            );
            const tops = letters.map(({ y }) => y);
            return {
              left: Math.min(...letters.map(({ x }) => x)),
              right: Math.max(...letters.map(({ x, width }) => x + width)),
              first: Math.min(...tops),
              last: Math.max(...tops),
            };
          }
        },
        files.map((path) => `/${path}`),
      );
      expect(count).toBeGreaterThan(500);
      expect(faults).toEqual([]);
    },
  );

  it('a scroll offset gives the picture that the build gives', async () => {
    await site.open(source.folder);
    const reference = makeReference(source.story);
    const boxes = await readBoxes(site);
    const tops = Object.values(boxes).flatMap(({ tops }) => tops);
    for (const top of tops.filter((_, i) => i % STRIDE === 0)) {
      await site.evaluate((offset) => {
        scrollTo(0, offset);
      }, Math.floor(top));
      const seen = await look(site);
      expect(await reference.differences(site, seen, boxes)).toEqual([]);
    }
  });
});
