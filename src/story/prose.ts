import type { Link, Text } from 'mdast';
import { toString } from 'hast-util-to-string';
import { visitParents } from 'unist-util-visit-parents';
import type { Library } from '../schemas/library.ts';
import { isTag } from './address.ts';
import { boundNumbers, type RawSet } from './datasets.ts';
import type { Fault } from './fault.ts';
import { unknown } from './nearest.ts';
import { placeOf, type Syntax } from './syntax.ts';

/** What prose is checked against. */
export interface ProseContext {
  readonly library: Library;
  readonly sets: ReadonlyMap<string, RawSet>;
  /** Language of the chapter, for its month names and word boundaries. */
  readonly language: string;
  /** Words that may say a value in prose: value → the alternatives. */
  readonly numberWords: ReadonlyMap<number, readonly string[]>;
  /** Formats a value in the page's digits. */
  readonly formatNumber: (value: number) => string;
}

/** Everything that can be wrong with running text: numbers, links, first mentions. */
export function checkProse(syntax: Syntax, context: ProseContext): Fault[] {
  return [
    ...checkNumbers(syntax, context),
    ...checkBareNumbers(syntax, context),
    ...checkLinks(syntax, context),
    ...checkFirstMentions(syntax, context),
  ];
}

/** A number in the text must say what its datum says. */
function checkNumbers({ file, tree, attributes }: Syntax, context: ProseContext): Fault[] {
  const faults: Fault[] = [];
  visitParents(tree, (node) => {
    if (!isTag(node) || node.name !== 'Num') return;
    const of = attributes.get(node)?.['of'];
    if (typeof of !== 'string') return;
    const place = placeOf(file, node);
    const [name = '', row = ''] = of.split(':');
    const set = context.sets.get(name);
    if (!set) {
      faults.push({ ...place, what: unknown('data set', name, [...context.sets.keys()]) });
      return;
    }
    const numbers = boundNumbers(set);
    const value = numbers.get(row);
    if (value === undefined) {
      faults.push({ ...place, what: unknown(`row of ${name}`, row, [...numbers.keys()]) });
      return;
    }
    const said = toString(node as never).trim();
    const allowed = [context.formatNumber(value), ...(context.numberWords.get(value) ?? [])];
    if (said !== '' && !allowed.includes(said)) {
      faults.push({
        ...place,
        what: `the text says "${said}", but ${of} is ${String(value)}; write ${allowed.map((word) => `"${word}"`).join(' or ')}, or add the word to numbers in content/words/${context.language}.yaml`,
      });
    }
  });
  return faults;
}

/** Digits may stand in dates, years and names alone. */
function checkBareNumbers(
  { file, tree, attributes, frontmatter }: Syntax,
  context: ProseContext,
): Fault[] {
  const names = namesWithDigits(context.library);
  const months = monthNames(context.language);
  const faults: Fault[] = [];
  const check = (text: string, place: { file: string; line?: number }): void => {
    for (const digits of bareNumbers(text, names, months, context.language)) {
      faults.push({
        ...place,
        what: `bare number "${digits}"; bind it to its datum with <Num of="data:row" />, or write it as part of a date`,
      });
    }
  };
  visitParents(tree, (node, ancestors) => {
    if (node.type === 'text' && !ancestors.some((a) => isTag(a) && a.name === 'Num')) {
      check(node.value, placeOf(file, node));
    }
    if (isTag(node)) {
      for (const field of ['title', 'subtitle', 'describe']) {
        const value = attributes.get(node)?.[field];
        if (typeof value === 'string') check(value, placeOf(file, node));
      }
    }
  });
  if (frontmatter) {
    check(frontmatter.title, { file, line: 2 });
    check(frontmatter.dek, { file, line: 3 });
  }
  return faults;
}

/** The digit groups of a text that belong to no date, year or known name. */
export function bareNumbers(
  text: string,
  names: readonly string[],
  months: ReadonlySet<string>,
  language: string,
): string[] {
  const rest = names.reduce((left, name) => left.replaceAll(name, ' '), text);
  const words = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(rest)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
  return words.filter((word, i) => {
    if (!/\p{Nd}/u.test(word)) return false;
    const value = Number(toLatinDigits(word));
    if (value >= 1900 && value < 2100) return false;
    const ahead = words.slice(i + 1, i + 3);
    const dated = months.has(ahead[0] ?? '') || (isNumber(ahead[0]) && months.has(ahead[1] ?? ''));
    return !(dated && value >= 1 && value <= 31);
  });
}

function isNumber(word: string | undefined): boolean {
  return word !== undefined && /^\p{Nd}+$/u.test(word);
}

function toLatinDigits(word: string): string {
  return word.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
}

function namesWithDigits(library: Library): string[] {
  const named = [...library.all('group'), ...library.all('person'), ...library.all('place')];
  return named
    .flatMap(({ name, short }) => [name, short, ...name.split(/[(),]/).map((part) => part.trim())])
    .flatMap((name) => (name.endsWith(' base') ? [name, name.slice(0, -5)] : [name]))
    .flatMap((name) => (name.startsWith('PMF ') ? [name, name.slice(4)] : [name]))
    .filter((name) => /\p{Nd}/u.test(name))
    .sort((a, b) => b.length - a.length);
}

function monthNames(language: string): Set<string> {
  const styles = ['long', 'short'] as const;
  return new Set(
    styles.flatMap((month) =>
      Array.from({ length: 12 }, (_, i) =>
        new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' }).format(Date.UTC(2020, i, 1)),
      ),
    ),
  );
}

/** Links to people and groups must lead somewhere. */
function checkLinks({ file, tree }: Syntax, { library }: ProseContext): Fault[] {
  const ids = entities(library).map(({ id }) => id);
  const faults: Fault[] = [];
  visitParents(tree, 'link', (node) => {
    const id = whoOf(node);
    if (id !== undefined && !ids.includes(id)) {
      faults.push({ ...placeOf(file, node), what: unknown('person or group', id, ids) });
    }
  });
  return faults;
}

/** Whoever is named must be linked where the chapter names them first. */
function checkFirstMentions({ file, tree }: Syntax, { library }: ProseContext): Fault[] {
  const faults: Fault[] = [];
  const known = new Set<string>();
  const people = entities(library);
  visitParents(tree, 'text', (node: Text, ancestors) => {
    const link = ancestors.find((a): a is Link => a.type === 'link');
    const linked = link && whoOf(link);
    if (linked !== undefined) {
      known.add(linked);
      return;
    }
    for (const { id, name } of people) {
      if (known.has(id) || !node.value.includes(name)) continue;
      known.add(id);
      faults.push({
        ...placeOf(file, node),
        what: `"${name}" is named here for the first time in this chapter; link it: [${name}](who:${id})`,
      });
    }
  });
  return faults;
}

function entities(library: Library): { id: string; name: string }[] {
  return [...library.all('group'), ...library.all('person')];
}

/** The id that a link to a person or group names. */
function whoOf(link: Link): string | undefined {
  return link.url.startsWith('who:') ? link.url.slice(4) : undefined;
}
