import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const parts = ['src', 'content', 'public', 'package.json', 'tsconfig.json', 'astro.config.mjs'];

/** A copy of the project in a folder of its own, with some of its files changed. */
export interface ProjectCopy {
  readonly root: string;
  /** Builds the site; resolves with the exit code and all that was printed. */
  build(): Promise<{ code: number; output: string }>;
  remove(): void;
}

/** Copies the project; `files` are other texts or more files, by their path from the root. */
export function copyProject(files: Readonly<Record<string, string>> = {}): ProjectCopy {
  const root = mkdtempSync(join(tmpdir(), 'story-'));
  for (const part of parts) cpSync(part, join(root, part), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return {
    root,
    build: () => build(root),
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

async function build(root: string): Promise<{ code: number; output: string }> {
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [astro, 'build'], {
      cwd: root,
      env,
    });
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    const failed = error as { code: number; stdout: string; stderr: string };
    return { code: failed.code, output: failed.stdout + failed.stderr };
  }
}
