import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** An entry of the lockfile, as far as it matters here. */
interface Entry {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const text = readFileSync('package-lock.json', 'utf8');
const { packages } = JSON.parse(text) as { packages: Readonly<Record<string, Entry>> };
const locked = new Set(
  Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)),
);

describe('the lockfile', () => {
  it('holds the packages of every platform, not only of the one that wrote it', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !locked.has(name))
        .map((name) => `${path || 'the project'} may need ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('names no host: packages come from the registry of whoever installs them', () => {
    const resolved = Object.entries(packages).filter(([, entry]) => entry.resolved !== undefined);
    expect(resolved.map(([path]) => path)).toEqual([]);
    expect(text).not.toMatch(/https?:\/\/[^"]*\.tgz/);
  });

  it('knows the content of every package by its hash', () => {
    const unknown = Object.entries(packages).filter(
      ([path, { integrity, link }]) => path !== '' && !link && integrity === undefined,
    );
    expect(unknown.map(([path]) => path)).toEqual([]);
  });
});
