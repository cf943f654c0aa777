import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { labelBoxes, labelFaults } from '../../src/charts/kit/labels.ts';
import { timeline } from '../../src/charts/timeline.ts';
import type { TimelineSet, TimelineState } from '../../src/charts/timeline/schema.ts';
import { makeFigure, movingMarks } from '../../src/frames/figure.ts';
import { layouts, type Frame, type Layout, type Mark } from '../../src/frames/mark.ts';
import { mirror } from '../../src/frames/mirror.ts';
import type { Locale } from '../../src/locale/locale.ts';
import { makeRefs } from '../../src/schemas/refs.ts';
import '../support/matchers.ts';
import { libraryOf } from '../support/library.ts';
import { plainLocale } from '../support/locale.ts';

/** A ferry, its crossings and its disputes. */
const events = {
  opened: { date: '1901-03', title: 'The ferry opens' },
  closed: { date: '1904-12', title: 'The ferry closes' },
  reopened: { date: '1906', title: 'The ferry is back' },
  storm: { date: '1908-09-28', title: 'A storm' },
  meeting: { date: '1908-09-30', title: 'A meeting' },
  verdict: { date: '1908-10-03', title: 'A verdict' },
};

const refs = makeRefs({
  source: ['log'],
  claim: ['boast'],
  event: Object.keys(events),
  group: [],
  person: ['pilot', 'mate'],
  place: [],
});

const library = libraryOf({
  event: (id: keyof typeof events) => ({ id, ...events[id] }),
  person: (id: string) => ({ id, name: `The ${id}`, short: `The ${id}` }),
});

const locale = plainLocale('timeline', 0.45);

/** A language that needs two fifths more room for everything. */
const wordy: Locale = {
  ...locale,
  measure: (text, size, weight) => locale.measure(text, size, weight) * 1.4,
};

const meta = { title: 'Ferry', about: 'A ferry', sources: ['log'], licence: 'none' };
const boast = { claims: ['boast'] };
const logged = { sources: ['log'] };

/** Presence: two seasons, the years between, and the span that the article counts. */
const seasons = {
  ...meta,
  composition: 'bands',
  windows: [{ from: '1901', until: '1908' }],
  lanes: [{ id: 'ferry', label: 'Ferry', side: 'slate' }],
  order: ['opened', 'first', 'closed', 'without', 'reopened', 'second', 'storm', 'seven'],
  moments: ['opened', 'closed', 'reopened', 'storm'].map((event) => ({ event, lane: 'ferry' })),
  spans: [
    { id: 'first', lane: 'ferry', from: 'opened', until: 'closed', label: 'First', ...logged },
    { id: 'second', lane: 'ferry', from: 'reopened', until: '1908', label: 'Second', ...logged },
    {
      ...{ id: 'seven', lane: 'ferry', by: 'article', from: 'opened', until: '1908', years: 7 },
      ...{ label: 'seven years', ...boast },
    },
  ],
  gaps: [{ id: 'without', lane: 'ferry', from: 'closed', until: 'reopened', label: 'None' }],
};

/** An aim that goes on and a course that changes, with years that nobody wrote down between. */
const courses = {
  ...meta,
  composition: 'threads',
  windows: [
    { from: '1901-01', until: '1901-06', share: 4 },
    { from: '1908-09-25', until: '1908-10-05', share: 6, break: 3 },
  ],
  lanes: [
    { id: 'aim', label: 'Aim', side: 'cedar' },
    { id: 'way', label: 'Way', side: 'cedar' },
  ],
  order: ['aim', 'way', 'opened', 'gap', 'storm', 'verdict'],
  moments: [
    { event: 'opened', lane: 'aim' },
    { event: 'storm', lane: 'way' },
    { event: 'verdict', lane: 'aim', also: 'way' },
  ],
  gaps: [{ id: 'gap', from: '1901-07', until: '1908-08', label: 'No log', article: 'calm seas' }],
  threads: [
    {
      ...{ id: 'aim', lane: 'aim' },
      pieces: [
        { id: 'aim-1', from: 'opened', until: '1901-06', label: 'Across' },
        { id: 'aim-2', from: '1908-09-25', until: '1908-10-05', label: 'Across' },
      ],
    },
    {
      ...{ id: 'way', lane: 'way' },
      pieces: [
        { id: 'north', from: 'opened', until: '1901-06', label: 'North' },
        { id: 'south', from: 'storm', until: '1908-10-05', label: 'South', course: 1 },
      ],
    },
  ],
};

/** A pilot between two shores: five held, four let go. */
const shores = {
  ...meta,
  composition: 'spine',
  windows: [
    { from: '1908-09', until: '1908-09', share: 30 },
    { from: '1908-10', until: '1908-10', share: 31 },
  ],
  articleWindow: { from: '1908-10-05', until: '1908-10-11' },
  lanes: [
    { id: 'east', label: 'East', side: 'slate' },
    { id: 'pilot', label: 'Pilot', side: 'teal' },
    { id: 'west', label: 'West', side: 'ochre' },
  ],
  order: ['storm', 'meeting', 'held', 'verdict', 'rumour', 'brave', 'rash'],
  moments: [
    { event: 'storm', lane: 'east', context: true },
    { event: 'meeting', lane: 'pilot', note: 'Five are held', article: 'it was late' },
    { event: 'verdict', lane: 'pilot' },
    { id: 'rumour', lane: 'pilot', by: 'article', label: 'Dozens of hearings', ...boast },
  ],
  units: [
    {
      ...{ id: 'held', moment: 'meeting', label: 'passengers held', side: 'ochre' },
      parts: [
        { id: 'kept', count: 1, label: 'was kept', lane: 'pilot' },
        { id: 'freed', count: 4, label: 'went', lane: 'west' },
      ],
    },
  ],
  voices: [
    { id: 'brave', speaker: 'pilot', role: 'of the ferry', says: 'Brave', detail: 'He sailed.' },
    { id: 'rash', speaker: 'mate', role: 'of the ferry', says: 'Rash', detail: 'He sailed.' },
  ],
};

/** Twelve days, of which the last six lie after the article. */
const days = {
  ...meta,
  composition: 'ledger',
  windows: [
    { from: '1908-09-25', until: '1908-09-30', share: 6 },
    { from: '1908-10-01', until: '1908-10-06', share: 6, break: 3 },
  ],
  articleWindow: { from: '1908-10-01', until: '1908-10-04' },
  lanes: [
    { id: 'weather', label: 'Weather', side: 'ink' },
    { id: 'talk', label: 'Talk', side: 'teal' },
  ],
  order: ['storm', 'rumour', 'meeting', 'verdict'],
  moments: [
    { event: 'storm', lane: 'weather', note: 'From the north', uncertain: true },
    {
      ...{ id: 'rumour', lane: 'talk', date: '1908-09-28', until: '1908-09-29' },
      ...{ label: 'A rumour', ...logged },
    },
    { event: 'meeting', lane: 'talk' },
    { event: 'verdict', lane: 'talk' },
  ],
};

const read = (raw: unknown): TimelineSet => timeline.set(refs).parse(raw);
const messages = (raw: unknown): string[] => {
  const result = timeline.set(refs).safeParse(raw);
  return result.success ? [] : result.error.issues.map(({ message }) => message);
};

const draw = (
  set: TimelineSet,
  state: TimelineState,
  layout: Layout = layouts.wide,
  language = locale,
): Frame => timeline.draw({ set, library }, state, layout, language);
const find = (frame: Frame, key: string): Mark => {
  const found = frame.find((mark) => mark.key === key);
  if (!found) throw new Error(`no mark "${key}" among ${frame.map((m) => m.key).join(', ')}`);
  return found;
};
const has = (frame: Frame, key: string): boolean => frame.some((mark) => mark.key === key);
const yOf = (mark: Mark): number => ('y' in mark ? (mark.y ?? 0) : NaN);
const at = (upto: string, ...focus: string[]): TimelineState => ({ upto, focus });

const tellings: Readonly<Record<string, { set: TimelineSet; steps: readonly TimelineState[] }>> = {
  bands: {
    set: read(seasons),
    steps: [
      at('opened', 'opened', 'first'),
      at('closed', 'closed', 'without'),
      at('second', 'reopened', 'second'),
      at('seven', 'seven', 'storm'),
    ],
  },
  threads: {
    set: read(courses),
    steps: [
      at('opened', 'opened'),
      at('gap', 'gap'),
      at('storm', 'storm'),
      at('verdict', 'verdict'),
    ],
  },
  spine: {
    set: read(shores),
    steps: [
      at('storm', 'storm'),
      at('held', 'meeting', 'held'),
      at('rumour', 'verdict', 'rumour'),
      at('rumour', 'brave', 'rash'),
    ],
  },
  ledger: {
    set: read(days),
    steps: [at('storm', 'storm'), at('meeting', 'meeting'), at('verdict', 'verdict')],
  },
};

describe('a timeline’s data set', () => {
  it('takes id, date and title of a moment from its event', () => {
    const frame = draw(read(seasons), at('storm', 'storm'));
    expect(find(frame, 'title:storm')).toMatchObject({ lines: ['A storm'] });
    expect(find(frame, 'when:storm')).toMatchObject({ lines: ['1908-09-28'] });
  });

  it('wants words and a basis for a moment that is no event on file', () => {
    const moments = [...days.moments, { id: 'guess', lane: 'talk', date: '1908-09-29' }];
    expect(messages({ ...days, moments, order: [...days.order, 'guess'] })).toEqual([
      'a moment that is no event on file needs a label',
      'a moment that is no event on file needs claims or sources',
    ]);
  });

  it('refuses lanes, dates and entries that are not there, and says what is', () => {
    const [storm, ...others] = days.moments;
    expect(messages({ ...days, moments: [{ ...storm, lane: 'sea' }, ...others] })).toEqual([
      'unknown lane "sea"; there is: weather, talk',
    ]);
    const [first, ...spans] = seasons.spans;
    expect(messages({ ...seasons, spans: [{ ...first, until: 'never' }, ...spans] })).toEqual([
      '"never" is neither a date nor a moment of this data set; there is: opened, closed, reopened, storm',
    ]);
  });

  it('wants every entry once in the order of telling', () => {
    expect(messages({ ...days, order: ['storm', 'storm', 'meeting', 'verdict'] })).toEqual([
      'not in the order of telling: rumour',
      '"storm" stands here twice or is nowhere defined',
    ]);
  });
});

describe('a timeline’s state', () => {
  it('refuses an entry that is not there and lists those that are', () => {
    const result = timeline.state(read(days)).safeParse({ upto: 'flood', focus: ['storm'] });
    expect(result.error && z.prettifyError(result.error)).toContain(
      'expected one of "storm"|"rumour"|"meeting"|"verdict"',
    );
  });

  it('shows what has been told, and what is in focus though it comes later', () => {
    const frame = draw(read(days), at('storm', 'storm', 'meeting'));
    expect(has(frame, 'moment:storm')).toBe(true);
    expect(has(frame, 'moment:meeting')).toBe(true);
    expect(has(frame, 'moment:rumour')).toBe(false);
  });
});

describe.each(Object.entries(tellings))('a timeline as %s', (_, { set, steps }) => {
  const frames = (layout: Layout) => steps.map((step) => draw(set, step, layout));

  it.each(Object.values(layouts))('keeps all words apart and inside the $name box', (layout) => {
    for (const frame of frames(layout)) expect(labelFaults(frame, layout, locale)).toEqual([]);
  });

  it.each(Object.values(layouts))('has room for longer words in the $name box', (layout) => {
    for (const step of steps) {
      const frame = draw(set, step, layout, wordy);
      expect(labelFaults(frame, layout, wordy)).toEqual([]);
      expect(frame).toStayInside(layout);
    }
  });

  it.each(Object.values(layouts))('leaves no word out for want of room, $name', (layout) => {
    const keys = (language: Locale, step: TimelineState): string[] =>
      draw(set, step, layout, language).flatMap(({ kind, key }) =>
        kind === 'text' && !/^(year|scale|month-name|date|month):/.test(key) ? [key] : [],
      );
    for (const step of steps) expect(keys(wordy, step)).toEqual(keys(locale, step));
  });

  it.each(Object.values(layouts))('blends from step to step in the $name layout', (layout) => {
    const stops = frames(layout).map((frame, position) => ({ position, frame }));
    const figure = makeFigure(stops, layout);
    for (const { position } of stops.slice(1)) {
      expect(movingMarks(figure, position - 1).length).toBeGreaterThan(0);
    }
  });

  it('keeps its painting order and its identity on a page that runs right to left', () => {
    const { wide } = layouts;
    const stops = frames(wide).map((frame, position) => ({
      position,
      frame: mirror(frame, wide, 'rtl'),
    }));
    expect(() => makeFigure(stops, wide)).not.toThrow();
  });

  it('says something else for every step', () => {
    const said = steps.map((step) => timeline.describe({ set, library }, step, locale));
    expect(new Set(said).size).toBe(steps.length);
  });

  it('is told whole in the table, with the rows of the step marked', () => {
    const [step] = steps.slice(-1);
    if (!step) throw new Error('no steps');
    const { rows, columns } = timeline.table({ set, library }, step, locale);
    expect(rows.length).toBeGreaterThanOrEqual(set.order.length);
    expect(rows.filter(({ marked }) => marked).length).toBeGreaterThanOrEqual(step.focus.length);
    for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
  });
});

describe('the precision of a date', () => {
  const frame = draw(read(days), at('verdict', 'verdict'));

  it('is a dot for a day', () => {
    expect(find(frame, 'moment:meeting')).toMatchObject({ kind: 'circle', fill: 'teal' });
  });

  it('is hollow where the day is a guess', () => {
    expect(find(frame, 'moment:storm')).toMatchObject({ kind: 'circle', fill: 'paper' });
  });

  it('is a hollow bar over a window', () => {
    expect(find(frame, 'moment:rumour')).toMatchObject({ kind: 'rect', fill: 'paper' });
  });

  it('is a bar for a month, and a hollow one for a year', () => {
    const bands = draw(read(seasons), at('storm', 'storm'));
    expect(find(bands, 'moment:opened')).toMatchObject({ kind: 'rect', fill: 'slate' });
    expect(find(bands, 'moment:reopened')).toMatchObject({ kind: 'rect', fill: 'paper' });
  });

  it('leaves hollow the part of a stay that may not have begun', () => {
    const bands = draw(read(seasons), at('second', 'second'));
    expect(find(bands, 'perhaps:second')).toMatchObject({ fill: 'paper' });
    expect(has(bands, 'perhaps:first')).toBe(false);
  });
});

describe('presence in bands', () => {
  const set = read(seasons);
  const width = (state: TimelineState): number => {
    const mark = find(draw(set, state), 'stay:first');
    return mark.kind === 'rect' ? mark.width : NaN;
  };

  it('draws a stay no further than it has been told', () => {
    expect(width(at('opened', 'first'))).toBeLessThan(width(at('closed', 'first')) / 2);
  });

  it('does not give away in words how a stay ends', () => {
    const said = timeline.describe({ set, library }, at('opened', 'opened', 'first'), locale);
    expect(said).not.toContain('First');
  });

  it('counts the article’s years in ticks, one more than years', () => {
    const ruler = find(draw(set, at('seven', 'seven')), 'ruler:seven');
    expect(ruler.kind === 'path' && ruler.d.split('V')).toHaveLength(7 + 2);
  });
});

describe('words that have no room in a gap', () => {
  const [gap] = seasons.gaps;
  const set = read({ ...seasons, gaps: [{ ...gap, label: 'Nothing-whatsoever-to-cross-on' }] });

  it.each(Object.values(layouts))('stand under the band in the $name box', (layout) => {
    for (const step of tellings['bands']?.steps.slice(1) ?? []) {
      const frame = draw(set, step, layout);
      const track = find(frame, 'track');
      const end = track.kind === 'rect' ? track.y + track.height : NaN;
      expect(yOf(find(frame, 'gap:without'))).toBeGreaterThan(end);
      expect(labelFaults(frame, layout, locale)).toEqual([]);
    }
  });
});

describe('threads over a broken axis', () => {
  const set = read(courses);

  it('gives a break room for its longest word, at the cost of what has room to spare', () => {
    const [gap] = courses.gaps;
    const label = 'No log-book-or-anything-of-that-kind';
    const wordier = read({ ...courses, gaps: [{ ...gap, label }] });
    const width = (of: TimelineSet): number => {
      const frame = draw(of, at('verdict', 'verdict'));
      const torn = find(frame, 'break:0');
      const edges = torn.kind === 'path' ? /^M([\d.]+),.*H([\d.]+)/.exec(torn.d) : undefined;
      const [, from, until] = edges ?? [];
      return Number(until) - Number(from);
    };
    expect(width(wordier)).toBeGreaterThan(width(set) + 20);
  });

  it('folds away time that has not been told', () => {
    const before = draw(set, at('opened', 'opened'));
    const after = draw(set, at('storm', 'storm'));
    expect(has(before, 'heading:1908-09')).toBe(false);
    expect(has(after, 'heading:1908-09')).toBe(true);
  });

  it('carries a thread over a gap as a dotted guide only', () => {
    const frame = draw(set, at('storm', 'storm'));
    expect(find(frame, 'guide:aim-2')).toMatchObject({ dash: 'dotted' });
  });

  it('cuts the thread that changes its course, and not the one that goes on', () => {
    const frame = draw(set, at('storm', 'storm'));
    expect(has(frame, 'cut:south')).toBe(true);
    expect(has(frame, 'cut:aim-2')).toBe(false);
    const [north, south] = ['thread:north', 'thread:south'].map((key) => find(frame, key));
    expect(south?.kind === 'line' && south.y1).toBeGreaterThan(
      north?.kind === 'line' ? north.y1 : 0,
    );
  });

  it('marks what bears on both threads on both', () => {
    const frame = draw(set, at('verdict', 'verdict'));
    expect(yOf(find(frame, 'moment:verdict'))).toBeLessThan(
      yOf(find(frame, 'moment:verdict:also')),
    );
  });
});

describe('one between two', () => {
  const set = read(shores);
  const [calm, raid] = [at('storm', 'storm'), at('held', 'meeting', 'held')];
  const squares = (frame: Frame): number =>
    frame
      .flatMap((mark) => (mark.key.startsWith('unit:') && mark.kind === 'path' ? [mark.d] : []))
      .join('')
      .split('z').length - 1;

  it('draws people one by one, each part in its place', () => {
    const frame = draw(set, raid);
    expect(squares(frame)).toBe(5);
    expect(find(frame, 'part:freed')).toMatchObject({ lines: ['4 went'] });
  });

  it('shows them together on the way, before they part', () => {
    const between = timeline.between?.({ set, library }, calm, raid, layouts.wide, locale) ?? [];
    expect(between).toHaveLength(1);
    expect(squares(between[0]?.frame ?? [])).toBe(5);
    expect(timeline.between?.({ set, library }, raid, calm, layouts.wide, locale)).toEqual([]);
  });

  it('sets the article’s word apart by a tick, at the article’s own date', () => {
    const frame = draw(set, at('rumour', 'rumour'));
    expect(has(frame, 'tick:rumour')).toBe(true);
    expect(find(frame, 'window:rumour')).toMatchObject({ fill: 'paper' });
    expect(find(frame, 'when:rumour')).toMatchObject({ lines: ['article'] });
  });

  it('sums the people up from their parts, the larger first', () => {
    expect(timeline.describe({ set, library }, at('held', 'held'), locale)).toBe(
      'Units 5 passengers held 4 went + 1 was kept',
    );
  });

  it('writes judgements that face each other in one size, on one line where that is possible', () => {
    const [brave, rash] = shores.voices;
    const says = 'Rash, and not careful';
    const frame = draw(
      read({ ...shores, voices: [brave, { ...rash, says }] }),
      at('rumour', 'rash', 'brave'),
    );
    const [one, other] = ['says:brave', 'says:rash'].map((key) => find(frame, key));
    expect(one).toMatchObject({ size: other?.kind === 'text' ? other.size : NaN });
    expect(other).toMatchObject({ lines: [says] });
  });

  it('makes room for the voices under the spine', () => {
    const before = yOf(find(draw(set, at('rumour', 'verdict')), 'moment:verdict'));
    const after = yOf(find(draw(set, at('rumour', 'brave', 'rash')), 'moment:verdict'));
    expect(after).toBeLessThan(before);
  });
});

describe('a ledger of days', () => {
  const set = read(days);

  it('opens the days after the article when they are told, and sets them apart', () => {
    const before = draw(set, at('meeting', 'meeting'));
    const after = draw(set, at('verdict', 'verdict'));
    expect(has(before, 'apart')).toBe(false);
    expect(has(after, 'apart')).toBe(true);
    expect(find(after, 'days:1')).toMatchObject({ dash: 'dotted' });
    expect(yOf(find(after, 'moment:verdict'))).toBeGreaterThan(yOf(find(after, 'moment:meeting')));
  });

  it('shows the window of the article’s own date', () => {
    expect(find(draw(set, at('verdict', 'verdict')), 'article')).toMatchObject({ fill: 'paper' });
  });

  it.each(Object.values(layouts))('has no rule run through words in the $name box', (layout) => {
    for (const step of tellings['ledger']?.steps ?? []) {
      const frame = draw(set, step, layout);
      const boxes = labelBoxes(frame, locale);
      for (const [left, right, y] of rulesOf(frame)) {
        const crossed = boxes.filter(
          (b) => left < b.right && right > b.left && y > b.top && y < b.bottom,
        );
        expect(
          crossed.map(({ key }) => key),
          `at ${String(y)}`,
        ).toEqual([]);
      }
    }
  });

  it('has its last day reach down to the end of its words', () => {
    const frame = draw(set, at('meeting', 'meeting'));
    const words = labelBoxes(frame, locale).find(({ key }) => key === 'title:meeting');
    const lowest = Math.max(...rulesOf(frame).map(([, , y]) => y));
    expect(lowest).toBeGreaterThan(words?.bottom ?? NaN);
  });

  it('sets days apart under the words of those before them', () => {
    const [storm, rumour, meeting, verdict] = days.moments;
    const long = { ...meeting, label: 'A meeting of all whom the storm has kept ashore' };
    const told = read({ ...days, moments: [storm, rumour, long, verdict] });
    for (const layout of Object.values(layouts)) {
      const frame = draw(told, at('verdict', 'verdict'), layout);
      expect(labelFaults(frame, layout, locale)).toEqual([]);
      const words = labelBoxes(frame, locale).find(({ key }) => key === 'title:meeting');
      const line = find(frame, 'apart');
      expect(line.kind === 'line' && line.y1).toBeGreaterThan(words?.bottom ?? NaN);
    }
  });
});

/** The rules of a ledger's days, part by part: from, until and height. */
function rulesOf(frame: Frame): [left: number, right: number, y: number][] {
  return frame.flatMap((mark) => {
    if (mark.kind !== 'path' || !mark.key.startsWith('days:')) return [];
    let [x, y] = [0, 0];
    return [...mark.d.matchAll(/([Mmh])([-\d.]+)(?:,([-\d.]+))?/g)].flatMap(
      ([, command, dx = '', dy = '0']): [number, number, number][] => {
        const from = x;
        x = Number(dx) + (command === 'M' ? 0 : x);
        y = Number(dy) + (command === 'M' ? 0 : y);
        return command === 'h' && x > from ? [[from, x, y]] : [];
      },
    );
  });
}
