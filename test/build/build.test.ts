/**
 * A build of the whole site in a copy of the project, with a fault in one chapter. Builds without a
 * fault need no test of their own: the browser tests open what one has made.
 */
import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const parts = ['src', 'content', 'public', 'package.json', 'tsconfig.json', 'astro.config.mjs'];
const chapter = 'content/chapters/en/02-new-names.mdx';
let project = '';

/** Runs the build in the copy; resolves with its exit code and all that it printed. */
async function build(): Promise<{ code: number; output: string }> {
  const astro = join(project, 'node_modules/astro/bin/astro.mjs');
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [astro, 'build'], {
      cwd: project,
      env,
    });
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    const failed = error as { code: number; stdout: string; stderr: string };
    return { code: failed.code, output: failed.stdout + failed.stderr };
  }
}

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'story-'));
  for (const part of parts) cpSync(part, join(project, part), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(project, 'node_modules'));
  mkdirSync(join(project, 'dist'));
  writeFileSync(join(project, 'dist/index.html'), 'the last good page');
});

afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

describe('a build whose content has a fault', () => {
  it('stops, says file, line and remedy, and leaves the last good site alone', async () => {
    const text = readFileSync(join(project, chapter), 'utf8');
    const line = text.split('\n').findIndex((words) => words.includes('claim:ninth-group')) + 1;
    writeFileSync(join(project, chapter), text.replace('claim:ninth-group', 'claim:nineth-group'));
    const { code, output } = await build();
    expect(code).not.toBe(0);
    expect(output).toContain(
      `${chapter}:${String(line)}: unknown claim "nineth-group-al-ghashiya"`,
    );
    expect(output).toContain('did you mean "ninth-group-al-ghashiya"?');
    expect(readFileSync(join(project, 'dist/index.html'), 'utf8')).toBe('the last good page');
    expect(existsSync(join(project, 'dist/whos-who'))).toBe(false);
  }, 60_000);
});
