import type { Frame, Layout, Mark } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Data } from '../kit/chart.ts';
import { labelWidth, wrap } from '../kit/labels.ts';
import { blank, dot, phrase, strike, tick, type Phrase } from './parts.ts';
import { isFocus, phaseOf, type Item, type ShiftSet, type ShiftState } from './schema.ts';

const head = 22;
const large = 18.5;
const small = 13;
const fine = 12.4;
/** Baselines of a row, from its top. */
const lines = { stem: 15, first: 38, second: 58 } as const;
const indent = 9;
const record = { x: 216, width: 144 } as const;

/** Draws the items one above the other: the words that hold are large, the others below them. */
export function drawNarrow(
  data: Data<ShiftSet>,
  state: ShiftState,
  layout: Layout,
  locale: Locale,
): Frame {
  const { items } = data.set;
  const pitch = (layout.height - head) / items.length;
  return [
    ...key(data, locale),
    ...items.flatMap((item, i) => row(item, head + i * pitch, state, layout, locale)),
  ];
}

/** Whose words are whose. */
function key({ set }: Data<ShiftSet>, locale: Locale): Mark[] {
  const { original, article, record } = set.columns;
  const y = 12;
  const label = { kind: 'text', y, size: fine, fill: 'ink-2' } as const;
  const from = (words: string): number => labelWidth([words], fine, 400, locale) + 18;
  const second = from(original.label);
  const third = second + from(article.label) + indent;
  const struck: Phrase = {
    key: 'head:original',
    x: 2,
    y,
    lines: [original.label],
    size: fine,
    weight: 400,
    fill: 'ink-2',
  };
  return [
    phrase(struck),
    strike(struck, locale),
    tick('head', second, y, fine),
    { ...label, key: 'head:article', x: second + indent, lines: [article.label] },
    dot('head', third, y, fine),
    { ...label, key: 'head:record', x: third + indent, lines: [record.label] },
  ];
}

function row(item: Item, top: number, state: ShiftState, layout: Layout, locale: Locale): Mark[] {
  const phase = phaseOf(state, item.id);
  const focus = isFocus(state, item.id);
  const strong = focus ? 'ink' : 'ink-3';
  const frame: Mark[] = [
    {
      kind: 'line',
      key: `rule:${item.id}`,
      x1: 0,
      x2: layout.width,
      y1: top,
      y2: top,
      stroke: focus ? 'ink' : 'line',
      strokeWidth: focus ? 1.5 : 1,
    },
    {
      kind: 'text',
      key: `stem:${item.id}`,
      x: 0,
      y: top + lines.stem,
      lines: [item.stem],
      size: fine,
      fill: focus ? 'ink-2' : 'ink-3',
    },
  ];
  if (phase === 'waiting') return [...frame, blank(item.id, 0, 150, top + lines.first + 2)];
  const turned = phase === 'turned';
  const words = (id: 'original' | 'article', holds: boolean): Phrase => ({
    key: `${id}:${item.id}`,
    x: id === 'article' ? indent : 0,
    y: top + (holds ? lines.first : lines.second),
    lines: [item[id]],
    size: holds ? large : small,
    weight: holds ? 600 : 400,
    fill: holds ? strong : focus ? 'ink-2' : 'ink-3',
  });
  const original = words('original', !turned);
  const article = words('article', turned);
  return [
    ...frame,
    phrase(original),
    phrase(article),
    tick(item.id, 1, article.y, article.size),
    ...(turned ? [strike(original, locale), ...says(item, top, strong, locale)] : []),
  ];
}

/** What other reporting has, beside the words. */
function says(item: Item, top: number, fill: 'ink' | 'ink-3', locale: Locale): Mark[] {
  const y = top + lines.stem + 11.5;
  return [
    { ...dot(item.id, record.x - indent, y, fine), opacity: fill === 'ink' ? 1 : 0.35 },
    {
      kind: 'text',
      key: `record:${item.id}`,
      x: record.x,
      y,
      lines: wrap(item.record, record.width, fine, locale),
      size: fine,
      fill: fill === 'ink' ? 'ink-2' : 'ink-3',
      leading: 1.15,
    },
  ];
}
