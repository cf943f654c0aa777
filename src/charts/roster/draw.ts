import type { Frame, Layout, Mark, TextMark } from '../../frames/mark.ts';
import { startOf } from '../../locale/dates.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Data, Waypoint } from '../kit/chart.ts';
import { drawAxis, drawGuides } from './axis.ts';
import { drawDot, drawReach } from './dots.ts';
import { byListOrder, nameEnd, prepare, type Drawing, type Row } from './drawing.ts';
import { listed } from './entries.ts';
import { glossLeading, glossLines } from './fit.ts';
import { drawKey } from './key.ts';
import { rowAt, timeScale } from './plan.ts';
import { drawRemarks } from './remarks.ts';
import type { RosterSet, SceneState } from './schema.ts';

/** Draws the list, or the names by date. */
export function drawScene(
  data: Data<RosterSet>,
  state: SceneState,
  layout: Layout,
  locale: Locale,
): Frame {
  const drawing = prepare(data, state, layout, locale);
  const inList = state.view === 'article';
  return [
    ...drawKey(drawing),
    ...(inList ? listHead(drawing) : timeScenery(drawing)),
    ...names(drawing),
    ...(inList ? [] : [...reaches(drawing), ...dots(drawing), ...drawRemarks(drawing)]),
  ];
}

/**
 * From the list to the dates, move by move, so that few things move at a time and nothing runs
 * through the names: the list makes room and a dot comes up at the article's date for all; the
 * dots part for their own dates; the rows change places; what there is to say of them comes last.
 */
export function travel(
  data: Data<RosterSet>,
  list: SceneState,
  dated: SceneState,
  layout: Layout,
  locale: Locale,
): Waypoint[] {
  const leaving = prepare(data, list, layout, locale);
  const arriving = prepare(data, dated, layout, locale);
  const listAt = new Map(leaving.rows.map(({ id, y }) => [id, y]));
  const inList = arriving.rows.map((row) => ({ ...row, y: listAt.get(row.id) ?? row.y }));
  const since = timeScale(data.set, arriving.plan)(startOf(data.set.since.date));
  const frame = (rows: readonly Row[]): Frame => {
    const drawing = { ...arriving, rows };
    return [...drawKey(leaving), ...timeScenery(drawing), ...names(drawing), ...dots(drawing)];
  };
  return [
    { at: 0.3, frame: frame(inList.map((row) => ({ ...row, x: since }))) },
    { at: 0.55, frame: frame(inList) },
    { at: 0.88, frame: frame(arriving.rows) },
  ];
}

function timeScenery(drawing: Drawing): Mark[] {
  return [...drawGuides(drawing), ...drawAxis(drawing), ...slopes(drawing)];
}

/** What both views have: the rail of ticks, numbers, names, meanings. */
function names(drawing: Drawing): Mark[] {
  const rows = byListOrder(drawing);
  const glosses = drawing.plan.roomy || drawing.state.view === 'article';
  return [
    ...ticks(drawing),
    ...rows.flatMap((row) => (row.number === undefined ? [] : [numeral(drawing, row, row.number)])),
    ...rows.map((row) => nameLabel(drawing, row)),
    ...(glosses ? rows.map((row) => glossLabel(drawing, row)) : []),
  ];
}

function reaches(drawing: Drawing): Mark[] {
  return byListOrder(drawing).flatMap((row) => drawReach(row, drawing));
}

function dots(drawing: Drawing): Mark[] {
  return byListOrder(drawing).map((row) => drawDot(row, drawing.plan));
}

function listHead({ data, locale, plan, rows }: Drawing): Mark[] {
  const rules = rows.slice(0, -1).map(({ y }) => {
    return `M0,${String(y + plan.pitch / 2)}H${String(plan.layout.width)}`;
  });
  return [
    { kind: 'path', key: 'rules', d: rules.join(''), stroke: 'line' },
    {
      kind: 'text',
      key: 'head:order',
      x: 0,
      y: plan.head,
      lines: [locale.word('figures.roster.order', { date: locale.date(data.set.since.date) })],
      size: plan.small,
      fill: 'ink-2',
    },
  ];
}

/** The article's word: a tick for each name, where the list has it. */
function ticks({ data, plan }: Drawing): Mark[] {
  return listed(data).map(({ id }, i): Mark => {
    const y = rowAt(plan, i);
    return {
      kind: 'line',
      key: `tick:${id}`,
      x1: plan.rail,
      x2: plan.rail,
      y1: y - plan.tick / 2,
      y2: y + plan.tick / 2,
      stroke: 'ink',
      strokeWidth: plan.roomy ? 2.5 : 2,
    };
  });
}

/** Lines from the place in the list to the row by date; those in focus in full. */
function slopes({ data, state, plan, rows }: Drawing): Mark[] {
  const start = plan.rail + (plan.roomy ? 10 : 5);
  const end = plan.dated.number - (plan.roomy ? 20 : 12);
  const middle = (start + end) / 2;
  const curve = (id: string, i: number): string => {
    const from = String(rowAt(plan, i));
    const to = String(rows.find((row) => row.id === id)?.y ?? rowAt(plan, i));
    const via = String(middle);
    return `M${String(start)},${from}C${via},${from} ${via},${to} ${String(end)},${to}`;
  };
  const all = listed(data);
  const alone = all.filter(({ id }) => state.focus?.includes(id));
  return [
    {
      kind: 'path',
      key: 'slopes',
      d: all.map(({ id }, i) => curve(id, i)).join(''),
      stroke: 'line',
      strokeWidth: plan.roomy ? 1.5 : 1,
    },
    ...alone.map(({ id }): Mark => ({
      kind: 'path',
      key: `slope:${id}`,
      d: curve(
        id,
        all.findIndex((entry) => entry.id === id),
      ),
      stroke: 'ember',
      strokeWidth: plan.roomy ? 2 : 1.5,
    })),
  ];
}

function numeral({ state, locale, plan }: Drawing, row: Row, number: number): TextMark {
  const columns = state.view === 'article' ? plan.list : plan.dated;
  return {
    kind: 'text',
    key: `number:${row.id}`,
    x: columns.number,
    y: row.y + columns.numberSize * 0.35,
    lines: [locale.number(number)],
    size: columns.numberSize,
    weight: row.inFocus ? 600 : 400,
    anchor: 'end',
    fill: row.inFocus ? 'ink' : 'ink-3',
  };
}

function nameLabel(drawing: Drawing, row: Row): TextMark {
  const { columns, rise } = inRow(drawing, row);
  return {
    kind: 'text',
    key: `name:${row.id}`,
    x: columns.name,
    y: row.y + columns.nameShift - rise.name,
    lines: [row.name],
    size: columns.nameSize,
    weight: row.inFocus ? 600 : 400,
    fill: row.inFocus ? 'ink' : 'ink-3',
  };
}

/** What a name means: in its column, or behind a name that is longer than its own. */
function glossLabel(drawing: Drawing, row: Row): TextMark {
  const { columns, beside, lines, leading, rise } = inRow(drawing, row);
  const { gloss, glossRoom, glossShift } = columns;
  const behind = beside && glossRoom === undefined;
  return {
    kind: 'text',
    // Lines that break in one view and not in the other cannot blend.
    key: `gloss:${row.id}${glossRoom === undefined ? '' : '/lines'}`,
    x: behind ? Math.max(gloss, nameEnd(drawing, row.name) + 4) : gloss,
    y: row.y + glossShift - rise.gloss,
    lines,
    size: columns.glossSize,
    leading,
    fill: row.inFocus ? 'ink-2' : 'ink-3',
  };
}

/** How a row is set: a meaning in more lines, and a name above it, stay around the row's middle. */
function inRow({ state, plan, locale }: Drawing, row: Row) {
  const columns = state.view === 'article' ? plan.list : plan.dated;
  const beside = columns.glossShift === columns.nameShift;
  const lines = glossLines(row, columns, locale);
  const leading = glossLeading[plan.layout.name];
  const half = ((lines.length - 1) * leading * columns.glossSize) / 2;
  const closer = beside ? { name: 0, gloss: 1.6 } : { name: half + 1, gloss: 4 };
  const rise = half > 0 ? { name: closer.name, gloss: half + closer.gloss } : { name: 0, gloss: 0 };
  return { columns, beside, lines, leading, rise };
}
