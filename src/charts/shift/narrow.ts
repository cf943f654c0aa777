import type { Frame, Layout, Mark } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Data } from '../kit/chart.ts';
import { labelWidth } from '../kit/labels.ts';
import { blank, dot, phrase, strike, tick, type Phrase } from './parts.ts';
import { indent, leadings, planNarrow, sizes, type Plan, type Row } from './plan-narrow.ts';
import { isFocus, phaseOf, type Item, type ShiftSet, type ShiftState } from './schema.ts';

/** Draws the items one above the other: the words that hold are large, the others below them. */
export function drawNarrow(
  data: Data<ShiftSet>,
  state: ShiftState,
  layout: Layout,
  locale: Locale,
): Frame {
  const plan = planNarrow(data.set, layout, locale);
  return [
    ...key(data, locale),
    ...data.set.items.flatMap((item, i) => {
      const row = plan.rows[i];
      return row ? drawRow(item, row, plan, { state, layout, locale }) : [];
    }),
  ];
}

interface Context {
  readonly state: ShiftState;
  readonly layout: Layout;
  readonly locale: Locale;
}

/** Whose words are whose. */
function key({ set }: Data<ShiftSet>, locale: Locale): Mark[] {
  const { fine } = sizes;
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
    strike(struck, locale),
    phrase(struck),
    tick('head', second, y, fine),
    { ...label, key: 'head:article', x: second + indent, lines: [article.label] },
    dot('head', third, y, fine),
    { ...label, key: 'head:record', x: third + indent, lines: [record.label] },
  ];
}

function drawRow(item: Item, row: Row, plan: Plan, { state, layout, locale }: Context): Mark[] {
  const { top, at } = row;
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
      y: top + at.stem,
      lines: row.stem,
      size: sizes.fine,
      fill: focus ? 'ink-2' : 'ink-3',
    },
  ];
  if (phase === 'waiting') return [...frame, blank(item.id, 0, 150, top + at.first + 2)];
  const turned = phase === 'turned';
  const words = (id: 'original' | 'article', holds: boolean): Phrase => ({
    key: `${id}:${item.id}`,
    x: id === 'article' ? indent : 0,
    y: top + (holds ? at.first : at.second),
    lines: row[id],
    size: holds ? plan.large : sizes.small,
    weight: holds ? 600 : 400,
    fill: holds ? strong : focus ? 'ink-2' : 'ink-3',
  });
  const original = words('original', !turned);
  const article = words('article', turned);
  return [
    ...frame,
    ...(turned ? [strike(original, locale)] : []),
    phrase(original),
    phrase(article),
    tick(item.id, 1, article.y, article.size),
    ...(turned ? says(item, row, plan.record.x, strong) : []),
  ];
}

/** What other reporting has, beside the words. */
function says(
  { id }: Item,
  { top, at, record: lines }: Row,
  x: number,
  fill: 'ink' | 'ink-3',
): Mark[] {
  const y = top + at.record;
  const size = sizes.fine;
  return [
    { ...dot(id, x - indent, y, size), opacity: fill === 'ink' ? 1 : 0.35 },
    {
      kind: 'text',
      key: `record:${id}`,
      x,
      y,
      lines,
      size,
      fill: fill === 'ink' ? 'ink-2' : 'ink-3',
      leading: leadings.record,
    },
  ];
}
