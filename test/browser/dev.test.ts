import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser, useSite } from '../support/browser.ts';
import { copyProject, withoutTranslations, type Preview } from '../support/project.ts';

/** What editors see while they write: the page, what is wrong with it, and the page again. */

const chapter = 'content/chapters/en/02-new-names.mdx';
const text = readFileSync(chapter, 'utf8');
const line = text.split('\n').findIndex((words) => words.includes('claim:ninth-group')) + 1;

/** The preview reads the whole story again before it shows it. */
const patient = { timeout: 60_000 };

describeInBrowser('the live preview', () => {
  const story = 'content/story.yaml';
  const project = copyProject({ [story]: withoutTranslations(readFileSync(story, 'utf8')) });
  let preview: Preview;
  beforeAll(async () => {
    preview = await project.preview();
    // The first page takes long: everything is compiled for it.
    await fetch(preview.url);
  });
  afterAll(async () => {
    await preview.stop();
    project.remove();
  });
  const site = useSite();

  it('shows what is wrong with file, line and remedy, and the page once it is mended', async () => {
    const page = await site.open(preview.url, { early: true });
    const changed = page.locator('#new-names h2');
    await expect.poll(() => changed.innerText(), patient).toBe('New names');

    project.write(chapter, text.replace('claim:ninth-group', 'claim:nineth-group'));
    const overlay = page.locator('vite-error-overlay');
    await overlay.waitFor();
    const says = `${chapter}:${String(line)}: unknown claim "nineth-group-al-ghashiya"`;
    await overlay.getByText(says).first().waitFor();
    await overlay.getByText('did you mean "ninth-group-al-ghashiya"?').first().waitFor();
    expect(preview.output()).toContain(says);

    project.write(chapter, text.replace('title: New names', 'title: Newer names'));
    await expect.poll(() => changed.innerText(), patient).toBe('Newer names');
    expect(await overlay.count()).toBe(0);
  });
});
