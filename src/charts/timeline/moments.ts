import { endOf, precisionOf, startOf } from '../../locale/dates.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Data } from '../kit/chart.ts';
import { momentId } from './check.ts';
import type { Lane, Side, TimelineSet, TimelineState } from './schema.ts';

/** A moment with its date, its words and its side settled. */
export interface Moment {
  readonly id: string;
  readonly lane: string;
  readonly also: string | undefined;
  readonly side: Side;
  /** First instant that it may lie at. */
  readonly start: Date;
  /** The instant after the last that it may lie at. */
  readonly end: Date;
  /**
   * How its date is drawn: `dot` a day, `bar` a month, `window` any day of a stretch, `tick` the
   * article's word.
   */
  readonly shape: 'dot' | 'bar' | 'window' | 'tick';
  /** True where the day is not known for certain. */
  readonly hollow: boolean;
  /** The date in words, the year left out where the whole figure lies in one. */
  readonly when: string;
  /** The date in words, whole. */
  readonly date: string;
  readonly title: string;
  readonly short: string;
  readonly note: string | undefined;
  /** What the article adds. */
  readonly gloss: string | undefined;
  readonly context: boolean;
  readonly article: boolean;
}

/** Settles the moments of a data set, in its order. */
export function settle({ set, library }: Data<TimelineSet>, locale: Locale): Moment[] {
  const lanes = new Map(set.lanes.map((lane) => [lane.id, lane]));
  return set.moments.map((entry): Moment => {
    const event = entry.event === undefined ? undefined : library.event(entry.event);
    const article = entry.by === 'article';
    const from = entry.date ?? event?.date ?? set.articleWindow?.from ?? '';
    // A moment without a date is one that the article brings, and shares the article's own.
    const undated = entry.date === undefined && event === undefined;
    const until = undated ? set.articleWindow?.until : (entry.until ?? event?.until);
    const title = entry.label ?? event?.title ?? '';
    const uncertain = entry.uncertain === true;
    const dates = { from, until, uncertain };
    return {
      id: momentId(entry),
      lane: entry.lane,
      also: entry.also,
      side: entry.side ?? lanes.get(entry.lane)?.side ?? 'ink',
      start: startOf(from),
      end: endOf(until ?? from),
      shape: article ? 'tick' : shapeOf(from, until),
      hollow: uncertain || until !== undefined || precisionOf(from) === 'year',
      when: article
        ? locale.word('figures.timeline.article')
        : inWords(dates, oneYear(set) ? 'day' : 'short', locale),
      date: undated ? locale.word('figures.timeline.undated') : inWords(dates, 'long', locale),
      title,
      short: entry.short ?? title,
      note: entry.note,
      gloss: entry.article,
      context: entry.context === true,
      article,
    };
  });
}

/** What is drawn at a step, and what the step is about. */
export interface Telling {
  readonly shown: (id: string) => boolean;
  readonly focused: (id: string) => boolean;
  /** The instant up to which the figure has told: where the lines have got to. */
  readonly now: Date;
}

/** Reads a step's state against the order of telling. */
export function tell(set: TimelineSet, moments: readonly Moment[], state: TimelineState): Telling {
  const last = set.order.indexOf(state.upto);
  const focused = (id: string): boolean => state.focus.includes(id);
  const shown = (id: string): boolean => focused(id) || set.order.indexOf(id) <= last;
  const ends = moments.filter((moment) => shown(moment.id)).map((moment) => Number(moment.end));
  const gapEnds = set.gaps
    .filter((gap) => shown(gap.id))
    .map((gap) => Number(instant(moments, gap.until, 'start')));
  const starts = set.windows.map((window) => Number(startOf(window.from)));
  return { shown, focused, now: new Date(Math.max(Math.min(...starts), ...ends, ...gapEnds)) };
}

/** The instant that a date or the id of a moment stands for: where it starts, or where it ends. */
export function instant(moments: readonly Moment[], given: string, edge: 'start' | 'end'): Date {
  const moment = moments.find(({ id }) => id === given);
  if (moment) return moment[edge];
  return edge === 'start' ? startOf(given) : endOf(given);
}

/** A lane by its id. The set's schema has checked that it is there. */
export function laneOf(set: TimelineSet, id: string): Lane {
  const lane = set.lanes.find((candidate) => candidate.id === id);
  if (!lane) throw new RangeError(`unknown lane "${id}"`);
  return lane;
}

function shapeOf(from: string, until: string | undefined): 'dot' | 'bar' | 'window' {
  if (until !== undefined || precisionOf(from) === 'year') return 'window';
  return precisionOf(from) === 'month' ? 'bar' : 'dot';
}

function oneYear({ composition, windows }: TimelineSet): boolean {
  // The pieces of a broken axis have the year in their headings.
  if (composition === 'threads') return true;
  return (
    new Set(windows.flatMap(({ from, until }) => [from.slice(0, 4), until.slice(0, 4)])).size === 1
  );
}

function inWords(
  { from, until, uncertain }: { from: string; until: string | undefined; uncertain: boolean },
  style: 'day' | 'short' | 'long',
  locale: Locale,
): string {
  if (until !== undefined) {
    const values = { from: locale.date(from, style), until: locale.date(until, style) };
    return locale.word('figures.timeline.window', values);
  }
  const date = locale.date(from, style);
  return uncertain ? locale.word('figures.timeline.about', { date }) : date;
}
