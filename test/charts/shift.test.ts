import { describe, expect, it } from 'vitest';
import { labelFaults } from '../../src/charts/kit/labels.ts';
import { shift } from '../../src/charts/shift.ts';
import type { ShiftSet, ShiftState } from '../../src/charts/shift/schema.ts';
import { makeFigure, movingMarks } from '../../src/frames/figure.ts';
import { layouts, type Frame, type Layout, type TextMark } from '../../src/frames/mark.ts';
import type { Locale } from '../../src/locale/locale.ts';
import { makeRefs } from '../../src/schemas/refs.ts';
import { libraryOf } from '../support/library.ts';
import { plainLocale } from '../support/locale.ts';

const item = (id: string, original: string, article: string, more = {}) => ({
  id,
  stem: `The ${id} is`,
  original,
  article,
  record: `Others say ${id}.`,
  claims: ['heard'],
  sources: ['almanac'],
  ...more,
});

const set: ShiftSet = {
  title: 'Weather',
  about: 'A forecast and what a neighbour made of it',
  sources: ['almanac'],
  licence: 'none',
  columns: {
    original: { label: 'Forecast', note: 'radio', event: 'broadcast' },
    article: { label: 'Neighbour', note: 'over the fence', source: 'almanac' },
    record: { label: 'Record', note: 'gauge' },
  },
  items: [
    item('wind', 'a light breeze', 'a gale', {
      also: { original: 'from the south', article: 'from everywhere' },
    }),
    item('rain', 'possible later', 'certain'),
    item('frost', 'not expected', 'a danger'),
  ],
};

const library = libraryOf({
  event: (id: string) => ({ id, date: '1901-05-01' }),
  source: (id: string) => ({ id, publisher: `Publisher of ${id}`, date: '1901-06' }),
});

const locale = plainLocale('shift', 0.4);

const data = { set, library };
const first: ShiftState = { items: ['wind'], turned: [], focus: 'wind' };
const second: ShiftState = { items: ['wind', 'rain'], turned: ['wind'], focus: 'rain' };
const third: ShiftState = {
  items: ['wind', 'rain', 'frost'],
  turned: ['wind', 'rain'],
  focus: 'frost',
};
const last: ShiftState = { items: ['wind', 'rain', 'frost'], turned: ['wind', 'rain', 'frost'] };
const steps = [first, second, third, last];

const draw = (state: ShiftState, layout: Layout = layouts.wide): Frame =>
  shift.draw(data, state, layout, locale);
const find = (frame: Frame, key: string) => frame.find((mark) => mark.key === key);
const text = (frame: Frame, key: string): TextMark => {
  const mark = find(frame, key);
  if (mark?.kind !== 'text') throw new Error(`no text ${key}`);
  return mark;
};
const size = (frame: Frame, key: string): number => text(frame, key).size ?? 12;

describe('the data set of a shift', () => {
  const refs = makeRefs({
    source: ['almanac'],
    claim: ['heard'],
    event: ['broadcast'],
    group: [],
    person: [],
    place: [],
  });
  const message = (items: unknown[]) =>
    shift.set(refs).safeParse({ ...set, items }).error?.issues[0]?.message;

  it('takes paraphrases of a few words', () => {
    expect(message([...set.items])).toBeUndefined();
    expect(message([item('wind', 'one two three four five six', 'a gale')])).toBe(
      'too long for large type: at most 5 words',
    );
  });

  it('refuses quotation marks: nothing here is a quotation', () => {
    expect(message([item('wind', '“a breeze”', 'a gale')])).toBe(
      'a paraphrase stands without quotation marks',
    );
  });

  it('says where an item stands twice', () => {
    expect(message([item('wind', 'calm', 'a gale'), item('wind', 'calm', 'a gale')])).toBe(
      '"wind" stands here a second time; give one of them another id',
    );
  });
});

describe('the state of a shift', () => {
  const check = (state: unknown) => shift.state(set).safeParse(state).error?.issues[0];

  it('refuses an unknown item with the items that there are', () => {
    expect(check({ items: ['snow'], turned: [] })).toMatchObject({
      values: ['wind', 'rain', 'frost'],
    });
  });

  it('turns nothing that has not come up', () => {
    expect(check({ items: ['wind'], turned: ['rain'] })).toMatchObject({
      path: ['turned', 0],
      message: '"rain" has not come up: add it to items, or take it away here',
    });
    expect(check({ items: ['wind'], turned: [], focus: 'frost' })?.path).toEqual(['focus']);
  });
});

describe.each(Object.values(layouts))('a shift, $name', (layout) => {
  it('shows the beginnings of all sentences from the first step on', () => {
    for (const { id } of set.items) expect(find(draw(first, layout), `stem:${id}`)).toBeDefined();
    expect(find(draw(first, layout), 'original:rain')).toBeUndefined();
  });

  it('lets the original’s words stand large first, with the article’s beside them', () => {
    const frame = draw(first, layout);
    expect(size(frame, 'original:wind')).toBeGreaterThan(size(frame, 'article:wind'));
    expect(find(frame, 'strike:original:wind')).toBeUndefined();
    expect(find(frame, 'record:wind')).toBeUndefined();
  });

  it('lets them change places: then the article’s are large, the original’s struck', () => {
    const frame = draw(second, layout);
    expect(size(frame, 'article:wind')).toBe(size(draw(first, layout), 'original:wind'));
    expect(size(frame, 'original:wind')).toBe(size(draw(first, layout), 'article:wind'));
    expect(find(frame, 'strike:original:wind')).toBeDefined();
    expect(find(frame, 'record:wind')).toBeDefined();
  });

  it('keeps the same words on the same lines, so that they blend', () => {
    expect(text(draw(second, layout), 'original:wind').lines).toEqual(
      text(draw(first, layout), 'original:wind').lines,
    );
  });

  it('gives each of the article’s words a tick and each of the record’s a dot', () => {
    const frame = draw(last, layout);
    for (const { id } of set.items) {
      expect(find(frame, `tick:${id}`)?.kind).toBe('line');
      expect(find(frame, `dot:${id}`)?.kind).toBe('circle');
    }
  });

  it('lets what has turned recede, until the last step shows all in full', () => {
    expect(text(draw(third, layout), 'article:wind').fill).toBe('ink-3');
    expect(text(draw(last, layout), 'article:wind').fill).toBe('ink');
  });

  it('blends, differs and fits at every step', () => {
    const frames = steps.map((state) => draw(state, layout));
    for (const frame of frames) expect(labelFaults(frame, layout, locale)).toEqual([]);
    const figure = makeFigure(
      frames.map((frame, position) => ({ position, frame })),
      layout,
    );
    for (let i = 0; i < steps.length - 1; i += 1) {
      expect(movingMarks(figure, i).length).toBeGreaterThan(0);
      expect(movingMarks(figure, i).length).toBeLessThanOrEqual(60);
    }
  });
});

describe('a shift, side by side or one above the other', () => {
  it('sets original, article and record in columns where there is room', () => {
    const frame = draw(last);
    const [a, b, c] = ['original:rain', 'article:rain', 'record:rain'].map(
      (key) => text(frame, key).x,
    ) as [number, number, number];
    expect(a).toBeLessThan(b);
    expect(b).toBeLessThan(c);
  });

  it('lets the words change lines where there is none', () => {
    const before = draw(first, layouts.narrow);
    const after = draw(second, layouts.narrow);
    expect(text(after, 'article:wind').y).toBe(text(before, 'original:wind').y);
    expect(text(after, 'original:wind').y).toBe(text(before, 'article:wind').y);
  });
});

describe.each(Object.values(layouts))('a shift whose words are long, $name', (layout) => {
  const longer: Locale = { ...locale, measure: (words, size) => words.length * size * 0.72 };
  const frames = (of: Locale): Frame[] => steps.map((state) => shift.draw(data, state, layout, of));

  it('moves its rows and columns, so that all can be read', () => {
    for (const frame of frames(longer)) expect(labelFaults(frame, layout, longer)).toEqual([]);
  });

  it('keeps them where they are from step to step', () => {
    const [before, after] = [frames(longer)[0], frames(longer)[3]] as [Frame, Frame];
    for (const { id } of set.items)
      expect(text(after, `stem:${id}`).y).toBe(text(before, `stem:${id}`).y);
  });

  it('takes large words down only where they have to', () => {
    const large = (of: Locale): number => size(frames(of)[0] ?? [], 'original:wind');
    expect(large(locale)).toBeGreaterThanOrEqual(large(longer));
    expect(large(longer)).toBeGreaterThanOrEqual(layout.smallestText);
  });
});

describe('a shift in words', () => {
  it('says how both go on, and something else at each step', () => {
    const said = steps.map((state) => shift.describe(data, state, locale));
    expect(new Set(said).size).toBe(said.length);
    expect(said[0]).toContain('The wind is a light breeze a gale');
  });

  it('has a row for each item, with that of the step marked', () => {
    const { rows } = shift.table(data, second, locale);
    expect(rows.map(({ marked }) => marked)).toEqual([false, true, false]);
    expect(rows[1]?.cells).toEqual([
      'The rain is',
      'possible later',
      'certain',
      'Others say rain.',
      'Publisher of almanac',
    ]);
    expect(shift.table(data, last, locale).rows.every(({ marked }) => marked)).toBe(true);
  });
});
