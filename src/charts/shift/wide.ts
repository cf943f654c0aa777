import type { Frame, Layout, Mark, TextMark } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Data } from '../kit/chart.ts';
import { blank, dot, phrase, strike, tick, type Phrase } from './parts.ts';
import { isFocus, phaseOf, type Item, type ShiftSet, type ShiftState } from './schema.ts';
import { gutter, leadings, planWide, sizes, type Plan, type Row } from './plan-wide.ts';

/** Draws a form of three columns and a row for each item, filled in and overwritten step by step. */
export function drawWide(
  data: Data<ShiftSet>,
  state: ShiftState,
  layout: Layout,
  locale: Locale,
): Frame {
  const plan = planWide(data, layout, locale);
  return [
    ...heads(data.set, plan),
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

function heads(set: ShiftSet, { columns }: Plan): Mark[] {
  const size = sizes.head;
  return (['original', 'article', 'record'] as const).flatMap((id): Mark[] => {
    const { x, note } = columns[id];
    const glyph = {
      original: [],
      article: [tick('head', x - gutter, 17, size)],
      record: [dot('head', x - gutter, 17, size)],
    };
    return [
      ...glyph[id],
      {
        kind: 'text',
        key: `head:${id}`,
        x,
        y: 17,
        lines: [set.columns[id].label],
        size,
        weight: 600,
      },
      {
        kind: 'text',
        key: `note:${id}`,
        x,
        y: 36,
        lines: note,
        size: sizes.fine,
        leading: leadings.note,
        fill: 'ink-2',
      },
    ];
  });
}

function drawRow(item: Item, row: Row, plan: Plan, { state, layout, locale }: Context): Mark[] {
  const { columns, large } = plan;
  const { top } = row;
  const phase = phaseOf(state, item.id);
  const focus = isFocus(state, item.id);
  const base = top + row.at.base;
  const strong = focus ? 'ink' : 'ink-3';
  const stem: TextMark = {
    kind: 'text',
    key: `stem:${item.id}`,
    x: 0,
    y: top + row.at.stem,
    lines: row.stem,
    size: sizes.text,
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
    lines: row[id],
    size: isLarge ? large : sizes.small,
    weight: isLarge ? 600 : 400,
    fill: isLarge ? strong : focus ? 'ink-2' : 'ink-3',
  });
  const original = words('original', !turned);
  const article = words('article', turned);
  return [
    rule,
    stem,
    ...(turned ? [strike(original, locale)] : []),
    phrase(original),
    phrase(article),
    tick(item.id, columns.article.x - gutter, base, turned ? large : sizes.small),
    ...(turned ? record(item, row, columns.record.x, focus) : []),
    ...also(item, row, plan, { turned, focus, locale }),
  ];
}

/** What other reporting has. */
function record({ id }: Item, { top, at, record: lines }: Row, x: number, focus: boolean): Mark[] {
  const y = top + at.record;
  const size = sizes.fine;
  return [
    { ...dot(id, x - gutter, y, size), opacity: focus ? 1 : 0.35 },
    {
      kind: 'text',
      key: `record:${id}`,
      x,
      y,
      lines,
      size,
      fill: focus ? 'ink' : 'ink-3',
      leading: leadings.record,
    },
  ];
}

/** The smaller change of the same passage, below the large words. */
function also(
  { id, also: pair }: Item,
  row: Row,
  { columns }: Plan,
  { turned, focus, locale }: { turned: boolean; focus: boolean; locale: Locale },
): Mark[] {
  if (!pair) return [];
  const words = (side: 'original' | 'article'): Phrase => ({
    key: `also:${side}:${id}`,
    x: columns[side].x,
    y: row.top + row.at.also,
    lines: row.also[side],
    size: sizes.fine,
    weight: 400,
    fill: focus ? 'ink-2' : 'ink-3',
  });
  return [
    ...(turned ? [strike(words('original'), locale)] : []),
    phrase(words('original')),
    phrase(words('article')),
  ];
}
