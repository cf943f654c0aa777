/**
 * A build of the whole site in a copy of the project, with a fault in one chapter. Builds without a
 * fault need no test of their own: the browser tests open what one has made.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { copyProject } from '../support/project.ts';

const chapter = 'content/chapters/en/02-new-names.mdx';
const text = readFileSync(chapter, 'utf8');
const project = copyProject({
  [chapter]: text.replace('claim:ninth-group', 'claim:nineth-group'),
  'dist/index.html': 'the last good page',
});

afterAll(() => {
  project.remove();
});

describe('a build whose content has a fault', () => {
  it('stops, says file, line and remedy, and leaves the last good site alone', async () => {
    const line = text.split('\n').findIndex((words) => words.includes('claim:ninth-group')) + 1;
    const { code, output } = await project.build();
    expect(code).not.toBe(0);
    expect(output).toContain(
      `${chapter}:${String(line)}: unknown claim "nineth-group-al-ghashiya"`,
    );
    expect(output).toContain('did you mean "ninth-group-al-ghashiya"?');
    const built = join(project.root, 'dist');
    expect(readFileSync(join(built, 'index.html'), 'utf8')).toBe('the last good page');
    expect(existsSync(join(built, 'whos-who'))).toBe(false);
  });
});
