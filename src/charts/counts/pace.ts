import type { Layout, Mark, TextMark } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import { labelWidth, wrap } from '../kit/labels.ts';
import type { CountsSet, CountsState } from './schema.ts';

const measures = {
  narrow: {
    voice: 12.5,
    word: 31,
    when: 12.5,
    step: 40,
    top: 64,
    drop: 60,
    tick: 27,
    strip: 12.5,
    gap: 7,
    note: 12.5,
  },
  wide: {
    voice: 13,
    word: 62,
    when: 15,
    step: 148,
    top: 132,
    drop: 128,
    tick: 54,
    strip: 13,
    gap: 20,
    note: 14,
  },
} as const;

/**
 * The article's words for the pace: large and one after the other in reading direction when they
 * are what a step is about, else as one line at the top. They have no axis: they are words, and
 * the ticks say whose.
 */
export function drawPace(
  { pace }: CountsSet,
  { view }: CountsState,
  layout: Layout,
  locale: Locale,
): Mark[] {
  const m = measures[layout.name];
  const large = view === 'words';
  const voice: TextMark = {
    kind: 'text',
    key: 'pace:voice',
    x: 0,
    y: m.voice,
    lines: [locale.word('figures.counts.voice', { voice: pace.voice })],
    size: m.voice,
    fill: large ? 'ink-2' : 'ink-3',
  };
  let strip = labelWidth(voice.lines, m.voice, 400, locale) + m.gap;
  const words = pace.words.flatMap(({ id, word, when }, i): Mark[] => {
    const x = large ? i * m.step + 2 : strip;
    const y = large ? m.top + i * m.drop : m.voice;
    const indent = large ? m.word * 0.3 : m.gap * 0.3 + 3;
    strip += indent + labelWidth([word], m.strip, 400, locale) + m.gap;
    const tick = large ? m.tick : m.strip;
    return [
      {
        kind: 'line',
        key: `pace-tick:${id}`,
        x1: x,
        x2: x,
        y1: y - tick * 0.86,
        y2: y + tick * 0.14,
        stroke: large ? 'ink' : 'ink-3',
        strokeWidth: large ? (layout.name === 'wide' ? 4 : 3) : 1.5,
      },
      {
        kind: 'text',
        key: `pace:${id}`,
        x: x + indent,
        y,
        lines: [word],
        size: large ? m.word : m.strip,
        weight: large ? 500 : 400,
        fill: large ? 'ink' : 'ink-3',
      },
      ...(large
        ? [
            {
              kind: 'text',
              key: `pace-when:${id}`,
              x: x + indent,
              y: y + m.word * 0.44 + m.when * 0.95,
              lines: [when],
              size: m.when,
              fill: 'ink-2',
            } as const,
          ]
        : []),
    ];
  });
  if (!large) return [voice, ...words];
  const note = wrap(pace.note, layout.width, m.note, locale);
  return [
    voice,
    ...words,
    {
      kind: 'text',
      key: 'pace:note',
      x: 0,
      y: layout.height - 5 - (note.length - 1) * m.note * 1.25,
      lines: note,
      size: m.note,
      fill: 'ink-2',
    },
  ];
}
