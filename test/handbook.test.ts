import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { charts, type AnyChart } from '../src/charts/index.ts';
import { tags } from '../src/schemas/tags.ts';
import { contentOnDisk } from '../src/story/read/content.ts';
import { checkDataset, readDataset } from '../src/story/read/datasets.ts';
import { readRecords } from '../src/story/read/records.ts';
import { loadBuiltStory } from './support/site.ts';

/** The editors' handbook says all that chapters may say. It does not prove that it says it well. */

const handbook = readFileSync('content/README.md', 'utf8');
const content = contentOnDisk(process.cwd());
const { refs } = readRecords(content).value;
const scenes = (await loadBuiltStory()).chapters.flatMap((chapter) => chapter.scenes);

describe('the handbook', () => {
  it.each(Object.values(charts))('names what a $kind takes as show', (chart) => {
    const row = handbook.split('\n').find((line) => line.startsWith(`| \`${chart.kind}\``)) ?? '';
    const unnamed = keysOfShow(chart).filter((key) => !row.includes(`\`${key}`));
    expect(unnamed).toEqual([]);
  });

  it.each(Object.entries(tags))('names <%s> and its attributes', (tag, schema) => {
    const attributes = Object.keys(schema.shape).filter((name) => !handbook.includes(name));
    expect(attributes).toEqual([]);
    expect(handbook).toContain(`<${tag}`);
  });
});

/** The fields that a step may write, by the chart's own schema for a data set of the story. */
function keysOfShow(chart: AnyChart): string[] {
  const scene = scenes.find((each) => each.chart === chart.kind);
  const set = scene && readDataset(content, scene.data).value;
  if (!set) throw new Error(`no scene of the story is a ${chart.kind}`);
  const schema = chart.state(checkDataset(set, chart, refs).value);
  return Object.keys(
    z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }).properties ?? {},
  );
}
