import type { Mark, TextMark } from '../../frames/mark.ts';
import { startOf } from '../../locale/dates.ts';
import type { Locale } from '../../locale/locale.ts';
import { labelWidth } from '../kit/labels.ts';
import { evenLines } from '../kit/lines.ts';
import { nameEnd, type Drawing, type Row } from './drawing.ts';
import { glyph, smallText as text } from './key.ts';
import { soleFocus, type When } from './entries.ts';
import { timeScale, type Plan } from './plan.ts';
import type { RosterSet } from './schema.ts';
import { datePhrase } from './words.ts';

const edge = 4;

/** Distance of baselines, ems. */
const leading = 1.25;

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
      const parts = plan.roomy && row.id === sole?.id ? partsOf(row, place, drawing) : [];
      const lines = parts.reduce((sum, part) => sum + part.lines.length, 0);
      // Date and remark are a block around the height of the dot, or below where the date is.
      const rise = place.anchor === 'middle' ? 0 : (lines * plan.small * leading) / 2;
      const y = place.y - rise;
      return [
        dateLabel(row, { ...place, y }, drawing),
        ...remark(row, { ...place, y }, parts, plan),
      ];
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
function placeOf(row: Row, drawing: Drawing): Place {
  const { data, plan, locale } = drawing;
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
  // As near to the dot as the strike, the edge and the name before it allow.
  const start = row.x < strike ? plan.from - plan.dot : low;
  const wanted = Math.max(row.x - width / 2, start);
  const left = wanted + width > high ? high - width : wanted;
  const under = between(plan);
  const x = Math.max(left, under === undefined ? nameEnd(drawing, row.name) + 2 : 0) + width / 2;
  const below = plan.dot + ring + plan.small * 0.85;
  return { x, y: row.y + Math.max(below, under ?? 0), anchor: 'middle', room: width };
}

/** From a row's middle to a baseline between its name and the next, where rows are high enough. */
function between({ dated, small, pitch, roomy }: Plan): number | undefined {
  if (roomy) return undefined;
  const baseline = dated.nameShift + dated.nameSize * 0.25 + small * 0.8 + 0.05;
  const next = pitch + dated.nameShift - dated.nameSize * 0.8;
  return baseline + small * 0.25 < next ? baseline : undefined;
}

/** Where the date is vague, a roomy figure always says how. */
function isVague({ when }: Row, roomy: boolean): boolean {
  return roomy && when?.how !== 'on';
}

function dateLabel(row: Row, { x, y, anchor }: Place, drawing: Drawing): TextMark {
  const { data, state, plan, locale } = drawing;
  const focus = state.focus?.includes(row.id) ?? false;
  return {
    kind: 'text',
    key: `date:${row.id}`,
    x,
    y,
    lines: [shortDate(row.when, data.set, locale)],
    size: plan.small,
    weight: focus ? 600 : 400,
    anchor,
    fill: focus ? 'ink' : 'ink-3',
    halo: true,
  };
}

/** What is said of a name beside its dot: of the article with a tick, of the record with a dot. */
interface Part {
  readonly kind: 'tick' | 'dot';
  readonly lines: readonly string[];
  /** From the block's edge to the words, which a sign takes where there are two parts. */
  readonly indent: number;
}

/** What the article makes of the name, and what the record has. */
function partsOf({ entry }: Row, { room }: Place, { plan, locale }: Drawing): Part[] {
  const { articleSays, remark: said } = entry;
  const indent = articleSays === undefined ? 0 : 12;
  const part = (kind: Part['kind'], words: string | undefined): Part[] =>
    words === undefined
      ? []
      : [{ kind, indent, lines: evenLines(words, room - indent, plan.small, locale) }];
  return [...part('tick', articleSays), ...part('dot', said)];
}

/** The parts below the date, with their signs. */
function remark(
  { id }: Row,
  { x, y, anchor }: Place,
  parts: readonly Part[],
  { small }: Plan,
): Mark[] {
  let baseline = y;
  return parts.flatMap(({ kind, lines, indent }) => {
    const at = baseline + small * leading;
    baseline += lines.length * small * leading;
    return [
      ...(indent > 0 ? [glyph(`${kind}:${id}`, kind, x + 4, at - small * 0.32, small)] : []),
      text(`remark:${kind}:${id}`, x + indent, at, lines, small, anchor),
    ];
  });
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
