import { sizes, type Canvas } from '../canvas.ts';
import { copyOf } from '../copy.ts';
import { dodge } from '../dodge.ts';
import type { Moment } from '../moments.ts';
import { middle, type Axis } from '../time.ts';
import { GLOSS_SPACE, ROW, copyOptions, glossOf, plates, type Block } from './plate.ts';

/** Space between the words of a half: as much as there is room for, within these. */
const SPACE = { wide: { most: 8, least: 3 }, narrow: { most: 4, least: 2 } } as const;

/** How far words may stand over and under the spine, user units. */
const OVER = 8;
const UNDER = { wide: 14, narrow: 8 } as const;

const halves = ['start', 'end'] as const;

/** Words, or people, whose height on the plate has not been found yet. */
type Loose = Omit<Block, 'at' | 'top'>;

/** The words and the people of a step, each in its half. */
export function blocksOf(canvas: Canvas): Loose[] {
  const { set, moments, telling, locale, layout } = canvas;
  const plate = plates[layout.name];
  const wide = layout.name === 'wide';
  const own = halvesOf(canvas);
  return moments.flatMap((moment): Loose[] => {
    if (!telling.shown(moment.id)) return [];
    const half = own.get(moment.id) ?? 'end';
    const focused = telling.focused(moment.id);
    const copy =
      wide || focused
        ? copyOf(moment, copyOptions(canvas, focused, moment.context), locale)
        : undefined;
    const noted = copy && focused ? copy.noteHeight : 0;
    const gloss = focused ? glossOf(canvas, moment) : [];
    const added = gloss.length > 0 ? GLOSS_SPACE + gloss.length * sizes(canvas).note * 1.25 : 0;
    const height = copy ? copy.height + noted + added : 0;
    const block: Loose = { id: moment.id, moment, half, height, ...(copy && { copy }) };
    const units = set.units.find((entry) => entry.moment === moment.id && telling.shown(entry.id));
    if (!units) return [block];
    const rows = Math.ceil(Math.max(...units.parts.map(({ count }) => count)) / ROW);
    const people = rows * plate.unit.pitch + (wide ? 30 : 16);
    const opposite = half === 'start' ? ('end' as const) : ('start' as const);
    return [block, { id: units.id, units, half: opposite, height: people }];
  });
}

/** Where the spine has to end, at the earliest, for all blocks to have room beside it. */
export function leastUntil({ layout }: Canvas, blocks: readonly Loose[]): number {
  const { from } = plates[layout.name];
  const heights = halves.map((half) => heightOf(columnOf(blocks, half), SPACE[layout.name].most));
  return from - OVER + Math.max(...heights) - UNDER[layout.name];
}

/** Finds a height for each block at which none covers another. */
export function arrange(
  canvas: Canvas,
  blocks: readonly Loose[],
  axis: Axis,
  until: number,
): Block[] {
  const { moments, layout } = canvas;
  const plate = plates[layout.name];
  const { date } = sizes(canvas);
  const wishes = blocks.map((block): Block => {
    const moment = block.moment ?? moments.find(({ id }) => id === block.units?.moment);
    const at = moment ? axis.at(middle(moment.start, moment.end)) : plate.from;
    // The date stands level with the mark.
    const rise = block.units ? plate.unit.size / 2 : block.copy ? date * 0.6 : 0;
    return { ...block, at, top: at - rise };
  });
  const limits = { from: plate.from - OVER, until: until + UNDER[layout.name] };
  const tops = new Map<string, number>();
  for (const half of halves) {
    const column = columnOf(wishes, half);
    const { most, least } = SPACE[layout.name];
    const free = limits.until - limits.from - heightOf(column, 0);
    const space = Math.max(least, Math.min(most, free / Math.max(1, column.length - 1)));
    dodge(column, limits, space).forEach((top, i) => tops.set(column[i]?.id ?? '', top));
  }
  return wishes.map((block) => ({ ...block, top: tops.get(block.id) ?? block.top }));
}

/** The blocks of a half that take room there. */
function columnOf<B extends Loose>(blocks: readonly B[], half: Block['half']): B[] {
  return blocks.filter((block) => block.half === half && block.height > 0);
}

/** Height of blocks one under the other. */
function heightOf(column: readonly Loose[], space: number): number {
  return column.reduce((sum, { height }) => sum + height + space, -space);
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
      Math.min(
        40,
        ...taken.filter((t) => t.half === half).map((t) => Math.abs(t.at - days(moment))),
      );
    const counted = set.units.find((entry) => entry.moment === moment.id);
    // People stand in the half that most of them end in, the words about them in the other; the
    // article's word and the record's face each other.
    const home = counted?.parts.find(({ lane }) => lane === first?.id) ? 'start' : 'end';
    const half = counted
      ? home === 'end'
        ? 'start'
        : 'end'
      : moment.article || room('start') > room('end')
        ? 'start'
        : 'end';
    put(moment.id, half, days(moment));
    if (counted) put(counted.id, home, days(moment) + 6);
  }
  return halves;
}
