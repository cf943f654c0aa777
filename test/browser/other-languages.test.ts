import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentOnDisk } from '../../src/story/read/content.ts';
import { describeInBrowser, settle, useSite } from '../support/browser.ts';
import { overhangs } from '../support/overhangs.ts';
import { copyProject, withoutTranslations } from '../support/project.ts';
import { filesOf, longer, mirrored, overlay } from '../support/pseudo/languages.ts';

/** The site in two invented languages more: words two fifths longer, and a page turned around. */

const languages = [longer, mirrored];

const story = 'content/story.yaml';
const content = contentOnDisk(process.cwd());
const source = overlay(content, { [story]: withoutTranslations(content.text(story)) });

describeInBrowser('a site in two languages more', () => {
  const project = copyProject(filesOf(source, languages));
  beforeAll(async () => {
    const { code, output } = await project.build();
    expect(code, output).toBe(0);
  });
  afterAll(() => {
    project.remove();
  });
  const site = useSite({}, () => join(project.root, 'dist'));

  describe.each(languages)('in $id', ({ id, dir }) => {
    it.each(['', 'whos-who/'])('"%s" says its language and direction', async (path) => {
      const page = await site.open(`${id}/${path}`);
      const root = page.locator('html');
      expect(await root.getAttribute('lang')).toBe(id);
      expect(await root.getAttribute('dir')).toBe(dir);
    });

    describe.each([
      { width: 320, height: 640 },
      { width: 768, height: 1024 },
      { width: 1440, height: 900 },
    ])('at $width × $height', (viewport) => {
      it.each(['', 'whos-who/'])(
        '"%s" does not scroll sideways and cuts nothing off',
        async (path) => {
          const page = await site.open(`${id}/${path}`, { viewport });
          await settle(page);
          expect(await overhangs(page)).toEqual([]);
        },
      );
    });
  });
});
