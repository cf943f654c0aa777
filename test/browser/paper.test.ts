import { expect, it } from 'vitest';
import { figureAt, type Figure } from '../../src/frames/figure.ts';
import type { Story } from '../../src/story/model.ts';
import { readingPath } from '../../src/story/page.ts';
import { alter, describeInBrowser, useSite } from '../support/browser.ts';
import { readPdf, squeeze, type PrintedPage } from '../support/pdf.ts';
import { loadEditions } from '../support/site.ts';

/**
 * What stands on the printed pages, from any reading. It does not prove that they are well made:
 * for that they have to be looked at.
 */

const editions = await loadEditions();
const [{ story }] = editions;
const scenes = story.chapters.flatMap(({ scenes }) => scenes);
const steps = scenes.flatMap((scene) => scene.steps);

/** A page for each step, and as many again for openings, prose and notes. */
const mostPages = steps.length * 2;

/** The smallest letters that paper bears, points. */
const SMALLEST = 7;

describeInBrowser('on paper', () => {
  const site = useSite();

  it.each([
    ['scroll', true],
    ['steps', true],
    ['article', true],
    ['scroll', false],
  ] as const)(
    'every step has its labels on a page with its description, and no page is blank: %s, script: %s',
    async (reading, script) => {
      const pages = await print(readingPath(reading), { script });
      expect(missing(pages)).toEqual([]);
      expect(pages.filter(({ text }) => text.length < 60)).toEqual([]);
      expect(pages.filter(({ text }, i) => !text.includes(String(i + 1)))).toEqual([]);
      expect(pages.length).toBeLessThan(mostPages);
      expect(Math.min(...pages.map(({ smallest }) => smallest))).toBeGreaterThanOrEqual(SMALLEST);
    },
  );

  it('a figure that were blank would be missed', async () => {
    const [, { address } = { address: '' }] = steps;
    const style = `[id="${address}"] svg { opacity: 0 }`;
    expect(missing(await print('', { style }))).toEqual([address]);
  });

  it.each([
    { ...editions[0], script: true },
    ...editions
      .filter(({ story }) => story.locale.dir === 'rtl')
      .slice(0, 1)
      .flatMap((edition) => [true, false].map((script) => ({ ...edition, script }))),
  ])(
    'each step’s figure takes its labels with it where it is blank: $language, script: $script',
    async ({ folder, story, script }) => {
      const style = '[data-step] :is(svg, img) { opacity: 0 }';
      const whole = await print(folder, { script, eager: true });
      const bare = await print(folder, { script, style, eager: true });
      expect(bare.length).toBe(whole.length);
      const taken = whole.map(({ text }, i) => lettersBut(text, bare[i]?.text ?? ''));
      expect(withoutLabels(story, taken)).toEqual([]);
    },
  );

  it('each scene names its sources, notes have the addresses of theirs, and nothing is for hands', async () => {
    const pages = await print('steps/');
    const printed = pages.map(({ text }) => text).join('');
    const addresses = story.library
      .all('source')
      .flatMap(({ url, link }) => (link ? (url ?? []) : []));
    expect(addresses.filter((url) => printed.includes(url)).length).toBeGreaterThan(10);
    const says = (key: string) => squeeze(story.locale.word(`interface.${key}`));
    expect(printed.split(`${says('source')}:`).length - 1).toBeGreaterThanOrEqual(scenes.length);
    const tools = ['next', 'readOn', 'readAsTable', 'begin', 'chapters', 'skip'].map(says);
    expect(tools.filter((tool) => printed.includes(tool))).toEqual([]);
  });

  it.each(editions.slice(1))(
    'in $language pages are numbered in its own digits',
    async ({ folder, story }) => {
      const pages = await print(`${folder}article/`);
      const isNumbered = ({ text }: PrintedPage, i: number) =>
        text.includes(story.locale.number(i + 1));
      expect(pages.every(isNumbered)).toBe(true);
      expect(pages.length).toBeLessThan(mostPages);
    },
  );

  /** `eager` waits for pictures that a page without script fetches only when it comes to them. */
  async function print(
    path: string,
    { script = true, style = '', eager = false } = {},
  ): Promise<PrintedPage[]> {
    const prepare = alter(new URL(path, site.url).href, (html) => {
      const styled = html.replace('</head>', `<style>${style}</style></head>`);
      return eager ? styled.replaceAll(' loading="lazy"', '') : styled;
    });
    const page = await site.open(path, { javaScriptEnabled: script, prepare });
    return readPdf(await page.pdf({ format: 'A4' }));
  }
});

/** Steps, in the order of the story, whose figure and description stand on no page together. */
function missing(pages: readonly PrintedPage[]): string[] {
  let last = 0;
  return scenes.flatMap(({ figures, steps }) =>
    steps.flatMap(({ address, description }, i) => {
      const layouts = Object.values(figures).map((figure) => labelsOf(figure, i));
      const at = pages.findIndex(
        ({ text }, number) =>
          number >= last &&
          text.includes(squeeze(description)) &&
          layouts.some((labels) => labels.every((label) => text.includes(label))),
      );
      last = Math.max(last, at);
      return at === -1 ? address : [];
    }),
  );
}

/** Share of a figure's letters that a PDF gives back, where joined ones are told in other forms. */
const LEGIBLE = 0.95;

/**
 * Steps whose labels are not among the letters that each page lost with its figures. A PDF tells
 * Arabic script in the order in which it is painted, so letters are counted and not read.
 */
function withoutLabels({ chapters }: Story, pages: readonly Letters[]): string[] {
  let last = 0;
  return chapters.flatMap(({ scenes }) =>
    scenes.flatMap(({ figures, steps }) =>
      steps.flatMap(({ address }, i) => {
        const drawn = Object.values(figures).map((figure) =>
          lettersOf(labelsOf(figure, i).join('')),
        );
        const at = pages.findIndex(
          (page, number) => number >= last && drawn.some((of) => shareIn(page, of) >= LEGIBLE),
        );
        last = Math.max(last, at);
        return at === -1 ? address : [];
      }),
    ),
  );
}

/** How often each letter and digit occurs. */
type Letters = ReadonlyMap<string, number>;

function lettersOf(text: string): Letters {
  const letters = new Map<string, number>();
  for (const [letter] of text.matchAll(/[\p{L}\p{N}]/gu))
    letters.set(letter, (letters.get(letter) ?? 0) + 1);
  return letters;
}

function lettersBut(text: string, without: string): Letters {
  const rest = lettersOf(without);
  return new Map(
    [...lettersOf(text)].map(([letter, count]) => [letter, count - (rest.get(letter) ?? 0)]),
  );
}

function shareIn(page: Letters, drawn: Letters): number {
  const found = [...drawn].map(([letter, n]) => Math.min(n, page.get(letter) ?? 0));
  const sum = (counts: Iterable<number>) => [...counts].reduce((total, count) => total + count, 0);
  return sum(found) / sum(drawn.values());
}

function labelsOf(figure: Figure, step: number): string[] {
  return figureAt(figure, step)
    .filter(({ attributes }) => attributes['visibility'] !== 'hidden')
    .flatMap(({ lines = [] }) => lines.map(squeeze));
}
