import { partialDate } from '../../schemas/date.ts';
import type { MomentEntry, TimelineSet } from './schema.ts';

/** The id of a moment: its own, or that of its event. */
export function momentId(moment: Pick<MomentEntry, 'id' | 'event'>): string {
  return moment.id ?? moment.event ?? '';
}

/** Where something is wrong, and what. */
type Issue = [(string | number)[], string];

/** What does not fit together in a data set: ids, lanes, dates, and the order of telling. */
export function faultsOf(set: Omit<TimelineSet, 'caution' | 'retrieved'>): Issue[] {
  const moments = set.moments.map(momentId);
  const others = [...set.spans, ...set.gaps, ...set.threads, ...set.units, ...set.voices];
  const entries = [...moments, ...others.map((entry) => entry.id)];
  const lanes = set.lanes.map((lane) => lane.id);
  const found: Issue[] = [];
  const expect = (ok: boolean, path: (string | number)[], message: string): void => {
    if (!ok) found.push([path, message]);
  };
  const lane = (given: string | undefined, path: (string | number)[]): void => {
    expect(
      given === undefined || lanes.includes(given),
      path,
      `unknown lane "${String(given)}"; there is: ${lanes.join(', ')}`,
    );
  };
  const date = (given: string, path: (string | number)[]): void => {
    expect(
      moments.includes(given) || partialDate.safeParse(given).success,
      path,
      `"${given}" is neither a date nor a moment of this data set; there is: ${moments.join(', ')}`,
    );
  };
  set.moments.forEach((moment, i) => {
    const at = ['moments', i];
    expect(
      momentId(moment) !== '',
      at,
      'name the event that this is, or give it an id and a label of its own',
    );
    if (moment.event === undefined) {
      expect(moment.label !== undefined, at, 'a moment that is no event on file needs a label');
      const founded = moment.claims !== undefined || moment.sources !== undefined;
      expect(founded, at, 'a moment that is no event on file needs claims or sources');
    }
    const dated = moment.event ?? moment.date ?? set.articleWindow;
    expect(dated !== undefined, at, 'give it a date, or give the data set an articleWindow');
    lane(moment.lane, [...at, 'lane']);
    lane(moment.also, [...at, 'also']);
  });
  for (const list of ['spans', 'gaps'] as const) {
    set[list].forEach((entry, i) => {
      lane(entry.lane, [list, i, 'lane']);
      date(entry.from, [list, i, 'from']);
      date(entry.until, [list, i, 'until']);
    });
  }
  set.threads.forEach((thread, i) => {
    lane(thread.lane, ['threads', i, 'lane']);
    thread.pieces.forEach((piece, k) => {
      date(piece.from, ['threads', i, 'pieces', k, 'from']);
      date(piece.until, ['threads', i, 'pieces', k, 'until']);
    });
  });
  set.units.forEach((units, i) => {
    expect(
      moments.includes(units.moment),
      ['units', i, 'moment'],
      `unknown moment "${units.moment}"; there is: ${moments.join(', ')}`,
    );
    units.parts.forEach((part, k) => {
      lane(part.lane, ['units', i, 'parts', k, 'lane']);
    });
  });
  const missing = entries.filter((entry) => !set.order.includes(entry));
  expect(missing.length === 0, ['order'], `not in the order of telling: ${missing.join(', ')}`);
  set.order.forEach((entry, i) => {
    const known = entries.includes(entry) && set.order.indexOf(entry) === i;
    expect(known, ['order', i], `"${entry}" stands here twice or is nowhere defined`);
  });
  return found;
}
