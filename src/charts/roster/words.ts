import type { Locale } from '../../locale/locale.ts';
import type { DateStyle } from '../../locale/locale.ts';
import type { When } from './entries.ts';

/** A date with what is known of it: "13 September", "by 19 August", "no date". */
export function datePhrase(when: When | undefined, locale: Locale, style: DateStyle): string {
  if (!when) return locale.word('figures.roster.undated');
  const date = locale.date(when.iso, style);
  return when.how === 'on' ? date : locale.word(`figures.roster.${when.how}`, { date });
}
