import type { DateStyle } from './locale.ts';

/** Tags that numbers, dates and plurals are formatted with, where that is not the page's own. */
const formatTags: Readonly<Record<string, string>> = { en: 'en-GB', ar: 'ar-IQ' };

/** The tag that a language's numbers, dates and plurals are formatted with. */
export function formatTag(language: string): string {
  return formatTags[language] ?? language;
}

/** The precision a date is written with. */
export type DatePart = 'year' | 'month' | 'day';

/** How precise a partial ISO date is: `2020` a year, `2020-09` a month, `2020-09-13` a day. */
export function precisionOf(iso: string): DatePart {
  return iso.length === 4 ? 'year' : iso.length === 7 ? 'month' : 'day';
}

/** The first instant of a partial ISO date, UTC. */
export function startOf(iso: string): Date {
  return new Date(
    `${iso}${'-01-01'.slice(iso.length === 4 ? 0 : iso.length === 7 ? 3 : 6)}T00:00:00Z`,
  );
}

/** The instant after a partial ISO date has passed, UTC. */
export function endOf(iso: string): Date {
  const date = startOf(iso);
  switch (precisionOf(iso)) {
    case 'year':
      date.setUTCFullYear(date.getUTCFullYear() + 1);
      break;
    case 'month':
      date.setUTCMonth(date.getUTCMonth() + 1);
      break;
    case 'day':
      date.setUTCDate(date.getUTCDate() + 1);
  }
  return date;
}

/** How a language writes dates where its house style differs from what ICU has. */
export interface HouseDates {
  /** The twelve months. */
  readonly months: readonly string[];
  /** `{day}` and `{month}`. */
  readonly day: string;
  /** `{day}`, `{month}` and `{year}`. */
  readonly date: string;
  /** `{month}` and `{year}`. */
  readonly month: string;
}

/** Formats a partial ISO date, saying no more than the date itself says. */
export function formatDate(iso: string, style: DateStyle, tag: string, house?: HouseDates): string {
  return house ? inHouse(iso, style, tag, house) : byIntl(iso, style, tag);
}

function byIntl(iso: string, style: DateStyle, tag: string): string {
  const precision = precisionOf(iso);
  const month = style === 'long' ? 'long' : 'short';
  const options: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    ...((style !== 'day' || precision === 'year') && { year: 'numeric' }),
    ...(precision !== 'year' && { month }),
    ...(precision === 'day' && style !== 'month' && { day: 'numeric' }),
  };
  return new Intl.DateTimeFormat(tag, options).format(startOf(iso));
}

function inHouse(iso: string, style: DateStyle, tag: string, house: HouseDates): string {
  const date = startOf(iso);
  const plain = new Intl.NumberFormat(tag, { useGrouping: false });
  const parts: Readonly<Record<string, string>> = {
    day: plain.format(date.getUTCDate()),
    month: house.months[date.getUTCMonth()] ?? '',
    year: plain.format(date.getUTCFullYear()),
  };
  const fill = (pattern: string): string =>
    Object.entries(parts).reduce((text, [name, part]) => text.replace(`{${name}}`, part), pattern);
  const precision = precisionOf(iso);
  if (precision === 'year') return parts['year'] ?? '';
  const isDay = precision === 'day' && style !== 'month';
  if (style === 'day') return isDay ? fill(house.day) : (parts['month'] ?? '');
  return fill(isDay ? house.date : house.month);
}
