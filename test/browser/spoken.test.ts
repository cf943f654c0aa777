import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Scene, Story } from '../../src/story/model.ts';
import { readingPath, readings, type Reading } from '../../src/story/page.ts';
import { describeInBrowser, useSite } from '../support/browser.ts';
import { loadEditions } from '../support/site.ts';

/**
 * What a reader who listens is told of a step: heading, description, passage, note marks, and
 * nothing of the drawing. It proves what the browser hands on, not what a screen reader makes of it.
 */

const editions = await loadEditions();

describeInBrowser('what is told of a scene', () => {
  const site = useSite();

  describe.each(editions)('in $language', ({ folder, story }) => {
    const [scene, other] = story.chapters.flatMap(({ scenes }) => scenes);
    if (!scene || !other) throw new Error('the story has no scenes to try');

    it.each([
      ...readings.map((reading) => [reading, readingPath(reading), scene, 3] as const),
      ['scroll', `embed/${other.id}/`, other, 1] as const,
    ])('%s: /%s', async (reading, path, scene, level) => {
      const page = await site.open(folder + path);
      const element = page.locator(`[data-scene="${scene.id}"]`);
      expect(await told(element.locator('.stage'))).toEqual(stageOf(scene, reading, level));
      const shown = reading === 'steps' ? scene.steps.slice(0, 1) : scene.steps;
      for (const { address, description } of shown) {
        const step = page.locator(`[id="${address}"]`);
        const [first, ...rest] = await told(step);
        expect(first).toBe(`figure "${description}"`);
        expect(rest.filter((line) => !PROSE.test(line))).toEqual([]);
        const marks = notesOf(story, address);
        expect(rest.filter((line) => marks.includes(line))).toEqual(marks);
        const words = rest.filter((line) => !marks.includes(line));
        expect(wordsOf(words)).toBe(squeeze((await step.locator('.passage').textContent()) ?? ''));
      }
      const figures = (await told(element)).filter((line) => line.startsWith('figure'));
      expect(figures).toHaveLength(shown.length);
    });
  });

  it('a step reads, line by line', async () => {
    const [{ story }] = editions;
    const { notes, scenes } = story.chapters.find(({ scenes }) => scenes.length > 0) ?? {};
    const step = scenes?.[0]?.steps[0];
    const number = notes?.find(({ at }) => at === step?.address)?.number;
    const page = await site.open('article/');
    const lines = await told(page.locator(`[id="${step?.address ?? ''}"]`));
    const says = (
      await page
        .locator(`[id="${step?.address ?? ''}"] p`)
        .first()
        .innerText()
    ).replace(/\s*\d+$/, '');
    expect(lines).toEqual([
      `figure "${step?.description ?? ''}"`,
      'paragraph',
      `text: ${says}`,
      'superscript',
      `link "${story.locale.word('interface.note', { n: String(number) })}"`,
      `text: ${String(number)}`,
    ]);
  });
});

/** What is told of the head and the figure; the drawing is not. */
function stageOf({ title, subtitle }: Scene, reading: Reading, level: number): string[] {
  return [
    `heading "${title}" [level=${String(level)}]`,
    ...(subtitle === undefined ? [] : [`paragraph: ${subtitle}`]),
    ...(reading === 'steps' ? [`group "${title}"`] : []),
  ];
}

/** All that a passage is made of. */
const PROSE = /^(paragraph|text|superscript|link "|strong|emphasis)/;

/** What the marks of a step's notes are called. */
function notesOf({ chapters, locale }: Story, address: string): string[] {
  return chapters
    .flatMap(({ notes }) => notes)
    .filter(({ at }) => at === address)
    .map(({ number }) => locale.word('interface.note', { n: locale.number(number) }))
    .map((name) => `link "${name}"`);
}

/** The accessibility tree of an element, a line for each part, in the order in which it is told. */
async function told(element: Locator): Promise<string[]> {
  return linesOf(parse(await element.ariaSnapshot()));
}

function linesOf(tree: unknown): string[] {
  if (Array.isArray(tree)) return tree.flatMap(linesOf);
  if (tree === null || typeof tree !== 'object') return typeof tree === 'string' ? [tree] : [];
  return Object.entries(tree as Readonly<Record<string, unknown>>).flatMap(([role, within]) => {
    if (role === '/url') return [];
    if (Array.isArray(within)) return [role, ...linesOf(within)];
    return typeof within === 'string' || typeof within === 'number'
      ? `${role}: ${String(within)}`
      : role;
  });
}

/** The words of a passage as they are told, without spaces. */
function wordsOf(lines: readonly string[]): string {
  return squeeze(
    lines
      .flatMap((line) => {
        const [, name] = /^link "(.*)"$/.exec(line) ?? [];
        const [, text] = /^\w+(?: ".*?")?: (.*)$/s.exec(line) ?? [];
        return text ?? name ?? [];
      })
      .join(''),
  );
}

function squeeze(text: string): string {
  return text.replaceAll(/\s/g, '');
}
