import { scaleLinear } from 'd3';
import type { Frame, Layout, Mark, TextMark } from '../../frames/mark.ts';
import { startOf } from '../../locale/dates.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Data } from '../kit/chart.ts';
import { labelWidth, wrap } from '../kit/labels.ts';
import { isDated } from './dots.ts';
import { listed, type Entry } from './entries.ts';
import { quarters, timeScale } from './plan.ts';
import type { RosterSet } from './schema.ts';

/** Measures of the cover in one layout, user units. */
interface CoverPlan {
  /** Place of the beginning and the end of time: it runs upwards. */
  readonly bottom: number;
  readonly top: number;
  /** Places of the first and the last of the list. */
  readonly first: number;
  readonly last: number;
  /** Where time ends and the outside begins. */
  readonly edge: number;
  /** End of the labels of time. */
  readonly labels: number;
  readonly dot: number;
  readonly tick: number;
  readonly size: number;
  readonly strikeSize: number;
}

const plans: Readonly<Record<Layout['name'], CoverPlan>> = {
  narrow: {
    bottom: 312,
    top: 4,
    first: 88,
    last: 334,
    edge: 315,
    labels: 60,
    dot: 8.5,
    tick: 6,
    size: 12.4,
    strikeSize: 13.5,
  },
  wide: {
    bottom: 610,
    top: 6,
    first: 172,
    last: 706,
    edge: 666,
    labels: 104,
    dot: 19,
    tick: 11,
    size: 14,
    strikeSize: 17,
  },
};

/**
 * The names as dots without a name: upwards the date, along the strike the place in the article's
 * list, so that the two orders can be seen against each other. What has no date stands below, where
 * no date is read.
 */
export function drawCover(data: Data<RosterSet>, layout: Layout, locale: Locale): Frame {
  const plan = plans[layout.name];
  const time = timeScale(data.set, { from: plan.bottom, until: plan.top });
  const names = listed(data);
  const { date } = data.library.event(data.set.strike);
  const strike = time(startOf(date));
  const roomy = layout.name === 'wide';
  const before = names.filter(({ when }) => isDated(when) && when && when.at < startOf(date));
  const undated = names.filter(({ when }) => !isDated(when));
  const inset = roomy ? 10 : 5;
  // The first place is clear of the labels of time.
  const months = quarters(data.set).map((iso) => labelWidth([said(iso)], plan.size, 400, locale));
  const first = Math.max(plan.first, inset + Math.max(...months) + 2);
  const place = scaleLinear([1, names.length], [first, plan.last]);
  const strikeY = strike - (roomy ? 13 : 9);
  const strikeLines = [
    locale.word('figures.roster.cover.strike', {
      date: locale.date(date, roomy ? 'long' : 'short'),
    }),
  ];
  const strikeEnd = inset + labelWidth(strikeLines, plan.strikeSize, 600, locale);
  const word = (key: string, values: Readonly<Record<string, string | number>>): string =>
    locale.word(`figures.roster.cover.${key}`, values);

  return [
    {
      kind: 'rect',
      key: 'before',
      x: 0,
      y: strike,
      width: plan.edge,
      height: layout.height - strike,
      fill: 'paper-2',
    },
    ...grid(),
    ...names.flatMap(guide),
    {
      kind: 'line',
      key: 'strike:line',
      x1: 0,
      x2: layout.width,
      y1: strike,
      y2: strike,
      stroke: 'ink',
      strokeWidth: roomy ? 3 : 2,
    },
    {
      kind: 'text',
      key: 'strike',
      x: inset,
      y: strikeY,
      lines: strikeLines,
      size: plan.strikeSize,
      weight: 600,
      halo: true,
    },
    ...names.flatMap(tick),
    ...listLabel(),
    ...names.map(dot),
    ...notes(),
  ];

  function grid(): Mark[] {
    return quarters(data.set)
      .filter((iso) => Math.abs(time(startOf(iso)) - strike) > plan.size * 2)
      .flatMap((iso): Mark[] => {
        const y = time(startOf(iso));
        const label = {
          x: inset,
          y: y + plan.size * 0.35,
          size: plan.size,
          fill: 'ink-2',
        } as const;
        return [
          {
            kind: 'line',
            key: `quarter:${iso}`,
            x1: Math.max(plan.labels, inset + labelWidth([said(iso)], plan.size, 400, locale) + 2),
            x2: plan.edge,
            y1: y,
            y2: y,
            stroke: 'line',
          },
          {
            kind: 'text',
            key: `month:${iso}`,
            lines: [said(iso)],
            ...label,
          },
        ];
      });
  }

  function said(iso: string): string {
    return locale.date(iso, roomy ? 'long' : 'month');
  }

  function xOf({ number }: Entry): number {
    return place(number ?? 1);
  }

  function yOf({ when }: Entry): number {
    return when
      ? time(when.at)
      : layout.height - inset - lostLines().length * plan.size * 1.25 - plan.dot - inset / 2;
  }

  /** A dotted guide from the place in the list to the date. */
  function guide(entry: Entry): Mark[] {
    if (!isDated(entry.when)) return [];
    const x = xOf(entry);
    const y = yOf(entry);
    const below = y > strike;
    const end = below ? y - plan.dot : y + plan.dot;
    // A guide begins above the name of the strike where that stands in its way.
    const above = x < strikeEnd ? Math.max(end, strikeY - plan.strikeSize) : strike;
    return [
      {
        kind: 'line',
        key: `guide:${String(entry.number)}`,
        x1: x,
        x2: x,
        y1: below ? strike + plan.tick + plan.size + 12 : above,
        y2: end,
        stroke: 'ink-3',
        dash: 'dotted',
      },
    ];
  }

  function tick(entry: Entry): Mark[] {
    const x = xOf(entry);
    const key = String(entry.number);
    return [
      {
        kind: 'line',
        key: `tick:${key}`,
        x1: x,
        x2: x,
        y1: strike,
        y2: strike + plan.tick,
        stroke: 'ink',
        strokeWidth: roomy ? 2 : 1.5,
      },
      {
        kind: 'text',
        key: `number:${key}`,
        x,
        y: strike + plan.tick + plan.size + 3,
        lines: [locale.number(entry.number ?? 0)],
        size: plan.size,
        anchor: 'middle',
        fill: 'ink-2',
      },
    ];
  }

  function listLabel(): Mark[] {
    return [
      {
        kind: 'text',
        key: 'list',
        x: plan.edge - inset,
        y: strike + plan.tick + plan.size * 2 + (roomy ? 14 : 8),
        lines: [word('list', {})],
        size: plan.size,
        anchor: 'end',
        fill: 'ink-2',
      },
    ];
  }

  function dot(entry: Entry): Mark {
    const dated = isDated(entry.when);
    return {
      kind: 'circle',
      key: `dot:${String(entry.number)}`,
      x: xOf(entry),
      y: yOf(entry),
      r: plan.dot,
      fill: dated ? 'ember' : 'paper',
      stroke: 'ember',
      strokeWidth: roomy ? 2 : 1.5,
    };
  }

  /** What the odd ones are: said beside the one, and below the other, which is outside. */
  function notes(): Mark[] {
    const [older] = before;
    const [lost] = undated;
    const label = { kind: 'text', size: plan.size, fill: 'ink-2' } as const;
    const notes: TextMark[] = [];
    if (older) {
      const lines = broken(word('older', { count: before.length }));
      const y = yOf(older) + plan.size * 0.35 - (lines.length - 1) * plan.size * 0.62;
      notes.push({ ...label, key: 'older', x: xOf(older) + plan.dot + inset, y, lines });
    }
    if (lost) {
      const lines = lostLines();
      const y = yOf(lost) + plan.dot + plan.size + inset / 2;
      notes.push({ ...label, key: 'undated', x: xOf(lost), y, lines, anchor: 'middle' });
    }
    return notes;
  }

  function broken(words: string): string[] {
    const width = labelWidth([words], plan.size, 400, locale);
    return wrap(words, width * 0.66, plan.size, locale);
  }

  function lostLines(): string[] {
    const words = roomy
      ? word('undated', { count: undated.length })
      : locale.word('figures.roster.undated');
    return wrap(words, 2 * (plan.last - plan.edge) + 8, plan.size, locale);
  }
}
