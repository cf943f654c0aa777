import type { Frame, Mark } from '../../frames/mark.ts';
import { labelWidth } from '../kit/labels.ts';
import { laneOf, type Moment } from './moments.ts';
import {
  balance,
  copyOf,
  dodge,
  glyph,
  momentMark,
  outline,
  rule,
  sizes,
  textPaint,
  tone,
  writeCopy,
  type Canvas,
  type Copy,
  type CopyOptions,
} from './parts.ts';
import type { Units, Voice } from './schema.ts';
import { cells, foldedAxis, middle, type Axis } from './time.ts';

/** Measures of the plate, user units. */
const plates = {
  wide: {
    /** x of the lanes: one power, the one between, the other power. */
    lanes: [96, 408, 744],
    bar: 9,
    spine: 6,
    margin: 14,
    head: 26,
    from: 52,
    until: 600,
    /** Space under the voices, and between them and the spine. */
    foot: 14,
    apart: 52,
    pad: 18,
    unit: { size: 23, pitch: 29 },
  },
  narrow: {
    lanes: [10, 180, 350],
    bar: 6,
    spine: 4,
    margin: 18,
    head: 14,
    from: 28,
    until: 310,
    foot: 12,
    apart: 28,
    pad: 9,
    unit: { size: 9, pitch: 12 },
  },
} as const;

/** The article's own window stands this far beside the spine. */
const SET_OFF = 11;

/** Space over what the article adds. */
const GLOSS_SPACE = 10;

/** Units stand in rows of this many. */
const ROW = 7;

/** One between two powers: time runs down the middle, each power has its edge. */
export function drawSpine(canvas: Canvas, { held = false }: { readonly held?: boolean } = {}): Frame {
  const { set, telling, layout } = canvas;
  const plate = plates[layout.name];
  const speeches = set.voices.filter(({ id }) => telling.shown(id)).map((voice) => speechOf(canvas, voice));
  const tallest = Math.max(0, ...speeches.map(({ height }) => height));
  const floor = layout.height - plate.foot - tallest;
  const until = speeches.length > 0 ? floor - plate.apart : plate.until;
  const axis = foldedAxis(canvas, { from: plate.from, until });
  const blocks = arrange(canvas, axis, until);
  return [
    ...months(canvas, axis),
    ...edges(canvas, axis, until),
    ...blocks.flatMap((block) => leader(canvas, block)),
    ...blocks.flatMap((block) => (block.moment ? mark(canvas, axis, block) : [])),
    ...blocks.flatMap((block) => (block.moment ? words(canvas, block) : [])),
    ...blocks.flatMap((block) => (block.units ? people(canvas, block, held) : [])),
    ...speeches.flatMap((speech, i) => speak(canvas, speech, i, floor)),
  ];
}

function months(canvas: Canvas, axis: Axis): Mark[] {
  const { layout, locale } = canvas;
  const { margin } = plates[layout.name];
  const wide = layout.name === 'wide';
  return axis.pieces
    .filter(({ from, until }) => until > from)
    .flatMap((piece) => cells(axis, piece, 'month').filter(({ start }) => start >= piece.start))
    .flatMap(({ iso, from }): Mark[] => {
      const year = locale.date(iso.slice(0, 4));
      const name = locale.date(iso, 'month').replace(year, '').trim();
      return [
        {
          kind: 'text',
          key: `month-name:${iso}`,
          x: margin,
          y: from + (wide ? 10 : 8),
          lines: [name],
          size: sizes(canvas).axis,
          fill: 'ink-3',
        },
      ];
    });
}

/** The two powers as edges and, between them, the line of the one as far as the telling has come. */
function edges(canvas: Canvas, axis: Axis, until: number): Mark[] {
  const { set, layout, telling, moments } = canvas;
  const plate = plates[layout.name];
  const wide = layout.name === 'wide';
  const concerned = (lane: string): boolean =>
    (lane === set.lanes[1]?.id && set.voices.some(({ id }) => telling.focused(id))) ||
    moments.some((moment) => telling.focused(moment.id) && moment.lane === lane) ||
    set.units.some(({ id, parts }) => telling.focused(id) && parts.some((part) => part.lane === lane));
  return set.lanes.flatMap((lane, i): Mark[] => {
    const x = plate.lanes[i] ?? 0;
    const centre = i === 1;
    const width = centre ? plate.spine : plate.bar;
    const told = axis.at(telling.now);
    const own = moments.filter((moment) => moment.lane === lane.id).map(({ start }) => Number(start));
    const begun = own.length > 0 ? axis.at(new Date(Math.min(...own))) : plate.from;
    const strong = concerned(lane.id);
    const shade = tone(strong);
    const bar = {
      kind: 'rect',
      x: x - width / 2,
      y: plate.from,
      width,
      fill: lane.side,
    } as const;
    const body: Mark[] = centre
      ? [
          { ...bar, key: `track:${lane.id}`, height: until - plate.from, fill: 'paper-2' },
          { ...bar, key: `lane:${lane.id}`, y: begun, height: told - begun, opacity: strong ? 1 : 0.6 },
        ]
      : [
          {
            ...bar,
            key: `lane:${lane.id}`,
            // The powers stand beside the voices too.
            height: plate.until - plate.from,
            stroke: outline(lane.side),
            opacity: strong ? 1 : 0.45,
          },
        ];
    const size = wide ? 15 : sizes(canvas).axis;
    const third = (plate.lanes[2] - plate.lanes[0]) / 3;
    const fits = labelWidth([lane.label], size, 600, canvas.locale) + size * 2 <= third;
    const label = fits ? lane.label : (lane.short ?? lane.label);
    const half = canvas.locale.measure(label, size, 600) / 2;
    const gap = size * 0.55;
    const glyphX = [x - plate.bar / 2 + gap, x - half - gap, x + plate.bar / 2 - gap][i] ?? x;
    const textX = [glyphX + gap * 1.8, x + gap * 0.7, glyphX - gap * 1.8][i] ?? x;
    return [
      ...body,
      glyph(`glyph:${lane.id}`, lane.side, { x: glyphX, y: plate.head - size * 0.34 }, { size: size * 5.5 }),
      {
        kind: 'text',
        key: `head:${lane.id}`,
        x: textX,
        y: plate.head,
        lines: [label],
        anchor: (['start', 'middle', 'end'] as const)[i] ?? 'start',
        size,
        weight: shade.weight,
        fill: strong ? textPaint(lane.side) : 'ink-3',
      },
    ];
  });
}

/** Words, or people, that stand beside the spine. */
interface Block {
  readonly id: string;
  readonly moment?: Moment;
  readonly units?: Units;
  readonly copy?: Copy;
  /** The half that it stands in. */
  readonly half: 'start' | 'end';
  /** The height that it belongs to. */
  readonly at: number;
  readonly top: number;
  readonly height: number;
}

function copyOptions(canvas: Canvas, focused: boolean, context = false): CopyOptions {
  const { layout } = canvas;
  const { date, title, note } = sizes(canvas);
  const { lanes, pad } = plates[layout.name];
  const wide = layout.name === 'wide';
  const room = lanes[1] - lanes[0] - pad * 2 - (wide ? 44 : 34);
  if (wide && context) return { width: room, date, title: date, note: 0 };
  const large = wide ? 18 : title;
  return {
    width: room,
    date: focused && wide ? date + 1 : date,
    title: focused ? large : title,
    breakAt: large,
    note: wide ? note + 1 : 0,
    short: !wide,
  };
}

/** Finds a half for each block and a height at which none covers another. */
function arrange(canvas: Canvas, axis: Axis, until: number): Block[] {
  const { set, moments, telling, locale, layout } = canvas;
  const plate = plates[layout.name];
  const wide = layout.name === 'wide';
  const halves = halvesOf(canvas);
  const wishes = moments.flatMap((moment): Block[] => {
    if (!telling.shown(moment.id)) return [];
    const at = axis.at(middle(moment.start, moment.end));
    const half = halves.get(moment.id) ?? 'end';
    const worded = wide || telling.focused(moment.id);
    const copy = worded ? copyOf(moment, copyOptions(canvas, telling.focused(moment.id), moment.context), locale) : undefined;
    const focused = telling.focused(moment.id);
    const noted = copy && focused ? copy.noteHeight : 0;
    const gloss = focused ? glossOf(canvas, moment) : [];
    const added = gloss.length > 0 ? GLOSS_SPACE + gloss.length * sizes(canvas).note * 1.25 : 0;
    const height = copy ? copy.height + noted + added : 0;
    const { date } = sizes(canvas);
    const block: Block = {
      id: moment.id,
      moment,
      half,
      at,
      // The date stands level with the mark.
      top: copy ? at - date * 0.6 : at,
      height,
      ...(copy && { copy }),
    };
    const units = set.units.find((entry) => entry.moment === moment.id && telling.shown(entry.id));
    if (!units) return [block];
    const rows = Math.ceil(Math.max(...units.parts.map(({ count }) => count)) / ROW);
    const people = rows * plate.unit.pitch + (wide ? 30 : 16);
    const opposite = half === 'start' ? ('end' as const) : ('start' as const);
    return [block, { id: units.id, units, half: opposite, at, top: at - plate.unit.size / 2, height: people }];
  });
  const spaced = wishes.filter(({ height }) => height > 0);
  const tops = new Map<string, number>();
  for (const half of ['start', 'end'] as const) {
    const column = spaced.filter((block) => block.half === half);
    const limits = { from: plate.from - 8, until: until + (wide ? 14 : 8) };
    dodge(column, limits, wide ? 8 : 4).forEach((top, i) => tops.set(column[i]?.id ?? '', top));
  }
  return wishes.map((block) => ({ ...block, top: tops.get(block.id) ?? block.top }));
}

/** Each power's moments stand in its own half; those of the one between, where there is room. */
function halvesOf({ set, moments }: Canvas): Map<string, 'start' | 'end'> {
  const halves = new Map<string, 'start' | 'end'>();
  const taken: { half: 'start' | 'end'; at: number }[] = [];
  const [first, , last] = set.lanes;
  const put = (id: string, half: 'start' | 'end', at: number): void => {
    halves.set(id, half);
    taken.push({ half, at });
  };
  const days = ({ start }: Moment): number => Number(start) / 86_400_000;
  for (const moment of moments) {
    if (moment.lane === first?.id) put(moment.id, 'start', days(moment));
    if (moment.lane === last?.id) put(moment.id, 'end', days(moment));
  }
  const between = moments.filter(({ id }) => !halves.has(id));
  for (const moment of between) {
    const room = (half: 'start' | 'end'): number =>
      Math.min(40, ...taken.filter((t) => t.half === half).map((t) => Math.abs(t.at - days(moment))));
    const counted = set.units.find((entry) => entry.moment === moment.id);
    // People stand in the half that most of them end in, the words about them in the other; the
    // article's word and the record's face each other.
    const home = counted?.parts.find(({ lane }) => lane === first?.id) ? 'start' : 'end';
    const half = counted
      ? home === 'end' ? 'start' : 'end'
      : moment.article || room('start') > room('end') ? 'start' : 'end';
    put(moment.id, half, days(moment));
    if (counted) put(counted.id, home, days(moment) + 6);
  }
  return halves;
}

/** x of the mark of a moment, and of its words. */
function places(canvas: Canvas, { moment, half }: Block): { x: number; textX: number; anchor: 'start' | 'end' } {
  const { set, layout } = canvas;
  const { lanes, pad } = plates[layout.name];
  const i = set.lanes.findIndex(({ id }) => id === moment?.lane);
  const x = lanes[i] ?? lanes[1];
  const anchor = i === 0 || (i === 1 && half === 'end') ? 'start' : 'end';
  // Words of the article leave room for its window.
  const room = pad + (moment?.article ? SET_OFF * 0.7 : 0);
  return { x, textX: anchor === 'start' ? x + room : x - room, anchor };
}

/** A line from a mark to words that had to give way. */
function leader(canvas: Canvas, block: Block): Mark[] {
  if (!block.moment || !block.copy) return [];
  const { x, textX, anchor } = places(canvas, block);
  const y = block.top + sizes(canvas).date * 0.6;
  if (Math.abs(y - block.at) < (block.moment.context ? 10 : 4)) return [];
  const out = anchor === 'start' ? 1 : -1;
  const strong = canvas.telling.focused(block.id);
  const from = x + (block.moment.article ? out * SET_OFF : 0);
  const d = `M${String(from)},${block.at.toFixed(1)}L${String(textX - out * 7)},${y.toFixed(1)}H${String(textX - out * 4)}`;
  return [{ kind: 'path', key: `leader:${block.id}`, d, stroke: tone(strong).rule }];
}

function mark(canvas: Canvas, axis: Axis, block: Block): Mark[] {
  const { moment } = block;
  if (!moment) return [];
  const { telling, layout } = canvas;
  const length = axis.at(moment.end) - axis.at(moment.start);
  const { x } = places(canvas, block);
  const focused = telling.focused(moment.id);
  const shade = { ...tone(focused), opacity: 1 };
  const base = layout.name === 'wide' ? 7 : 5;
  if (moment.article) return articleWord(canvas, block, length);
  const own = laneOf(canvas.set, moment.lane).side === moment.side;
  const onBar = own && !moment.hollow && moment.shape !== 'tick';
  return [
    momentMark(
      moment,
      { x, y: block.at, along: 'y', length },
      shade,
      { r: focused ? base + 1 : base - 1, rim: onBar },
    ),
  ];
}

/** What the article adds to a moment, in lines, where there is room for it. */
function glossOf(canvas: Canvas, { gloss }: Moment): string[] {
  if (gloss === undefined || canvas.layout.name === 'narrow') return [];
  const { width } = copyOptions(canvas, true);
  const words = canvas.locale.word('figures.timeline.says', { what: gloss });
  return balance(words, width - 12, sizes(canvas).note, canvas.locale);
}

/** What the article adds, beside its tick. */
function glossWords(canvas: Canvas, { moment, copy, top, id }: Block, textX: number, out: 1 | -1): Mark[] {
  const lines = moment ? glossOf(canvas, moment) : [];
  if (!copy || lines.length === 0) return [];
  const { note: size } = sizes(canvas);
  const y = top + copy.height + copy.noteHeight + GLOSS_SPACE;
  const tickX = textX + out * 2;
  return [
    rule(`gloss-tick:${id}`, [tickX, y, tickX, y + lines.length * size * 1.25 - 2], 'ink', { strokeWidth: 3.5 }),
    {
      kind: 'text',
      key: `gloss:${id}`,
      x: textX + out * 12,
      y: y + size * 0.86,
      lines,
      anchor: out > 0 ? 'start' : 'end',
      size,
      fill: 'ink-2',
    },
  ];
}

/** The article's word: its own window beside the spine, and a tick at the words. */
function articleWord(canvas: Canvas, block: Block, length: number): Mark[] {
  const { x, textX, anchor } = places(canvas, block);
  const { opacity } = tone(canvas.telling.focused(block.id));
  const out = anchor === 'start' ? 1 : -1;
  const wide = canvas.layout.name === 'wide';
  const width = wide ? 7 : 5;
  // On the far side of the words, where no leader runs.
  const { title } = copyOptions(canvas, canvas.telling.focused(block.id));
  const wordsWidth = Math.max(
    ...(block.copy?.title ?? ['']).map((line) => canvas.locale.measure(line, title, 600)),
  );
  const tickX = textX + out * (wordsWidth + 10);
  return [
    {
      kind: 'rect',
      key: `window:${block.id}`,
      x: x + out * SET_OFF - width / 2,
      y: block.at - length / 2,
      width,
      height: length,
      round: width / 2,
      fill: 'paper',
      stroke: 'ink',
      strokeWidth: 1.5,
    },
    ...(block.copy
      ? [rule(`tick:${block.id}`, [tickX, block.top, tickX, block.top + block.copy.height], 'ink', { strokeWidth: 3.5, opacity })]
      : []),
  ];
}

function words(canvas: Canvas, block: Block): Mark[] {
  const { moment, copy } = block;
  if (!moment || !copy) return [];
  const { textX, anchor } = places(canvas, block);
  const focused = canvas.telling.focused(moment.id);
  const options = copyOptions(canvas, focused, moment.context);
  if (moment.context) {
    // Background is one mark, date and all.
    const base = { kind: 'text', key: `context:${moment.id}`, x: textX, anchor, fill: 'ink-3' } as const;
    const size = options.date;
    return [{ ...base, y: block.top + size * 0.9, lines: [copy.when, ...copy.title], size, leading: 1.22 }];
  }
  const written = writeCopy(
    moment.id,
    copy,
    { x: textX, y: block.top, anchor },
    options,
    tone(focused),
    { noted: focused },
  );
  const gloss = focused ? glossWords(canvas, block, textX, anchor === 'start' ? 1 : -1) : [];
  return [...written, ...gloss];
}

/** People one by one: where they were held, and where each part of them is in the end. */
function people(canvas: Canvas, { units, top, half }: Block, held: boolean): Mark[] {
  if (!units) return [];
  const { layout, locale, telling, set } = canvas;
  const { lanes, pad, unit, bar } = plates[layout.name];
  const wide = layout.name === 'wide';
  const focused = telling.focused(units.id);
  const out = half === 'end' ? 1 : -1;
  const edge = half === 'end' ? lanes[2] - bar / 2 : lanes[0] + bar / 2;
  const near = lanes[1] + out * pad;
  const far = edge - out * pad;
  const square = (x: number, row: number): string => {
    const [left, y] = [out > 0 ? x : x - unit.size, row * unit.pitch];
    return `M${left.toFixed(1)},${y.toFixed(1)}h${String(unit.size)}v${String(unit.size)}h${String(-unit.size)}z`;
  };
  let index = 0;
  // A path for each part, so that those who share a fate move as one.
  const squares = units.parts.map((part): Mark => {
    const columns = Math.min(ROW, part.count);
    const stays = part.lane === set.lanes[1]?.id;
    const begin = stays ? near : far - out * (columns * unit.pitch - (unit.pitch - unit.size));
    const d = Array.from({ length: part.count }, (_, i) => {
      const [x, k] = held ? [near, index] : [begin, i];
      index += 1;
      return square(x + out * (k % ROW) * unit.pitch, Math.floor(k / ROW));
    });
    return {
      kind: 'path',
      key: `unit:${units.id}:${part.id}`,
      y: top,
      d: d.join(''),
      fill: units.side,
      stroke: outline(units.side),
      strokeWidth: 1.25,
      opacity: focused ? 1 : 0.5,
    };
  });
  const labels = units.parts.flatMap((part): Mark[] => {
    const stays = part.lane === set.lanes[1]?.id;
    const size = sizes(canvas).note;
    const fill = focused ? textPaint(units.side) : 'ink-3';
    const atStart = stays === out > 0;
    if (!wide) {
      return [
        {
          kind: 'text',
          key: `part:${part.id}`,
          x: stays ? near : far,
          y: top + Math.ceil(part.count / ROW) * unit.pitch + (stays ? unit.pitch : 0) + 11,
          lines: [`${locale.number(part.count)} ${part.short ?? part.label}`],
          anchor: atStart ? 'start' : 'end',
          size,
          weight: focused ? 600 : 400,
          fill,
        },
      ];
    }
    const rows = Math.ceil(part.count / ROW);
    const y = top + rows * unit.pitch + 18;
    const count = locale.number(part.count);
    const [x, anchor] = stays ? [near, 'start' as const] : [far, 'end' as const];
    const label: Mark = {
      kind: 'text',
      key: `part:${part.id}`,
      x,
      y,
      lines: [`${count} ${part.label}`],
      anchor: out > 0 ? anchor : anchor === 'start' ? 'end' : 'start',
      size: 19,
      weight: 600,
      fill,
    };
    return [label];
  });
  return held ? squares : [...squares, ...labels];
}

/** The words of a judgement, broken into lines, with the height that they take. */
interface Speech {
  readonly voice: Voice;
  readonly says: readonly string[];
  readonly name: readonly string[];
  readonly role: readonly string[];
  readonly detail: readonly string[];
  readonly height: number;
}

const SAID = { wide: 30, narrow: 17 } as const;

function speechOf(canvas: Canvas, voice: Voice): Speech {
  const { layout, locale, library } = canvas;
  const { lanes, pad } = plates[layout.name];
  const wide = layout.name === 'wide';
  const { date, note } = sizes(canvas);
  const width = lanes[1] - lanes[0] - pad - (wide ? 28 : 16);
  const says = balance(voice.says, width, SAID[layout.name], locale, 600);
  const name = balance(library.person(voice.speaker).short, width, date, locale, 600);
  const role = balance(voice.role, width, note, locale);
  const detail = wide ? balance(voice.detail, width, note, locale) : [];
  const height =
    says.length * SAID[layout.name] * 1.1 +
    (name.length * date + role.length * note + detail.length * note) * 1.25 +
    (detail.length > 0 ? 8 : 2);
  return { voice, says, name, role, detail, height };
}

/** A judgement in large letters, on its side of the spine. */
function speak(canvas: Canvas, speech: Speech, i: number, top: number): Mark[] {
  const { layout, telling } = canvas;
  const { lanes, pad } = plates[layout.name];
  const wide = layout.name === 'wide';
  const { date, note } = sizes(canvas);
  const said = SAID[layout.name];
  const { voice, says, name, role, detail } = speech;
  const focused = telling.focused(voice.id);
  const ink = focused ? 'ink' : 'ink-3';
  const x = (i === 0 ? lanes[0] : lanes[1]) + pad - 1;
  const base = { kind: 'text', x: x + (wide ? 13 : 9) } as const;
  const nameY = top + says.length * said * 1.1 + date + 2;
  const roleY = nameY + name.length * date * 1.25;
  const detailY = roleY + role.length * note * 1.25 + 6;
  const id = voice.id;
  return [
    // What the article alone reports stands by a tick.
    rule(`voice:${id}`, [x, top - said * 0.1, x, top + said * 0.82], ink, { strokeWidth: 3.5 }),
    {
      ...base,
      key: `says:${id}`,
      y: top + said * 0.78,
      lines: says,
      size: said,
      weight: 600,
      fill: ink,
      leading: 1.1,
    },
    { ...base, key: `speaker:${id}`, y: nameY, lines: name, size: date, weight: 600, fill: ink },
    { ...base, key: `role:${id}`, y: roleY, lines: role, size: note, fill: 'ink-3' },
    ...(detail.length > 0
      ? [
          {
            ...base,
            key: `detail:${id}`,
            y: detailY,
            lines: detail,
            size: note,
            fill: focused ? 'ink-2' : 'ink-3',
          } as const,
        ]
      : []),
  ];
}
