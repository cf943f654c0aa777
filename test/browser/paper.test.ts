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

/** In which each step's figure is blanked: the source language, and the first from right to left. */
const blanked = [
  editions[0],
  ...editions.filter(({ story }) => story.locale.dir === 'rtl').slice(0, 1),
];

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
      const { whole: pages } = await printed(readingPath(reading), script);
      expect(missing(pages)).toEqual([]);
      expect(pages.filter(({ text }) => text.length < 60)).toEqual([]);
      expect(pages.filter(({ text }, i) => !text.includes(String(i + 1)))).toEqual([]);
      expect(pages.length).toBeLessThan(mostPages);
      expect(Math.min(...pages.map(({ smallest }) => smallest))).toBeGreaterThanOrEqual(SMALLEST);
    },
  );

  it('a figure that were blank would be missed', async () => {
    const [, { address, description } = { address: '', description: '' }] = steps;
    const { whole, bare } = await printed('', true);
    const at = whole.findIndex(({ text }) => text.includes(squeeze(description)));
    expect(
      missing([...whole.slice(0, at), ...bare.slice(at, at + 1), ...whole.slice(at + 1)]),
    ).toEqual([address]);
  });

  it.each([
    { ...editions[0], script: true },
    ...blanked
      .slice(1)
      .flatMap((edition) => [true, false].map((script) => ({ ...edition, script }))),
  ])(
    'each step’s figure takes its labels with it where it is blank: $language, script: $script',
    async ({ folder, story, script }) => {
      const { whole, bare } = await printed(folder, script);
      expect(bare.length).toBe(whole.length);
      const taken = whole.map(({ text }, i) => lettersBut(text, bare[i]?.text ?? ''));
      expect(withoutLabels(story, taken)).toEqual([]);
    },
  );

  it('each scene names its sources, notes have the addresses of theirs, and nothing is for hands', async () => {
    const { whole: pages } = await printed('steps/', true);
    const text = pages.map(({ text }) => text).join('');
    const addresses = story.library
      .all('source')
      .flatMap(({ url, link }) => (link ? (url ?? []) : []));
    expect(addresses.filter((url) => text.includes(url)).length).toBeGreaterThan(10);
    const says = (key: string) => squeeze(story.locale.word(`interface.${key}`));
    expect(text.split(`${says('source')}:`).length - 1).toBeGreaterThanOrEqual(scenes.length);
    const tools = ['next', 'readOn', 'readAsTable', 'begin', 'chapters', 'skip'].map(says);
    expect(tools.filter((tool) => text.includes(tool))).toEqual([]);
  });

  it.each(editions.slice(1))(
    'in $language pages are numbered in its own digits',
    async ({ folder, story }) => {
      const { whole: pages } = await printed(folder, true);
      const isNumbered = ({ text }: PrintedPage, i: number) =>
        text.includes(story.locale.number(i + 1));
      expect(pages.every(isNumbered)).toBe(true);
      expect(pages.length).toBeLessThan(mostPages);
    },
  );

  const prints = new Map<string, Promise<Print>>();

  /** Each page is printed once for all tests. */
  function printed(path: string, script: boolean): Promise<Print> {
    const key = `${path} ${String(script)}`;
    const known = prints.get(key) ?? print(path, script);
    prints.set(key, known);
    return known;
  }

  /**
   * The page as it is, and once more without its figures, both with all fonts and pictures: those of
   * the page may stay away where they are late, and lines would break elsewhere the next time.
   */
  async function print(path: string, script: boolean): Promise<Print> {
    const prepare = alter(new URL(path, site.url).href, (html) =>
      html
        .replaceAll('font-display:optional', 'font-display:swap')
        .replaceAll(script ? '' : ' loading="lazy"', ''),
    );
    const page = await site.open(path, { javaScriptEnabled: script, prepare });
    // Settled, not all: faces that stand in are fonts of machines, and this one may lack them.
    await page.evaluate(() =>
      Promise.allSettled([...document.fonts].map((font) => font.load().then(() => true))),
    );
    const whole = await readPdf(await page.pdf({ format: 'A4' }));
    if (!blanked.some(({ folder }) => folder === path)) return { whole, bare: [] };
    await page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = '[data-step] :is(svg, img) { opacity: 0 }';
      document.head.append(style);
    });
    return { whole, bare: await readPdf(await page.pdf({ format: 'A4' })) };
  }
});

/** What came out of the printer: with figures, and without them where that is asked for. */
interface Print {
  readonly whole: readonly PrintedPage[];
  readonly bare: readonly PrintedPage[];
}

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

/** Stands for a glyph that a PDF has no letter for: joined letters have such in some fonts. */
const NAMELESS = '\0';

/** How often each letter and digit occurs, and glyphs without a name. */
type Letters = ReadonlyMap<string, number>;

function lettersOf(text: string): Letters {
  const letters = new Map<string, number>();
  for (const [letter] of text.matchAll(/[\p{L}\p{N}\0]/gu))
    letters.set(letter, (letters.get(letter) ?? 0) + 1);
  return letters;
}

function lettersBut(text: string, without: string): Letters {
  const rest = lettersOf(without);
  return new Map(
    [...lettersOf(text)].map(([letter, count]) => [letter, count - (rest.get(letter) ?? 0)]),
  );
}

/** A glyph without a name passes for a letter that is not found. */
function shareIn(page: Letters, drawn: Letters): number {
  const sum = (counts: Iterable<number>) => [...counts].reduce((total, count) => total + count, 0);
  const wanted = sum(drawn.values());
  const found = sum([...drawn].map(([letter, n]) => Math.min(n, page.get(letter) ?? 0)));
  return Math.min(wanted, found + (page.get(NAMELESS) ?? 0)) / wanted;
}

function labelsOf(figure: Figure, step: number): string[] {
  return figureAt(figure, step)
    .filter(({ attributes }) => attributes['visibility'] !== 'hidden')
    .flatMap(({ lines = [] }) => lines.map(squeeze));
}
