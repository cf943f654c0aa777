import { sizes, type Canvas } from '../canvas.ts';
import { copyOf } from '../copy.ts';
import { dodge } from '../dodge.ts';
import type { Moment } from '../moments.ts';
import { middle, type Axis } from '../time.ts';
import { GLOSS_SPACE, ROW, copyOptions, glossOf, plates, type Block } from './plate.ts';

/** Finds a half for each block and a height at which none covers another. */
export function arrange(canvas: Canvas, axis: Axis, until: number): Block[] {
  const { set, moments, telling, locale, layout } = canvas;
  const plate = plates[layout.name];
  const wide = layout.name === 'wide';
  const halves = halvesOf(canvas);
  const wishes = moments.flatMap((moment): Block[] => {
    if (!telling.shown(moment.id)) return [];
    const at = axis.at(middle(moment.start, moment.end));
    const half = halves.get(moment.id) ?? 'end';
    const worded = wide || telling.focused(moment.id);
    const copy = worded
      ? copyOf(moment, copyOptions(canvas, telling.focused(moment.id), moment.context), locale)
      : undefined;
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
    return [
      block,
      { id: units.id, units, half: opposite, at, top: at - plate.unit.size / 2, height: people },
    ];
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
