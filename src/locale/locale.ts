/**
 * Everything that a chart or a component needs to speak one language. Formatting happens at build,
 * because browsers lack Sorani; a locale is made once, by `makeLocale`.
 */
export interface Locale {
  /** BCP 47 tag that the page carries, such as `en` or `ckb`. */
  readonly id: string;
  /** Writing direction; travels with the tag. */
  readonly dir: 'ltr' | 'rtl';
  /** A number in the page's digits, grouped. */
  number(value: number): string;
  /**
   * A date of the precision it is written with (`2020`, `2020-09`, `2020-09-13`).
   *
   * `long` is for prose ("13 September 2020"), `short` for labels ("13 Sept 2020"),
   * `day` leaves the year out ("13 Sept"), `month` leaves the day out ("Sept 2020").
   */
  date(iso: string, style?: DateStyle): string;
  /**
   * A word or a sentence of `content/words/<locale>.yaml`, addressed by its place there
   * (`figures.map.rivers`), with ICU arguments filled in.
   *
   * @throws WordFault where the key is not there; the story's checks report it with file and line.
   */
  word(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** "a, b and c". */
  list(items: readonly string[]): string;
  /**
   * Width of a line of figure text in user units, shaped with the shipped font.
   * Charts add a margin of 15 % where a fallback font must fit too.
   */
  measure(text: string, size: number, weight?: number): number;
}

/** See `Locale.date`. */
export type DateStyle = 'long' | 'short' | 'day' | 'month';
