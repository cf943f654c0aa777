import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The content folder, read through one door so that tests can put a small story in its place. */
export interface Content {
  /** Text of a file, by its path from the project's root. Empty where it is missing. */
  text(file: string): string;
  has(file: string): boolean;
  /** Names in a folder, sorted; none where it is missing. */
  list(folder: string): readonly string[];
}

/** The content on disk below a project's root. */
export function contentOnDisk(root: string): Content {
  const at = (path: string): string => join(root, path);
  return {
    text: (file) => (existsSync(at(file)) ? readFileSync(at(file), 'utf8') : ''),
    has: (file) => existsSync(at(file)),
    list: (folder) => (existsSync(at(folder)) ? readdirSync(at(folder)).sort() : []),
  };
}

/** Content held in memory: path → text. */
export function contentInMemory(files: Readonly<Record<string, string>>): Content {
  return {
    text: (file) => files[file] ?? '',
    has: (file) => file in files,
    list: (folder) => {
      const below = Object.keys(files).filter((file) => file.startsWith(`${folder}/`));
      return [
        ...new Set(below.map((file) => file.slice(folder.length + 1).split('/')[0] ?? '')),
      ].sort();
    },
  };
}
