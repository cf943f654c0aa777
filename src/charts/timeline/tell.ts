import type { Locale } from '../../locale/locale.ts';
import type { Data, Table } from '../kit/chart.ts';
import { instant, laneOf, settle, tell, type Moment, type Telling } from './moments.ts';
import type { Gap, Span, Thread, TimelineSet, TimelineState, Units, Voice } from './schema.ts';

/** One entry of a timeline in words. */
interface Line {
  readonly id: string;
  readonly date: string;
  readonly what: string;
  readonly lane: string;
  readonly article: boolean;
  /** The entry in a sentence. */
  readonly head: string;
  /** What there is to add. */
  readonly more?: string;
  /** False where the entry, or a piece of it, has not been told yet. */
  readonly told: boolean;
}

/** A step that is about more than this says only the main thing of each. */
const FEW = 2;

/** Says what a step is about, in the order in which the step names it. */
export function describe(data: Data<TimelineSet>, state: TimelineState, locale: Locale): string {
  const lines = writeAll(data, state, locale).filter(({ told }) => told);
  const meant = state.focus.flatMap((id) => lines.filter((line) => line.id === id).slice(-1));
  return meant
    .flatMap(({ head, more }) => (meant.length <= FEW && more ? [head, more] : [head]))
    .map((sentence) => sentence.charAt(0).toLocaleUpperCase(locale.id) + sentence.slice(1))
    .join(' ');
}

/** The whole timeline as rows, in the order of telling. */
export function table(data: Data<TimelineSet>, state: TimelineState, locale: Locale): Table {
  const word = (key: string): string => locale.word(`figures.timeline.${key}`);
  const lines = writeAll(data, state, locale);
  return {
    caption: data.set.title,
    columns: ['date', 'what', 'lane', 'by'].map((key) => ({ label: word(`columns.${key}`) })),
    rows: data.set.order.flatMap((id) =>
      lines
        .filter((line) => line.id === id)
        .map((line) => ({
          cells: [line.date, line.what, line.lane, word(line.article ? 'article' : 'record')],
          marked: state.focus.includes(id),
        })),
    ),
  };
}

interface Context {
  readonly data: Data<TimelineSet>;
  readonly moments: readonly Moment[];
  readonly telling: Telling;
  readonly locale: Locale;
}

function writeAll(data: Data<TimelineSet>, state: TimelineState, locale: Locale): Line[] {
  const { set } = data;
  const moments = settle(data, locale);
  const context = { data, moments, telling: tell(set, moments, state), locale };
  return [
    ...moments.map((moment) => ofMoment(context, moment)),
    ...set.spans.map((span) => ofSpan(context, span)),
    ...set.gaps.map((gap) => ofGap(context, gap)),
    ...set.threads.flatMap((thread) => ofThread(context, thread)),
    ...set.units.map((units) => ofUnits(context, units)),
    ...set.voices.map((voice) => ofVoice(context, voice)),
  ];
}

function ofMoment({ data: { set }, locale }: Context, moment: Moment): Line {
  const { id, date, title, article, note, gloss } = moment;
  const more = [
    ...(note === undefined ? [] : [stop(note)]),
    ...(gloss === undefined ? [] : [says(locale, gloss)]),
  ].join(' ');
  return {
    id,
    date,
    what: [stop(title), more].join(' ').trim(),
    lane: laneOf(set, moment.lane).label,
    article,
    head: article ? says(locale, title) : dated(locale, date, title),
    more,
    told: true,
  };
}

function ofSpan(context: Context, span: Span): Line {
  const { data, locale, telling, moments } = context;
  const article = span.by === 'article';
  const date = between(context, span.from, span.until);
  const { label, note } = span;
  const what =
    note === undefined ? label : locale.word('figures.timeline.noted', { what: label, note });
  return {
    id: span.id,
    date,
    what: stop(what),
    lane: laneOf(data.set, span.lane).label,
    article,
    head: article ? says(locale, what) : dated(locale, date, what),
    // Of a span whose end is still to come nothing is given away.
    told: telling.shown(span.until) || !moments.some(({ id }) => id === span.until),
  };
}

function ofGap(context: Context, gap: Gap): Line {
  const { data, locale } = context;
  const date = between(context, gap.from, gap.until);
  const more = gap.article === undefined ? '' : says(locale, gap.article);
  return {
    id: gap.id,
    date,
    what: [stop(gap.label), more].join(' ').trim(),
    lane: gap.lane === undefined ? '' : laneOf(data.set, gap.lane).label,
    article: false,
    head: dated(locale, date, gap.label),
    more,
    told: true,
  };
}

function ofThread(context: Context, thread: Thread): Line[] {
  const { data, moments, telling, locale } = context;
  const lane = laneOf(data.set, thread.lane).label;
  return thread.pieces.map((piece) => ({
    id: thread.id,
    date: between(context, piece.from, piece.until),
    what: stop(piece.label),
    lane,
    article: false,
    head: dated(locale, lane, piece.label),
    told: instant(moments, piece.from, 'start') < telling.now,
  }));
}

function ofUnits({ data: { set }, moments, locale }: Context, units: Units): Line {
  const moment = moments.find(({ id }) => id === units.moment);
  const total = units.parts.reduce((sum, { count }) => sum + count, 0);
  const parts = units.parts
    .toSorted((a, b) => b.count - a.count)
    .map(({ count, label }) => `${locale.number(count)} ${label}`);
  const what = locale.word('figures.timeline.units', {
    total: locale.number(total),
    label: units.label,
    parts: locale.list(parts),
  });
  const lane = moment ? laneOf(set, moment.lane).label : '';
  return {
    id: units.id,
    date: moment?.date ?? '',
    what,
    lane,
    article: false,
    head: what,
    told: true,
  };
}

function ofVoice({ data: { library }, locale }: Context, voice: Voice): Line {
  const { role, says: judgement, detail, id } = voice;
  const { name } = library.person(voice.speaker);
  const head = locale.word('figures.timeline.voice', { name, role, says: judgement });
  const date = locale.word('figures.timeline.undated');
  return { id, date, what: `${head} ${stop(detail)}`, lane: '', article: true, head, told: true };
}

function dated(locale: Locale, date: string, what: string): string {
  return locale.word('figures.timeline.dated', { date, what: stop(what) });
}

/** What the article says, marked as such. */
function says(locale: Locale, what: string): string {
  return locale.word('figures.timeline.says', { what: stop(what) });
}

function between({ moments, locale }: Context, from: string, until: string): string {
  const spell = (given: string): string =>
    moments.find(({ id }) => id === given)?.date ?? locale.date(given, 'long');
  return locale.word('figures.timeline.window', { from: spell(from), until: spell(until) });
}

/** Ends a text with a full stop, if it has no end of its own. */
function stop(text: string): string {
  return /[.!?؟]$/.test(text) ? text : `${text}.`;
}
