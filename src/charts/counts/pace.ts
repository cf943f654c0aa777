import type { Layout, LineMark, Mark, TextMark } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import { labelWidth, wrap } from '../kit/labels.ts';
import type { CountsSet, CountsState } from './schema.ts';
import { stripOf, voiceOf } from './strip.ts';

const measures = {
  narrow: { voice: 12.5, word: 31, when: 12.5, step: 40, top: 64, drop: 60, tick: 27, note: 12.5 },
  wide: { voice: 13, word: 62, when: 15, step: 148, top: 132, drop: 128, tick: 54, note: 14 },
} as const;

/**
 * The article's words for the pace: large and one after the other in reading direction when they
 * are what a step is about, else small at the top. They have no axis: they are words, and the ticks
 * say whose.
 */
export function drawPace(
  set: CountsSet,
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
    lines: [voiceOf(set, locale)],
    size: m.voice,
    fill: large ? 'ink-2' : 'ink-3',
  };
  return [voice, ...(large ? stairs(set, layout, locale) : strip(set, layout, locale))];
}

function strip(set: CountsSet, layout: Layout, locale: Locale): Mark[] {
  const { size, words, indent } = stripOf(set, layout, locale);
  return set.pace.words.flatMap(({ id, word }, i) => {
    const { x, y } = words[i] ?? { x: 0, y: size };
    return [
      tick(id, x, y, size, { stroke: 'ink-3', strokeWidth: 1.5 }),
      { ...wordAt(id, word, x + indent, y), size, weight: 400, fill: 'ink-3' },
    ];
  });
}

function stairs(set: CountsSet, layout: Layout, locale: Locale): Mark[] {
  const m = measures[layout.name];
  const { words } = set.pace;
  const indent = m.word * 0.3;
  const note = wrap(set.pace.note, layout.width, m.note, locale);
  const noteY = layout.height - 5 - (note.length - 1) * m.note * leading;
  // Stairs as wide and as high as the words on them leave them.
  const step = Math.min(
    m.step,
    ...words.slice(1).map(({ word }, i) => {
      const width = labelWidth([word], m.word, 500, locale);
      return (layout.width - width - indent - 2) / (i + 1);
    }),
  );
  const whens = words.map(({ when }, i) =>
    wrap(when, layout.width - (i * step + 2 + indent), m.when, locale),
  );
  const whenY = m.word * 0.44 + m.when * 0.95;
  const depth = whenY + ((whens.at(-1)?.length ?? 1) - 1) * m.when * leading + m.when * 0.25;
  const end = noteY - m.note - 2;
  const drop = Math.min(m.drop, (end - depth - m.top) / Math.max(1, words.length - 1));
  return [
    ...words.flatMap(({ id, word }, i): Mark[] => {
      const x = i * step + 2;
      const y = m.top + i * drop;
      return [
        tick(id, x, y, m.tick, { stroke: 'ink', strokeWidth: layout.name === 'wide' ? 4 : 3 }),
        { ...wordAt(id, word, x + indent, y), size: m.word, weight: 500, fill: 'ink' },
        {
          kind: 'text',
          key: `pace-when:${id}`,
          x: x + indent,
          y: y + whenY,
          lines: whens[i] ?? [],
          size: m.when,
          fill: 'ink-2',
        },
      ];
    }),
    {
      kind: 'text',
      key: 'pace:note',
      x: 0,
      y: noteY,
      lines: note,
      size: m.note,
      fill: 'ink-2',
    },
  ];
}

const leading = 1.25;

function tick(
  id: string,
  x: number,
  y: number,
  height: number,
  look: Pick<LineMark, 'stroke' | 'strokeWidth'>,
): LineMark {
  const [y1, y2] = [y - height * 0.86, y + height * 0.14];
  return { kind: 'line', key: `pace-tick:${id}`, x1: x, x2: x, y1, y2, ...look };
}

function wordAt(id: string, word: string, x: number, y: number): TextMark {
  return { kind: 'text', key: `pace:${id}`, x, y, lines: [word] };
}
