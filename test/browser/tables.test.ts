import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { describeInBrowser, settle, useSite } from '../support/browser.ts';
import { loadEditions, readBuilt } from '../support/site.ts';

/** Every figure as rows: in the page, with those of the step in view marked, and to take away. */

const editions = await loadEditions();

describe.each(editions)('the files of tables in $language', ({ folder, story }) => {
  const scenes = story.chapters.flatMap((chapter) => chapter.scenes);

  it.each(scenes)('$id has the heads and the rows of its table, marked as UTF-8', (scene) => {
    const text = readBuilt(`${folder}data/${scene.id}.csv`);
    expect(text.startsWith('\uFEFF')).toBe(true);
    const [head, ...rows] = parse(text, { bom: true });
    expect(head).toEqual(scene.table.columns.map(({ label }) => label));
    expect(rows).toHaveLength(scene.table.rows.length);
  });

  it.each(scenes)('$id has columns of numbers in digits that programs read', (scene) => {
    const [, ...rows] = parse(readBuilt(`${folder}data/${scene.id}.csv`), { bom: true });
    for (const [i, { numeric }] of scene.table.columns.entries()) {
      if (!numeric) continue;
      const digits = rows.map((row) => row[i]?.match(/\p{Nd}/gu)?.join('') ?? '').join('');
      expect(digits).toMatch(/^[0-9]+$/);
    }
  });
});

describeInBrowser('a table in the page', () => {
  const site = useSite();

  it.each(editions)(
    'marks the rows that the step in view is about, and no others: $language',
    async ({ folder, story }) => {
      const page = await site.open(folder);
      for (const { id, steps } of story.chapters.flatMap((chapter) => chapter.scenes)) {
        for (const { address, marked } of steps) {
          await page.evaluate((address) => {
            document.getElementById(address)?.scrollIntoView();
          }, address);
          await settle(page);
          expect(await markedRows(page, id), address).toEqual(marked);
        }
      }
    },
  );

  it.each(editions)(
    'is one to those who listen: caption, headings of rows and columns, units, and its file: $language',
    async ({ folder, story }) => {
      const page = await site.open(folder);
      for (const { id, table } of story.chapters.flatMap((chapter) => chapter.scenes)) {
        const foot = page.locator(`[data-scene="${id}"] .foot`);
        await foot.locator('summary').evaluate((summary) => {
          summary.parentElement?.setAttribute('open', '');
        });
        const told = await foot.locator('table').evaluate((table: HTMLTableElement) => ({
          caption: table.caption?.textContent,
          columns: [...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => [
            cell.scope,
            cell.textContent,
          ]),
          rows: [...(table.tBodies[0]?.rows ?? [])].map(({ cells: [head] }) =>
            head?.tagName === 'TH' ? [head.scope, head.textContent] : [],
          ),
        }));
        const trimmed = (cells: readonly (readonly (string | null)[])[]) =>
          cells.map(([scope, text]) => [scope, text?.trim()]);
        expect(told.caption).toBe(table.caption);
        expect(trimmed(told.columns)).toEqual(table.columns.map(({ label }) => ['col', label]));
        expect(trimmed(told.rows)).toEqual(table.rows.map(({ cells }) => ['row', cells[0]]));
        const file = await foot
          .locator('a[download]')
          .evaluate((link) => (link as HTMLAnchorElement).href);
        expect(file).toBe(`${site.url}${folder}data/${id}.csv`);
      }
    },
  );

  it('opens at the first of them', async () => {
    const scene = editions[0].story.chapters
      .flatMap(({ scenes }) => scenes)
      .reduce((a, b) => (b.table.rows.length > a.table.rows.length ? b : a));
    const step = scene.steps.findLast(({ marked }) => marked.includes(true) && !marked[0]);
    const page = await site.open(`#${step?.address ?? ''}`);
    const foot = page.locator(`[data-scene="${scene.id}"] .foot`);
    await foot.locator('summary').click();
    await settle(page);
    const [row, box] = await Promise.all([
      foot.locator('[aria-current]').first().boundingBox(),
      foot.locator('.scroll').boundingBox(),
    ]);
    expect(row?.y).toBeGreaterThan(box?.y ?? NaN);
    expect(row?.y).toBeLessThan((box?.y ?? NaN) + (box?.height ?? NaN));
  });
});

/** For each row of a scene's table, whether it is told as current. */
function markedRows(page: Page, scene: string): Promise<boolean[]> {
  return page
    .locator(`[data-scene="${scene}"] tbody tr`)
    .evaluateAll((rows) => rows.map((row) => row.querySelector('[aria-current="true"]') !== null));
}
