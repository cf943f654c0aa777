import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';
import { parseDocument } from 'yaml';
import { storySchema } from '../../src/schemas/story.ts';

const parts = ['src', 'content', 'public', 'package.json', 'tsconfig.json', 'astro.config.mjs'];

/** A copy of the project in a folder of its own, with some of its files changed. */
export interface ProjectCopy {
  readonly root: string;
  /** Builds the site; resolves with the exit code and all that was printed. */
  build(): Promise<{ code: number; output: string }>;
  /** Starts the editors' preview; resolves with its address once it answers. */
  preview(): Promise<Preview>;
  /** Writes a file, by its path from the root. */
  write(file: string, text: string): void;
  remove(): void;
}

/**
 * The story's file with its translations as drafts, so that a copy of the project is built in the
 * source language alone, which is faster.
 */
export function withoutTranslations(story: string): string {
  const file = parseDocument(story);
  const { source, languages } = storySchema.parse(file.toJS());
  for (const [i, { id }] of languages.entries())
    if (id !== source) file.setIn(['languages', i, 'draft'], true);
  return file.toString();
}

/** The editors' live preview of a copy. */
export interface Preview {
  /** Address of its first page, ending in a slash. */
  readonly url: string;
  /** All that it has printed so far. */
  output(): string;
  stop(): Promise<void>;
}

/** Copies the project; `files` are other texts or more files, by their path from the root. */
export function copyProject(files: Readonly<Record<string, string>> = {}): ProjectCopy {
  const root = mkdtempSync(join(tmpdir(), 'story-'));
  for (const part of parts) cpSync(part, join(root, part), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  for (const [file, text] of Object.entries(files)) write(file, text);
  return {
    root,
    write,
    build: () => build(root),
    preview: () => preview(root),
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Astro serves no page while it believes that it is under test, and goes into the background unwatched. */
const env = {
  ...process.env,
  VITEST: undefined,
  NODE_ENV: undefined,
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DEV_BACKGROUND: '1',
};

const astro = 'node_modules/astro/bin/astro.mjs';

async function build(root: string): Promise<{ code: number; output: string }> {
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

async function preview(root: string): Promise<Preview> {
  const server = spawn(process.execPath, [astro, 'dev', '--host', '127.0.0.1'], { cwd: root, env });
  let printed = '';
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      printed += stripVTControlCharacters(String(chunk));
      const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed) ?? [];
      if (address !== undefined) resolve(address);
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.once('exit', () => {
      reject(new Error(`the preview has stopped: ${printed}`));
    });
  });
  return {
    url,
    output: () => printed,
    stop: async () => {
      server.removeAllListeners('exit');
      const gone = once(server, 'exit');
      server.kill();
      await gone;
    },
  };
}
