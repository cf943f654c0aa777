import { parseDocument, stringify } from 'yaml';
import type { WordTree } from '../../../src/locale/words.ts';
import type { Language } from '../../../src/schemas/story.ts';
import type { Content } from '../../../src/story/read/content.ts';
import { readRecords } from '../../../src/story/read/records.ts';
import { markChapter, sourceProse } from '../../../src/story/translate/translations.ts';
import { translateChapter } from './chapter.ts';
import { lengthen, lengthenMessage } from './lengthen.ts';

/** An invented language: how it says the words of the source language. */
export interface PseudoLanguage extends Language {
  /** In prose, and in the words of records and data sets. */
  readonly say: (words: string) => string;
  /** In words with ICU arguments. */
  readonly sayMessage: (message: string) => string;
}

/** Every word two fifths longer, which is what some languages need for what English says. */
export const longer: PseudoLanguage = {
  id: 'qps-x-long',
  name: 'Loonger',
  dir: 'ltr',
  say: lengthen,
  sayMessage: lengthenMessage,
};

/** English from right to left. */
export const mirrored: PseudoLanguage = {
  id: 'qps-x-rtl',
  name: 'Mirrored',
  dir: 'rtl',
  say: (words) => words,
  sayMessage: (message) => message,
};

const SOURCE = 'en';

/**
 * What adding languages to a story takes, as files by their path from the project's root: the story
 * with an entry for each, a folder of chapters and a words file.
 */
export function filesOf(
  content: Content,
  languages: readonly PseudoLanguage[],
): Readonly<Record<string, string>> {
  const story = parseDocument(content.text('content/story.yaml'));
  for (const { id, name, dir } of languages) story.addIn(['languages'], { id, name, dir });
  const files: Record<string, string> = { 'content/story.yaml': story.toString() };
  const names = readRecords(content).value.names ?? [];
  for (const language of languages) {
    const say = sparing(names, language.say);
    files[`content/words/${language.id}.yaml`] = wordsOf(content, language);
    for (const name of content.list(`content/chapters/${SOURCE}`)) {
      const source = `content/chapters/${SOURCE}/${name}`;
      const file = `content/chapters/${language.id}/${name}`;
      const text = translateChapter(source, content.text(source), say);
      files[file] = markChapter(overlay(content, { [file]: text }), SOURCE, file);
    }
  }
  return files;
}

/** Says words, and leaves names alone: records have them in the languages that there are. */
function sparing(
  names: readonly string[],
  say: (words: string) => string,
): (words: string) => string {
  const sparingly = (words: string): string => {
    const name = names.find((each) => each !== '' && words.includes(each));
    return name === undefined ? say(words) : words.split(name).map(sparingly).join(name);
  };
  return sparingly;
}

/** Content in which some files are others. */
export function overlay(content: Content, files: Readonly<Record<string, string>>): Content {
  const namesIn = (folder: string) =>
    Object.keys(files).flatMap((file) =>
      file.startsWith(`${folder}/`) ? (file.slice(folder.length + 1).split('/')[0] ?? []) : [],
    );
  return {
    text: (file) => files[file] ?? content.text(file),
    has: (file) => file in files || content.has(file),
    list: (folder) => [...new Set([...content.list(folder), ...namesIn(folder)])].sort(),
  };
}

/** The words file: messages, number words, and the words of records and data sets. */
function wordsOf(content: Content, { say, sayMessage }: PseudoLanguage): string {
  const { numbers } = parseDocument(content.text(`content/words/${SOURCE}.yaml`)).toJS() as {
    numbers: WordTree;
  };
  const prose = sourceProse(content, SOURCE) as WordTree;
  const messages = { interface: prose['interface'], figures: prose['figures'] } as WordTree;
  const month = new Intl.DateTimeFormat(SOURCE, { month: 'long', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, i) => say(month.format(Date.UTC(2020, i))));
  const dates = { day: '{day} {month}', date: '{day} {month} {year}', month: '{month} {year}' };
  return stringify({
    formats: { months, ...dates, between: ', ', last: say(' and ') },
    ...mapLeaves(prose, say),
    ...mapLeaves(messages, sayMessage),
    numbers: mapLeaves(numbers, say),
  });
}

function mapLeaves(tree: WordTree, change: (words: string) => string): WordTree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, part]) => [
      key,
      typeof part === 'string' ? change(part) : mapLeaves(part, change),
    ]),
  );
}
