import { readFileSync } from 'node:fs';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { contentOnDisk } from '../../src/story/read/content.ts';
import { datasetNames, readDataset } from '../../src/story/read/datasets.ts';
import { loadBuiltStory } from '../support/site.ts';

const story = await loadBuiltStory();
const sets = [...story.datasets.values()];

describe('every data set', () => {
  it.each(sets)('$name says what a row of it is', ({ meta }) => {
    expect(meta.each).toBeDefined();
  });

  it.each(sets)('$name names every source that its rows name', ({ meta, data }) => {
    const rows = Array.isArray(data['rows']) ? (data['rows'] as { source?: string }[]) : [];
    const named = rows.flatMap(({ source }) => source ?? []);
    expect(named.filter((source) => !meta.sources.includes(source))).toEqual([]);
  });

  it('stands in data/README.md as it describes itself', () => {
    const content = contentOnDisk(process.cwd());
    const due = sets.map(({ name, meta }) => {
      const file = readDataset(content, name).value?.file ?? '';
      const publishers = meta.sources.map((id) => story.library.source(id).publisher);
      return [
        file.replace('content/data/', '').replace('.csv.yaml', '.csv'),
        meta.about,
        meta.each ?? '',
        [...new Set(publishers)].join('; '),
        meta.licence,
        meta.retrieved ?? 'not kept',
        meta.caution ?? '',
      ];
    });
    expect(datasetNames(content)).toHaveLength(due.length);
    expect(tableIn(readFileSync('content/data/README.md', 'utf8'))).toEqual(due);
  });
});

/** The cells of the first table of a Markdown text, without its head. */
function tableIn(markdown: string): string[][] {
  const rows: string[][] = [];
  const tree: Root = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  visit(tree, 'tableRow', ({ children }) => {
    rows.push(
      children.map((cell) =>
        cell.children.map((part) => ('value' in part ? part.value : '')).join(''),
      ),
    );
  });
  return rows.slice(1);
}
