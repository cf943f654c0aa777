import { createHash } from 'node:crypto';
import { z } from 'zod';
import { charts } from '../../charts/index.ts';
import { claimSchema } from '../../schemas/claim.ts';
import { correctionSchema } from '../../schemas/correction.ts';
import { datasetFields } from '../../schemas/dataset.ts';
import { eventSchema } from '../../schemas/event.ts';
import { groupSchema } from '../../schemas/group.ts';
import { personSchema } from '../../schemas/person.ts';
import { placeSchema } from '../../schemas/place.ts';
import type { Refs } from '../../schemas/refs.ts';
import type { Source } from '../../schemas/source.ts';
import { attribute, isTag, type Tag } from '../read/address.ts';
import type { Content } from '../read/content.ts';
import { correctionsFile } from '../read/corrections.ts';
import { datasetNames, numbersSchema, readDataset } from '../read/datasets.ts';
import type { Place } from '../read/fault.ts';
import { readWords } from '../read/words.ts';
import { readYamlFile } from '../read/yaml.ts';
import { readRecords } from '../read/records.ts';
import { placeOf, readSyntax, type Syntax } from '../read/syntax.ts';
import { leaves, proseOf, type ProseTree } from './translatable.ts';
import { visit } from 'unist-util-visit';

/** What a translation still owes its readers. */
export interface Review {
  /** Places of words that the source has and the translation does not. */
  readonly missing: readonly string[];
  /** Places of words that nothing uses any more. */
  readonly unused: readonly string[];
  /** Steps made from a passage that has changed since. */
  readonly stale: readonly (Place & { readonly step: string })[];
  /** Steps that do not say which passage they were made from. */
  readonly unmarked: readonly (Place & { readonly step: string })[];
}

/**
 * Holds a translation against its source: words by their places, passages by their hash.
 * The content must be free of faults (`npm run check`).
 */
export function reviewTranslation(content: Content, source: string, language: string): Review {
  const due = new Set(leaves(sourceProse(content, source)).map(([path]) => path));
  const have = new Set(leaves(translatedProse(content, language)).map(([path]) => path));
  const steps = stepsOf(content, source, language);
  return {
    missing: [...due].filter((path) => !have.has(path)),
    unused: [...have].filter((path) => !due.has(path)),
    stale: steps.filter(({ mark, hash }) => mark !== '' && mark !== hash),
    unmarked: steps.filter(({ mark }) => mark === ''),
  };
}

/** A chapter of the translation with every step marked by the passage that it stands for now. */
export function markChapter(content: Content, source: string, file: string): string {
  const text = content.text(file);
  const translation = readSyntax(file, text, 'translation').value;
  const original = readSyntax(toSource(file, source), content.text(toSource(file, source))).value;
  if (!translation || !original) return text;
  const hashes = new Map(
    stepTags(original).map((tag) => [
      attribute(tag, 'id'),
      hashOf(content.text(original.file), tag),
    ]),
  );
  // From the end, so that earlier offsets stay true.
  return stepTags(translation)
    .toReversed()
    .reduce((marked, tag) => {
      const hash = hashes.get(attribute(tag, 'id'));
      const id = attributeRange(tag, 'id');
      const mark = attributeRange(tag, 'source');
      if (hash === undefined || !id) return marked;
      const [from, to] = mark ?? [id[1], id[1]];
      const written = `${mark ? '' : ' '}source="${hash}"`;
      return marked.slice(0, from) + written + marked.slice(to);
    }, text);
}

interface MarkedStep extends Place {
  readonly step: string;
  readonly mark: string;
  readonly hash: string;
}

function stepsOf(content: Content, source: string, language: string): MarkedStep[] {
  const folder = `content/chapters/${language}`;
  return content.list(folder).flatMap((name) => {
    const file = `${folder}/${name}`;
    const translation = readSyntax(file, content.text(file), 'translation').value;
    const theirs = toSource(file, source);
    const original = readSyntax(theirs, content.text(theirs)).value;
    if (!translation || !original) return [];
    const passages = new Map(stepTags(original).map((tag) => [attribute(tag, 'id'), tag]));
    return stepTags(translation).flatMap((tag): MarkedStep[] => {
      const step = attribute(tag, 'id');
      const passage = passages.get(step);
      if (!passage) return [];
      const hash = hashOf(content.text(theirs), passage);
      return [{ ...placeOf(file, tag), step, mark: attribute(tag, 'source'), hash }];
    });
  });
}

function toSource(file: string, source: string): string {
  return `content/chapters/${source}/${file.slice(file.lastIndexOf('/') + 1)}`;
}

function stepTags({ tree }: Syntax): Tag[] {
  const tags: Tag[] = [];
  visit(tree, (node) => {
    if (isTag(node) && node.name === 'Step') tags.push(node);
  });
  return tags;
}

/** Hash of a passage as written, its figure's state left out. */
function hashOf(text: string, tag: Tag): string {
  const from = tag.children[0]?.position?.start.offset ?? 0;
  const to = tag.children.at(-1)?.position?.end.offset ?? 0;
  return createHash('sha256').update(text.slice(from, to)).digest('hex').slice(0, 8);
}

function attributeRange(tag: Tag, name: string): [from: number, to: number] | undefined {
  const found = tag.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === name);
  const { start, end } = found?.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return undefined;
  return [start.offset, end.offset];
}

/** All words of the source language that a page may print, in the shape of a words file. */
export function sourceProse(content: Content, source: string): ProseTree {
  const { refs, raw } = readRecords(content).value;
  const words = readWords(content, source).value;
  const list = (schema: z.ZodType, rows: unknown): ProseTree =>
    proseOf(z.array(schema), rows) ?? {};
  const drawn = drawnSets(content, source);
  const sets = datasetNames(content).map((name): [string, ProseTree] => {
    const data = readDataset(content, name).value?.data;
    return [name, proseOf(setSchema(name, drawn.get(name), refs), data) ?? {}];
  });
  return {
    ...words?.tree,
    claims: list(claimSchema(refs), raw.claim),
    events: list(eventSchema(refs), raw.event),
    groups: list(groupSchema(refs), raw.group),
    people: list(personSchema(refs), raw.person),
    places: list(placeSchema, raw.place),
    sources: describedSources(raw.source),
    data: Object.fromEntries(sets),
    corrections: list(correctionSchema, readYamlFile(content, correctionsFile).value?.data ?? []),
  };
}

/** Publishers keep their names in every language; what is described is described in each. */
function describedSources(sources: readonly Source[]): ProseTree {
  const described = sources.filter((source) => source.described);
  return Object.fromEntries(described.map(({ id, publisher }) => [id, { publisher }]));
}

function translatedProse(content: Content, language: string): ProseTree {
  const words = readWords(content, language).value;
  const kept = Object.entries(words?.prose ?? {}).flatMap(([section, tree]) =>
    tree ? [[section, tree] as const] : [],
  );
  return { ...words?.tree, ...Object.fromEntries(kept) };
}

/** Data sets that a scene draws, with the kind of chart that does. */
function drawnSets(content: Content, source: string): ReadonlyMap<string, string> {
  const folder = `content/chapters/${source}`;
  const drawn = new Map<string, string>();
  for (const name of content.list(folder)) {
    const syntax = readSyntax(`${folder}/${name}`, content.text(`${folder}/${name}`)).value;
    for (const written of syntax?.attributes.values() ?? []) {
      const { chart, data } = written;
      if (typeof chart === 'string' && typeof data === 'string') drawn.set(data, chart);
    }
  }
  return drawn;
}

/** The words of a set that nothing draws are those of its description, and of numbers in the text. */
function setSchema(name: string, kind: string | undefined, refs: Refs): z.ZodType {
  const chart = kind === undefined ? undefined : charts[kind];
  if (chart) return chart.set(refs);
  return name === 'numbers' ? numbersSchema(refs) : z.looseObject(datasetFields(refs));
}
