import type { Mark, TextMark } from '../../frames/mark.ts';
import { startOf } from '../../locale/dates.ts';
import type { Locale } from '../../locale/locale.ts';
import { labelWidth, wrap } from '../kit/labels.ts';
import type { Drawing, Row } from './drawing.ts';
import { glyph, smallText as text } from './key.ts';
import { soleFocus, type When } from './entries.ts';
import { timeScale } from './plan.ts';
import type { RosterSet } from './schema.ts';
import { datePhrase } from './words.ts';

const edge = 4;

/** Dates beside the dots in focus, and what there is to say of a name alone in focus. */
export function drawRemarks(drawing: Drawing): Mark[] {
  const { data, state, plan, rows } = drawing;
  const sole = soleFocus(data, state);
  const { focus = [] } = state;
  const labelled = rows.filter((row) => focus.includes(row.id) || isVague(row, plan.roomy));
  const inOrder = [...labelled].sort((a, b) => (a.id < b.id ? -1 : 1));
  return [
    ...inOrder.flatMap((row) => {
      const place = placeOf(row, drawing);
      const beside = plan.roomy && row.id === sole?.id ? remark(row, place, drawing) : [];
      return [dateLabel(row, place, drawing, beside.length > 0), ...beside];
    }),
    ...(plan.roomy || !sole ? [] : foot(sole.entry, sole.id, drawing)),
  ];
}

/** A date as short as the axis allows: the year is said only where it is not the last one. */
export function shortDate(when: When | undefined, { axis }: RosterSet, locale: Locale): string {
  const inLastYear = when?.iso.startsWith(axis.until.slice(0, 4)) ?? false;
  return datePhrase(when, locale, inLastYear ? 'day' : 'short');
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Room for a label from there, user units. */
  readonly room: number;
}

/** After the dot where that fits, else before it and above the guide line, else below it. */
function placeOf(row: Row, { data, plan, locale }: Drawing): Place {
  const strike = timeScale(data.set, plan)(startOf(data.library.event(data.set.strike).date));
  const ring = row.relay ? (plan.roomy ? 4 : 2) : 0;
  const gap = plan.dot + ring + (plan.roomy ? 7 : 4);
  const [low, high] =
    row.x < strike ? [plan.from, strike - 2] : [strike + 2, plan.layout.width - edge];
  const middle = row.y + plan.small * 0.35;
  const width = labelWidth([shortDate(row.when, data.set, locale)], plan.small, 600, locale);
  if (row.when && row.x + gap + width <= high) {
    return { x: row.x + gap, y: middle, anchor: 'start', room: high - row.x - gap };
  }
  const room = row.x - gap - low;
  if (!row.when) return { x: row.x - gap, y: middle, anchor: 'end', room };
  if (width <= room) return { x: row.x - gap, y: row.y - plan.small * 0.5, anchor: 'end', room };
  const x = Math.max(row.x, plan.from + width / 2 - plan.dot);
  return { x, y: row.y + plan.dot + ring + plan.small * 0.85, anchor: 'middle', room: width };
}

/** Where the date is vague, a roomy figure always says how. */
function isVague({ when }: Row, roomy: boolean): boolean {
  return roomy && when?.how !== 'on';
}

function dateLabel(
  row: Row,
  { x, y, anchor }: Place,
  drawing: Drawing,
  remarked: boolean,
): TextMark {
  const { data, state, plan, locale } = drawing;
  const focus = state.focus?.includes(row.id) ?? false;
  return {
    kind: 'text',
    key: `date:${row.id}`,
    x,
    y: y - (remarked ? plan.small * 0.6 : 0),
    lines: [shortDate(row.when, data.set, locale)],
    size: plan.small,
    weight: focus ? 600 : 400,
    anchor,
    fill: focus ? 'ink' : 'ink-3',
    halo: true,
  };
}

/** What the article makes of the name, with a tick, and what the record has, with a dot. */
function remark({ id, y, entry }: Row, place: Place, { plan, locale }: Drawing): Mark[] {
  const { articleSays, remark: said } = entry;
  const pair = articleSays !== undefined;
  const indent = pair ? 12 : 0;
  const lineHeight = plan.small * 1.25;
  let baseline = y + plan.small * 0.35 - plan.small * 0.6 + lineHeight;
  const part = (kind: 'tick' | 'dot', words: string | undefined): Mark[] => {
    if (words === undefined) return [];
    const lines = wrap(words, place.room - indent, plan.small, locale);
    const at = baseline;
    baseline += lines.length * lineHeight + 2;
    return [
      ...(pair
        ? [glyph(`${kind}:${id}`, kind, place.x + 4, at - plan.small * 0.32, plan.small)]
        : []),
      text(`remark:${kind}:${id}`, place.x + indent, at, lines, plan.small, place.anchor),
    ];
  };
  return [...part('tick', articleSays), ...part('dot', said)];
}

/** The same in one line below the figure, where there is little room. */
function foot(
  { articleSays, remark: said, brief }: Row['entry'],
  id: string,
  { plan, locale }: Drawing,
): Mark[] {
  let x = 0;
  const part = (kind: 'tick' | 'dot', words: string | undefined): Mark[] => {
    if (words === undefined) return [];
    const at = x;
    x += 12 + labelWidth([words], plan.small, 400, locale) + 8;
    return [
      glyph(`${kind}:${id}`, kind, at + 4, plan.foot - plan.small * 0.32, plan.small),
      text(`remark:${kind}:${id}`, at + 12, plan.foot, [words], plan.small, 'start'),
    ];
  };
  return [...part('tick', articleSays), ...part('dot', brief ?? said)];
}
