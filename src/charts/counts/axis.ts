import { utcMonth } from 'd3';
import type { Mark, TextMark } from '../../frames/mark.ts';
import { lookOf, type Drawing } from './drawing.ts';

/** What the bars are held against: the months, an event, the rule above what is set apart, a key. */
export function drawAxis(drawing: Drawing): Mark[] {
  return [...axis(drawing), ...reference(drawing), ...apart(drawing), key(drawing)];
}

function axis({ plot, locale }: Drawing): Mark[] {
  const { x, top, bottom, compact } = plot;
  const [from, to] = x.domain() as [Date, Date];
  const quarters = utcMonth.every(3)?.range(from, to) ?? [];
  const lines = quarters.map((month) => `M${String(x(month))},0V${String(bottom - top)}`);
  const words = quarters
    .filter((_, i) => !compact || i % 3 === 0)
    .map((month): TextMark => {
      const iso = month.toISOString().slice(0, 7);
      return {
        kind: 'text',
        key: `axis:${iso}`,
        x: x(month),
        y: top - (compact ? 5 : 9),
        lines: [locale.date(iso, 'month')],
        size: compact ? 12.5 : 13,
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
function reference({ data, plot, locale }: Drawing): Mark[] {
  const { reference: about } = data.set;
  if (!about) return [];
  const { date } = data.library.event(about.event);
  const x = plot.x(new Date(`${date}T00:00:00Z`));
  const label: TextMark = {
    kind: 'text',
    key: 'reference-label',
    about: about.event,
    x: plot.compact ? x - 3 : x + 5,
    y: plot.compact ? plot.top - 5 : plot.bottom + 16,
    lines: plot.compact
      ? [about.label]
      : [
          locale.word('figures.counts.reference', {
            date: locale.date(date, 'short'),
            label: about.label,
          }),
        ],
    size: plot.compact ? 12.5 : 13,
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
  // What has been said two kinds ago is known by now.
  const words = kinds.slice(-2).map((kind) => locale.word(`figures.counts.key.${kind}`));
  return {
    kind: 'text',
    key: `key:${kinds.join('-')}`,
    x: plot.compact ? 0 : layout.width,
    y: plot.compact ? layout.height - 4 : plot.bottom + 16,
    lines: [words.join(' · ')],
    size: plot.compact ? 12.5 : 13,
    anchor: plot.compact ? 'start' : 'end',
    fill: 'ink-3',
  };
}
