import type { Frame, Layout, Mark, TextMark } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Data } from '../kit/chart.ts';
import { wrap } from '../kit/labels.ts';
import { blank, dot, phrase, strike, tick, type Phrase } from './parts.ts';
import { isFocus, phaseOf, type Item, type ShiftSet, type ShiftState } from './schema.ts';
import { columnNote } from './words.ts';

const head = 58;
const columns = {
  original: { x: 0, width: 262 },
  article: { x: 290, width: 284 },
  record: { x: 604, width: 156 },
} as const;
/** Ticks and dots stand before their columns. */
const gutter = 13;
const large = 35;
const small = 18;
const text = 14.5;
const fine = 13;

/** Draws a form of three columns and a row for each item, filled in and overwritten step by step. */
export function drawWide(
  data: Data<ShiftSet>,
  state: ShiftState,
  layout: Layout,
  locale: Locale,
): Frame {
  const { items } = data.set;
  const pitch = (layout.height - head) / items.length;
  return [
    ...heads(data, locale),
    ...items.flatMap((item, i) => row(item, head + i * pitch, state, layout, locale)),
  ];
}

function heads(data: Data<ShiftSet>, locale: Locale): Mark[] {
  return (['original', 'article', 'record'] as const).flatMap((id): Mark[] => {
    const { x } = columns[id];
    const glyph = {
      original: [],
      article: [tick('head', x - gutter, 17, 16)],
      record: [dot('head', x - gutter, 17, 16)],
    };
    return [
      ...glyph[id],
      {
        kind: 'text',
        key: `head:${id}`,
        x,
        y: 17,
        lines: [data.set.columns[id].label],
        size: 16,
        weight: 600,
      },
      {
        kind: 'text',
        key: `note:${id}`,
        x,
        y: 36,
        lines: wrap(columnNote(id, data, locale), columns[id].width, fine, locale),
        size: fine,
        leading: 1.15,
        fill: 'ink-2',
      },
    ];
  });
}

function row(item: Item, top: number, state: ShiftState, layout: Layout, locale: Locale): Mark[] {
  const phase = phaseOf(state, item.id);
  const focus = isFocus(state, item.id);
  const base = top + 65;
  const strong = focus ? 'ink' : 'ink-3';
  const stem: TextMark = {
    kind: 'text',
    key: `stem:${item.id}`,
    x: 0,
    y: top + 26,
    lines: [item.stem],
    size: text,
    fill: focus ? 'ink' : 'ink-3',
  };
  const rule: Mark = {
    kind: 'line',
    key: `rule:${item.id}`,
    x1: 0,
    x2: layout.width,
    y1: top,
    y2: top,
    stroke: focus ? 'ink' : 'line',
    strokeWidth: focus ? 1.5 : 1,
  };
  if (phase === 'waiting') {
    return [
      rule,
      stem,
      blank(`original:${item.id}`, columns.original.x, 200, base + 4),
      blank(`article:${item.id}`, columns.article.x, 200, base + 4),
    ];
  }
  const turned = phase === 'turned';
  const words = (id: 'original' | 'article', isLarge: boolean): Phrase => ({
    key: `${id}:${item.id}`,
    x: columns[id].x,
    y: base,
    lines: wrap(item[id], columns[id].width, large, locale, 600),
    size: isLarge ? large : small,
    weight: isLarge ? 600 : 400,
    fill: isLarge ? strong : focus ? 'ink-2' : 'ink-3',
  });
  const original = words('original', !turned);
  const article = words('article', turned);
  return [
    rule,
    stem,
    phrase(original),
    phrase(article),
    tick(item.id, columns.article.x - gutter, base, turned ? large : small),
    ...(turned ? [strike(original, locale), ...record(item, base, strong, focus, locale)] : []),
    ...also(item, top, turned, focus, locale),
  ];
}

/** What other reporting has. */
function record(
  { id, record: says }: Item,
  base: number,
  fill: 'ink' | 'ink-3',
  focus: boolean,
  locale: Locale,
): Mark[] {
  const { x, width } = columns.record;
  const y = base - 10;
  const lines = wrap(says, width, fine, locale);
  return [
    { ...dot(id, x - gutter, y, fine), opacity: focus ? 1 : 0.35 },
    { kind: 'text', key: `record:${id}`, x, y, lines, size: fine, fill, leading: 1.35 },
  ];
}

/** The smaller change of the same passage, below the large words. */
function also(
  { id, also: pair }: Item,
  top: number,
  turned: boolean,
  focus: boolean,
  locale: Locale,
): Mark[] {
  if (!pair) return [];
  const words = (side: 'original' | 'article'): Phrase => ({
    key: `also:${side}:${id}`,
    x: columns[side].x,
    y: top + 130,
    lines: [pair[side]],
    size: fine,
    weight: 400,
    fill: focus ? 'ink-2' : 'ink-3',
  });
  return [
    phrase(words('original')),
    phrase(words('article')),
    ...(turned ? [strike(words('original'), locale)] : []),
  ];
}
