import type { Mark, TextMark } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import { labelWidth } from '../kit/labels.ts';
import { quarterLabels, raisedName, referenceX } from './axis-labels.ts';
import type { Drawing } from './drawing.ts';
import { drawKey, widestKey } from './key.ts';

/** What the bars are held against in words: the months, an event, what is set apart, a key. */
export function drawAxis(drawing: Drawing): Mark[] {
  const { data, plot, layout, locale } = drawing;
  const y = plot.top - (plot.compact ? 5 : 9);
  return [
    ...quarterLabels(data, plot, y, layout, locale),
    ...reference(drawing),
    ...apart(drawing),
    drawKey(drawing),
  ];
}

/** The name of the event that all the spans can be held against. */
function reference({ data, plot, layout, locale }: Drawing): TextMark[] {
  const { reference: about } = data.set;
  if (!about) return [];
  const { date } = data.library.event(about.event);
  const x = referenceX(data, plot);
  const label = {
    kind: 'text',
    key: 'reference-label',
    about: about.event,
    size: plot.compact ? 12.5 : 13,
    fill: 'ink-2',
  } as const;
  if (plot.compact) {
    const { raised } = raisedName(data, plot, layout, locale);
    return [
      { ...label, x: x - 3, y: plot.top - 5 - raised, lines: [about.label], anchor: 'start' },
    ];
  }
  const words = locale.word('figures.counts.reference', {
    date: locale.date(date, 'short'),
    label: about.label,
  });
  // Whichever words the key has in a step, the label stands on one side in all of them.
  const end = x + 5 + labelWidth([words], label.size, 400, locale) + 8;
  const back = end + widestKey(locale, label.size) > layout.width;
  return [
    {
      ...label,
      x: back ? x - 5 : x + 5,
      y: plot.bottom + 16,
      lines: [words],
      anchor: back ? 'end' : 'start',
    },
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
  return [rule, apartLabel(plot.apart, locale)];
}

/** What is said of the rows that are set apart, below their rule. */
export function apartLabel(rule: number, locale: Locale): TextMark {
  return {
    kind: 'text',
    key: 'apart-label',
    x: 0,
    y: rule + 17,
    lines: [locale.word('figures.counts.apart')],
    size: 13,
    fill: 'ink-2',
  };
}
