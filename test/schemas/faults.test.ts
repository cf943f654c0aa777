import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { countSchema } from '../../src/schemas/counts.ts';
import { fullDate, partialDate } from '../../src/schemas/date.ts';
import { eventSchema } from '../../src/schemas/event.ts';
import { id } from '../../src/schemas/id.ts';
import { incidentSchema } from '../../src/schemas/incident.ts';
import { makeRefs } from '../../src/schemas/refs.ts';
import { sourceSchema } from '../../src/schemas/source.ts';
import { storySchema } from '../../src/schemas/story.ts';

const refs = makeRefs({
  source: ['daily'],
  claim: [],
  event: [],
  group: ['north'],
  person: ['ada'],
  place: ['harbour'],
});

const COUNT = {
  id: 'daily-may',
  counter: 'Daily',
  start: '2020-05',
  end: '2020-05-31',
  startPrecision: 'month',
  endPrecision: '',
  count: '12',
  qualifier: 'at least',
  qualifierNote: '',
  unit: 'attacks',
  scope: 'ships',
  source: 'daily',
  kind: 'count',
  widerScope: 'false',
  note: '',
};

describe('dates', () => {
  it.each(['2020', '2020-02', '2020-02-29', '2014'])('%s is a date', (date) => {
    expect(faults(partialDate, date)).toBe('');
  });

  it.each(['2020-02-30', '2019-02-29', '2020-13', '2020-1-3', '3 January 2020', '20', ''])(
    '"%s" is refused as no date',
    (date) => {
      expect(faults(partialDate, date)).toContain(`"${date}" is no date`);
    },
  );

  it('must be written in quotes', () => {
    expect(faults(partialDate, 2020)).toContain('write dates in quotes');
  });

  it('must say the day where the day is needed', () => {
    expect(faults(fullDate, '2020-02')).toContain('"2020-02" is no full date');
    expect(faults(fullDate, '2020-02-30')).not.toContain('full');
  });
});

describe('ids', () => {
  it.each(['New-names', 'new_names', 'new--names', '-new', 'نوێ', ''])('"%s" is none', (value) => {
    expect(faults(id, value)).toContain(`"${value}" is no id`);
  });
});

describe('references', () => {
  it('list the ids that exist when one does not, and say of what concept they are', () => {
    const { error } = refs.place.safeParse('harbor');
    expect(error?.issues[0]).toMatchObject({ code: 'invalid_value', values: ['harbour'] });
    expect(refs.place.meta()).toMatchObject({ concept: 'place' });
  });

  it('refuse everything where there is nothing to refer to', () => {
    expect(faults(refs.event, 'storm')).toContain('there is no event to refer to yet');
  });

  it('take a group or a person for who', () => {
    expect(faults(z.array(refs.who), ['north', 'ada'])).toBe('');
  });
});

describe('a row of a CSV file', () => {
  it('becomes numbers, truth values and gaps', () => {
    const row = countSchema(refs).parse(COUNT);
    expect(row).toMatchObject({ count: 12, widerScope: false, startPrecision: 'month' });
    expect(row.note).toBeUndefined();
  });

  it.each([
    ['count', '', '"" is no whole number'],
    ['count', 'twelve', '"twelve" is no whole number'],
    ['count', '12.5', '"12.5" is no whole number'],
    ['widerScope', '', '"" is neither true nor false'],
    ['start', '2020-02-30', '"2020-02-30" is no date'],
    ['end', '2020-04', 'end lies before start'],
    ['qualifier', 'about', '"exactly"|"at least"'],
    ['source', '', 'expected "daily"'],
    ['counter', '', 'no words here'],
  ])('with a wrong %s ("%s") is refused by the column’s name', (column, cell, message) => {
    const found = faults(countSchema(refs), { ...COUNT, [column]: cell });
    expect(found).toContain(message);
    expect(found).toContain(`→ at ${column}`);
  });

  it('with a column missing or too many is refused by the column’s name', () => {
    expect(faults(countSchema(refs), { ...COUNT, unit: undefined })).toContain('→ at unit');
    expect(faults(countSchema(refs), { ...COUNT, total: '12' })).toContain('"total"');
  });

  it('may leave the place of an incident empty, but never its caution', () => {
    const incident = {
      id: 'first',
      date: '2020-05-01',
      type: 'rockets',
      target: 'harbour',
      place: '',
      status: 'reported',
      source: 'daily',
      note: '',
      caution: 'partial list, do not sum',
    };
    expect(faults(incidentSchema(refs), incident)).toBe('');
    expect(faults(incidentSchema(refs), { ...incident, caution: '' })).toContain('→ at caution');
    expect(faults(incidentSchema(refs), { ...incident, place: 'port' })).toContain('→ at place');
  });
});

describe('a record', () => {
  it('with a caution is never linked', () => {
    const source = { id: 'daily', publisher: 'Daily', kind: 'reporting', url: 'https://x.test/' };
    expect(faults(sourceSchema, { ...source, link: true })).toBe('');
    expect(faults(sourceSchema, { ...source, link: true, caution: 'A copy.' })).toContain(
      'write link: false',
    );
  });

  it('of an event with a long title, no source or a window that runs backwards is refused', () => {
    const event = {
      id: 'storm',
      date: '2020-05-02',
      until: '2020-05-01',
      precision: 'week',
      title: 'A title that is longer than any figure has room for',
      summary: 'A storm.',
      place: null,
      chapter: 'strike',
      inArticle: false,
      sources: [],
    };
    const found = faults(eventSchema(refs), event);
    expect(found).toContain('at most 45 characters');
    expect(found).toContain('at least one source');
    expect(faults(eventSchema(refs), { ...event, title: 'Storm', sources: ['daily'] })).toContain(
      'until lies before date',
    );
  });

  it('of a story needs its source language among its languages, and each chapter once', () => {
    const story = {
      title: 'Storm',
      dek: 'A storm.',
      reportedTo: '2020-05',
      updated: '2020-05-01',
      authors: [],
      outlet: { name: 'Daily' },
      site: null,
      languages: [{ id: 'en', name: 'English', dir: 'ltr' }],
      source: 'en',
      chapters: ['one'],
      licence: 'CC BY 4.0',
    };
    expect(faults(storySchema, story)).toBe('');
    expect(faults(storySchema, { ...story, source: 'ar' })).toContain('→ at source');
    expect(faults(storySchema, { ...story, chapters: ['one', 'one'] })).toContain('→ at chapters');
  });
});

function faults(schema: z.ZodType, data: unknown): string {
  const result = schema.safeParse(data);
  return result.success ? '' : z.prettifyError(result.error);
}
