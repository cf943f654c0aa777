import type { Mark } from '../../../frames/mark.ts';
import { labelWidth } from '../../kit/labels.ts';
import { outline, sizes, textPaint, type Canvas } from '../canvas.ts';
import type { Units } from '../schema.ts';
import { ROW, plates, type Block } from './plate.ts';

/** What became of some of the people. */
type Part = Units['parts'][number];

/** Size of what is said of a part in a roomy figure, and the smallest where room is short. */
const LARGE = 19;
const LEAST = 14;

/** People one by one: where they were held, and where each part of them is in the end. */
export function people(canvas: Canvas, { units, top, half }: Block, held: boolean): Mark[] {
  if (!units) return [];
  const { layout, telling, set, locale } = canvas;
  const { lanes, pad, unit, bar } = plates[layout.name];
  const focused = telling.focused(units.id);
  const out = half === 'end' ? 1 : -1;
  const near = lanes[1] + out * pad;
  const far = (half === 'end' ? lanes[2] - bar / 2 : lanes[0] + bar / 2) - out * pad;
  const stays = (part: Part): boolean => part.lane === set.lanes[1]?.id;
  const rows = ({ count }: Part): number => Math.ceil(count / ROW);
  const rowOf = ({ count }: Part): number =>
    Math.min(ROW, count) * unit.pitch - (unit.pitch - unit.size);
  const square = (from: number, place: number): string => {
    const x = from + out * (place % ROW) * unit.pitch - (out > 0 ? 0 : unit.size);
    const y = Math.floor(place / ROW) * unit.pitch;
    const [side, back] = [String(unit.size), String(-unit.size)];
    return `M${x.toFixed(1)},${y.toFixed(1)}h${side}v${side}h${back}z`;
  };
  const squares = units.parts.map((part, i): Mark => {
    const before = units.parts.slice(0, i).reduce((sum, { count }) => sum + count, 0);
    const begin = held || stays(part) ? near : far - out * rowOf(part);
    const places = Array.from({ length: part.count }, (_, k) => (held ? before + k : k));
    return {
      kind: 'path',
      // A path for each part, so that those who share a fate move as one.
      key: `unit:${units.id}:${part.id}`,
      y: top,
      d: places.map((place) => square(begin, place)).join(''),
      fill: units.side,
      stroke: outline(units.side),
      strokeWidth: 1.25,
      opacity: focused ? 1 : 0.5,
    };
  });
  if (held) return squares;
  const wide = layout.name === 'wide';
  // Words beside deeper rows of squares are made to fit, and the others follow them.
  const size = units.parts.reduce((least, part) => {
    const deeper = units.parts.filter((other) => rows(other) > rows(part)).map(rowOf);
    const room = Math.abs(far - near) - Math.max(0, ...deeper) - unit.pitch / 8;
    const width = labelWidth([said(canvas, part)], LARGE, 600, locale);
    return Math.min(least, Math.max(LEAST, (LARGE * room) / width));
  }, LARGE);
  const labels = units.parts.map((part): Mark => {
    const own = wide ? size : sizes(canvas).note;
    return {
      kind: 'text',
      key: `part:${part.id}`,
      x: stays(part) ? near : far,
      y: top + rows(part) * unit.pitch + own * 0.92,
      lines: [said(canvas, part)],
      anchor: stays(part) === out > 0 ? 'start' : 'end',
      size: own,
      weight: wide || focused ? 600 : 400,
      fill: focused ? textPaint(units.side) : 'ink-3',
    };
  });
  return [...squares, ...labels];
}

/** What became of a part, in words. */
function said({ layout, locale }: Canvas, part: Part): string {
  const words = layout.name === 'wide' ? part.label : (part.short ?? part.label);
  return `${locale.number(part.count)} ${words}`;
}
