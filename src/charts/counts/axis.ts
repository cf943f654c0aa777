import { utcMonth } from 'd3';
import type { Mark, TextMark } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import { labelWidth } from '../kit/labels.ts';
import { lookOf, type Drawing } from './drawing.ts';

/** What the key may explain, in its order. */
const keyKinds = ['hollow', 'word', 'claimed'] as const;

/** What the bars are held against: the months, an event, the rule above what is set apart, a key. */
export function drawAxis(drawing: Drawing): Mark[] {
  return [...axis(drawing), ...reference(drawing), ...apart(drawing), key(drawing)];
}

function axis(drawing: Drawing): Mark[] {
  const { plot, locale } = drawing;
  const { x, top, bottom, compact } = plot;
  const [from, to] = x.domain() as [Date, Date];
  const quarters = utcMonth.every(3)?.range(from, to) ?? [];
  const lines = quarters.map((month) => `M${String(x(month))},0V${String(bottom - top)}`);
  const size = compact ? 12.5 : 13;
  const said = (month: Date): string => locale.date(month.toISOString().slice(0, 7), 'month');
  const width = (month: Date): number => labelWidth([said(month)], size, 400, locale);
  // Every quarter where their names fit, else every other.
  const pitch = Math.min(...quarters.slice(1).map((month, i) => x(month) - x(quarters[i] ?? from)));
  const every = compact ? 3 : Math.max(...quarters.map(width)) + 4 > pitch ? 2 : 1;
  const mark = referenceX(drawing);
  const words = quarters
    .filter((_, i) => i % every === 0)
    .map((month): TextMark => {
      // In a small box the reference has its name in the same line.
      const room = mark - 7 - width(month) / 2;
      return {
        kind: 'text',
        key: `axis:${month.toISOString().slice(0, 7)}`,
        x: compact && x(month) < mark ? Math.min(x(month), room) : x(month),
        y: top - (compact ? 5 : 9),
        lines: [said(month)],
        size,
        anchor: 'middle',
        fill: 'ink-3',
      };
    });
  return [
    {
      kind: 'path',
      key: 'grid',
      y: top,
      d: `M${String(plot.left)},0H${String(plot.right)}${lines.join('')}`,
      stroke: 'line',
      strokeWidth: 0.75,
    },
    ...words,
  ];
}

/** The event that all the spans can be held against. */
function reference(drawing: Drawing): Mark[] {
  const { data, plot, locale } = drawing;
  const { reference: about } = data.set;
  if (!about) return [];
  const { date } = data.library.event(about.event);
  const x = referenceX(drawing);
  const words = plot.compact
    ? about.label
    : locale.word('figures.counts.reference', {
        date: locale.date(date, 'short'),
        label: about.label,
      });
  const size = plot.compact ? 12.5 : 13;
  // Whichever words the key has in a step, the label stands on one side in all of them.
  const end = x + 5 + labelWidth([words], size, 400, locale) + 8;
  const back = !plot.compact && end + widestKey(locale, size) > drawing.layout.width;
  const label: TextMark = {
    kind: 'text',
    key: 'reference-label',
    about: about.event,
    x: plot.compact ? x - 3 : back ? x - 5 : x + 5,
    y: plot.compact ? plot.top - 5 : plot.bottom + 16,
    lines: [words],
    size,
    anchor: back ? 'end' : 'start',
    fill: 'ink-2',
  };
  const y2 = plot.compact ? plot.bottom : plot.bottom + 18;
  return [
    {
      kind: 'line',
      key: 'reference',
      about: about.event,
      x1: x,
      x2: x,
      y1: plot.top,
      y2,
      stroke: 'ink',
      strokeWidth: 1,
    },
    label,
  ];
}

/** Where the reference stands, or the end of time where there is none. */
function referenceX({ data, plot }: Drawing): number {
  const { reference: about } = data.set;
  if (!about) return Infinity;
  return plot.x(new Date(`${data.library.event(about.event).date}T00:00:00Z`));
}

/** The rule above what counts more than the others do. */
function apart({ plot, locale }: Drawing): Mark[] {
  if (plot.apart === undefined) return [];
  const rule: Mark = {
    kind: 'line',
    key: 'apart',
    x1: 0,
    x2: plot.right,
    y1: plot.apart,
    y2: plot.apart,
    stroke: 'ink',
    strokeWidth: 0.75,
  };
  if (plot.compact) return [rule];
  return [
    rule,
    {
      kind: 'text',
      key: 'apart-label',
      x: 0,
      y: plot.apart + 17,
      lines: [locale.word('figures.counts.apart')],
      size: 13,
      fill: 'ink-2',
    },
  ];
}

/** What hollow, dashed and ticks mean, as far as they are in sight. */
function key({ data, plot, rows, layout, locale }: Drawing): TextMark {
  const kinds = [
    ...(rows.some((row) => row.startPrecision ?? row.endPrecision) ? ['hollow'] : []),
    ...(rows.some((row) => lookOf(data, row) === 'word') ? ['word'] : []),
    ...(rows.some((row) => lookOf(data, row) === 'claimed') ? ['claimed'] : []),
  ];
  return {
    kind: 'text',
    key: `key:${kinds.join('-')}`,
    x: plot.compact ? 0 : layout.width,
    y: plot.compact ? layout.height - 4 : plot.bottom + 16,
    lines: [keyWords(kinds, locale)],
    size: plot.compact ? 12.5 : 13,
    anchor: plot.compact ? 'start' : 'end',
    fill: 'ink-3',
  };
}

/** What has been said two kinds ago is known by now. */
function keyWords(kinds: readonly string[], locale: Locale): string {
  return kinds
    .slice(-2)
    .map((kind) => locale.word(`figures.counts.key.${kind}`))
    .join(' · ');
}

function widestKey(locale: Locale, size: number): number {
  const pairs = keyKinds.map((kind, i) => keyWords([keyKinds[i - 1] ?? kind, kind], locale));
  return labelWidth(pairs.slice(1), size, 400, locale);
}
