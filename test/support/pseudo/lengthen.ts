import { IntlMessageFormat } from 'intl-messageformat';
import { splice } from './splice.ts';

const words = new Intl.Segmenter('en', { granularity: 'word' });

/** A text in which every word of letters is two fifths longer; digits and signs stay. */
export function lengthen(text: string): string {
  return [...words.segment(text)].map(({ segment }) => stretch(segment)).join('');
}

/** The same for an ICU message: its arguments, keywords and digits stay. */
export function lengthenMessage(message: string): string {
  const ast = new IntlMessageFormat(message, 'en', undefined, { captureLocation: true }).getAst();
  return splice(
    message,
    literalsOf(ast).map(([from, to]) => [from, to, lengthen]),
  );
}

/** Doubles two letters of five. */
function stretch(word: string): string {
  const letters = Array.from(word);
  if (!letters.every(isLetter)) return word;
  return letters
    .map((letter, i) =>
      Math.round((i + 1) * 0.4) > Math.round(i * 0.4) ? letter + letter.toLowerCase() : letter,
    )
    .join('');
}

function isLetter(character: string): boolean {
  return character.toLowerCase() !== character.toUpperCase();
}

/** What a message is made of, as far as it matters here. */
interface Part {
  readonly type: number;
  readonly location?: { readonly start: { offset: number }; readonly end: { offset: number } };
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>;
}

const LITERAL = 0;

function literalsOf(parts: readonly Part[]): (readonly [from: number, to: number])[] {
  return parts.flatMap(({ type, location, options = {} }) => [
    ...(type === LITERAL && location
      ? [[location.start.offset, location.end.offset] as const]
      : []),
    ...Object.values(options).flatMap(({ value }) => literalsOf(value)),
  ]);
}
