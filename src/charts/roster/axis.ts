import type { Mark, TextMark } from '../../frames/mark.ts';
import { startOf } from '../../locale/dates.ts';
import { labelBox, labelWidth } from '../kit/labels.ts';
import { byListOrder, nameEnd, type Drawing } from './drawing.ts';
import { quarters, rowAt, timeScale } from './plan.ts';

/** Thin lines from the names into the panel, one path, so that an eye finds the way to its dot. */
export function drawGuides(drawing: Drawing): Mark[] {
  const { data, plan, rows } = drawing;
  const time = timeScale(data.set, plan);
  const lines = byListOrder(drawing).flatMap(({ name, y, x, when, relay }) => {
    if (!when) return [];
    const ring = relay ? (plan.roomy ? 6 : 4) : 0;
    const end = when.window ? time(when.window[0]) : x - plan.dot - ring;
    if (end <= plan.from) return [];
    // A line begins behind a name that reaches into the panel.
    const start = Math.max(plan.from, nameEnd(drawing, name) + 2);
    return [`M${String(start)},${String(y)}H${String(Math.max(start, end))}`];
  });
  return [
    { kind: 'path', key: `guides:${String(rows.length)}`, d: lines.join(''), stroke: 'line' },
  ];
}

/** Quarters as thin lines, the strike as a strong one, and the article's word for the beginning. */
export function drawAxis(drawing: Drawing): Mark[] {
  const { data, locale, plan } = drawing;
  const time = timeScale(data.set, plan);
  const bottom = plan.months - (plan.roomy ? 16 : 12);
  const top = plan.head + (plan.roomy ? 10 : 6);
  const months = quarters(data.set);
  const event = data.library.event(data.set.strike);
  const strike = time(startOf(event.date));
  const since = time(startOf(data.set.since.date));
  const label = (key: string, x: number, word: string, anchor: 'start' | 'end'): TextMark => ({
    kind: 'text',
    key,
    x,
    y: plan.head,
    lines: [word],
    size: plan.small,
    weight: key === 'strike' ? 600 : 400,
    anchor,
  });
  const word = (key: string, iso: string): string =>
    locale.word(`figures.roster.${plan.roomy ? key : `brief.${key}`}`, {
      date: locale.date(iso, plan.roomy ? 'long' : key === 'since' ? 'day' : 'short'),
    });
  return [
    {
      kind: 'path',
      key: 'quarters',
      d: months
        .map((iso) => `M${String(time(startOf(iso)))},${String(top)}V${String(bottom)}`)
        .join(''),
      stroke: 'line',
      opacity: 0.7,
    },
    {
      kind: 'line',
      key: 'strike:line',
      x1: strike,
      x2: strike,
      y1: top - (plan.roomy ? 20 : 14),
      y2: bottom,
      stroke: 'ink',
      strokeWidth: plan.roomy ? 2 : 1.5,
    },
    label('strike', strike - 6, word('strike', event.date), 'end'),
    {
      kind: 'line',
      key: 'since:tick',
      x1: since,
      x2: since,
      y1: top - (plan.roomy ? 20 : 14),
      y2: rowAt(plan, 0) - plan.pitch / 2 + 2,
      stroke: 'ink',
      strokeWidth: plan.roomy ? 2.5 : 2,
    },
    ...fitting({
      ...label('since', since + 6, word('since', data.set.since.date), 'start'),
      fill: 'ink-2',
    }),
    ...labelled(months).map((iso): TextMark => ({
      kind: 'text',
      key: `month:${iso}`,
      x: time(startOf(iso)),
      y: plan.months,
      lines: [monthLabel(iso)],
      size: plan.small,
      anchor: 'middle',
      fill: 'ink-3',
    })),
  ];

  /** What has no room for its words says them with its tick alone, as the key explains. */
  function fitting(mark: TextMark): TextMark[] {
    return labelBox(mark, locale).right > plan.layout.width ? [] : [mark];
  }

  /** Every quarter where their labels fit, else Januaries alone. */
  function labelled(all: readonly string[]): readonly string[] {
    const [first, second] = all;
    if (first === undefined || second === undefined) return all;
    const apart = time(startOf(second)) - time(startOf(first));
    const widest = labelWidth(all.map(monthLabel), plan.small, 400, locale);
    return widest < apart ? all : all.filter((iso) => iso.endsWith('-01'));
  }

  function monthLabel(iso: string): string {
    if (plan.roomy) return locale.date(iso, 'month');
    return iso.endsWith('-01') ? locale.date(iso.slice(0, 4), 'short') : locale.date(iso, 'day');
  }
}
