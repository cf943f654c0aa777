import { toString } from 'hast-util-to-string';
import { visitParents } from 'unist-util-visit-parents';
import { formatTag } from '../../locale/dates.ts';
import { toLatinDigits } from '../../locale/digits.ts';
import { isTag } from '../read/address.ts';
import { boundNumbers } from '../read/datasets.ts';
import type { Fault, Place } from '../read/fault.ts';
import { unknown } from '../read/nearest.ts';
import type { ProseContext } from './context.ts';
import { placeOf, placeOfAttribute, type Syntax } from '../read/syntax.ts';

/** A number in the text must say what its datum says. */
export function checkNumbers({ file, tree, attributes }: Syntax, context: ProseContext): Fault[] {
  const faults: Fault[] = [];
  visitParents(tree, (node) => {
    if (!isTag(node) || node.name !== 'Num') return;
    const of = attributes.get(node)?.['of'];
    if (typeof of !== 'string') return;
    const what = numberFault(of, toString(node as never).trim(), context);
    if (what !== undefined) faults.push({ ...placeOf(file, node), what });
  });
  return faults;
}

function numberFault(of: string, said: string, context: ProseContext): string | undefined {
  const { sets, unread, numberWords, formatNumber, language } = context;
  const [name = '', row, ...more] = of.split(':');
  if (row === undefined || more.length > 0) {
    return `"${of}" names no number; write data set and row, as in <Num of="data:row" />`;
  }
  const set = sets.get(name);
  if (!set) return unread.sets.has(name) ? undefined : unknown('data set', name, [...sets.keys()]);
  const numbers = boundNumbers(set);
  const value = numbers.get(row);
  if (value === undefined) {
    return unknown(`row with a number in ${name}`, row, [...numbers.keys()]);
  }
  if (Number.isNaN(value)) return `${of} holds no number; mend the datum, or name another row`;
  const words = numberWords?.get(value) ?? [];
  const allowed = [formatNumber(value), ...words];
  if (said === '' || allowed.includes(said) || !numberWords) return undefined;
  const choices = allowed.map((word) => `"${word}"`).join(' or ');
  return (
    `the text says "${said}", but ${of} is ${String(value)}; write ${choices}, ` +
    `or add the word to numbers in content/words/${language}.yaml`
  );
}

/** Digits may stand in dates, years and names alone. */
export function checkBareNumbers(
  syntax: Syntax,
  { names: all, language, houseMonths }: ProseContext,
): Fault[] {
  if (!all) return [];
  const { file, tree, attributes, frontmatter, locate } = syntax;
  const names = numberedNames(all);
  const months = new Set([...monthNames(language), ...houseMonths]);
  const faults: Fault[] = [];
  const check = (text: unknown, place: Place): void => {
    if (typeof text !== 'string') return;
    for (const digits of bareNumbers(text, names, months, language)) {
      const remedy = 'bind it to its datum, <Num of="data:row" />, or write it as part of a date';
      faults.push({ ...place, what: `bare number "${digits}"; ${remedy}` });
    }
  };
  visitParents(tree, (node, ancestors) => {
    if (node.type === 'text' && !ancestors.some((a) => isTag(a) && a.name === 'Num')) {
      check(node.value, placeOf(file, node));
    }
    if (!isTag(node)) return;
    for (const name of ['title', 'subtitle', 'describe']) {
      check(attributes.get(node)?.[name], placeOfAttribute(file, node, name));
    }
  });
  check(frontmatter?.title, locate(['title']));
  check(frontmatter?.dek, locate(['dek']));
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
    // In Sorani an ending may stand on the digits: ١٥ی ئەیلوول.
    const value = Number(toLatinDigits(/\p{Nd}+/u.exec(word)?.[0] ?? ''));
    if (value >= 1900 && value < 2100) return false;
    const ahead = words.slice(i + 1, i + 5);
    const dated =
      beginsWithMonth(ahead, months) ||
      (isNumber(ahead[0]) && beginsWithMonth(ahead.slice(1), months));
    return !(dated && value >= 1 && value <= 31);
  });
}

/** Months may be of two words, and in Arabic script carry an ending: تشرینی یەکەمی ٢٠٢٠. */
function beginsWithMonth(words: readonly string[], months: ReadonlySet<string>): boolean {
  const text = words.join(' ');
  return [...months].some(
    (month) =>
      text === month ||
      text.startsWith(`${month} `) ||
      (/\p{Script=Arabic}$/u.test(month) && text.startsWith(month)),
  );
}

/** Names of the months, long and short, as the pages of a language print them. */
export function monthNames(language: string): ReadonlySet<string> {
  return new Set(
    [language, formatTag(language)].flatMap((tag) =>
      (['long', 'short'] as const).flatMap((month) => {
        const format = new Intl.DateTimeFormat(tag, { month, timeZone: 'UTC' });
        return Array.from({ length: 12 }, (_, i) => format.format(Date.UTC(2020, i, 1)));
      }),
    ),
  );
}

function isNumber(word: string | undefined): boolean {
  return word !== undefined && /^\p{Nd}+$/u.test(word);
}

/** The numbered parts of names: a word with letters and digits, or a number with what it numbers. */
export function numberedNames(names: readonly string[]): string[] {
  const parts = names.flatMap((name) => {
    const words = name.split(/[\s(),،]+/);
    return words.flatMap((word, i) => {
      if (!/\p{Nd}/u.test(word)) return [];
      return /\p{L}/u.test(word) ? [word] : [`${words[i - 1] ?? ''} ${word}`.trim()];
    });
  });
  return [...new Set(parts)].sort((a, b) => b.length - a.length);
}
