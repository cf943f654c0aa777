import type { Mark } from '../../../frames/mark.ts';
import { outline, sizes, textPaint, type Canvas } from '../canvas.ts';
import type { Units } from '../schema.ts';
import { ROW, plates, type Block } from './plate.ts';

/** What became of some of the people. */
type Part = Units['parts'][number];

/** Size of what is said of a part in a roomy figure. */
const LARGE = 19;

/** People one by one: where they were held, and where each part of them is in the end. */
export function people(canvas: Canvas, { units, top, half }: Block, held: boolean): Mark[] {
  if (!units) return [];
  const { layout, telling, set } = canvas;
  const { lanes, pad, unit, bar } = plates[layout.name];
  const focused = telling.focused(units.id);
  const out = half === 'end' ? 1 : -1;
  const near = lanes[1] + out * pad;
  const far = (half === 'end' ? lanes[2] - bar / 2 : lanes[0] + bar / 2) - out * pad;
  const stays = (part: Part): boolean => part.lane === set.lanes[1]?.id;
  const square = (from: number, place: number): string => {
    const x = from + out * (place % ROW) * unit.pitch - (out > 0 ? 0 : unit.size);
    const y = Math.floor(place / ROW) * unit.pitch;
    const [side, back] = [String(unit.size), String(-unit.size)];
    return `M${x.toFixed(1)},${y.toFixed(1)}h${side}v${side}h${back}z`;
  };
  const squares = units.parts.map((part, i): Mark => {
    const before = units.parts.slice(0, i).reduce((sum, { count }) => sum + count, 0);
    const row = Math.min(ROW, part.count) * unit.pitch - (unit.pitch - unit.size);
    const begin = held || stays(part) ? near : far - out * row;
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
  const labels = units.parts.map((part) => {
    const beside = stays(part) === out > 0 ? ('start' as const) : ('end' as const);
    return fate(canvas, part, { x: stays(part) ? near : far, top, anchor: beside }, focused, units);
  });
  return [...squares, ...labels];
}

/** What became of a part, under its squares. */
function fate(
  canvas: Canvas,
  part: Part,
  place: { readonly x: number; readonly top: number; readonly anchor: 'start' | 'end' },
  focused: boolean,
  { side }: Units,
): Mark {
  const { layout, locale } = canvas;
  const { unit } = plates[layout.name];
  const wide = layout.name === 'wide';
  const size = wide ? LARGE : sizes(canvas).note;
  const said = wide ? part.label : (part.short ?? part.label);
  return {
    kind: 'text',
    key: `part:${part.id}`,
    x: place.x,
    y: place.top + Math.ceil(part.count / ROW) * unit.pitch + size * 0.92,
    lines: [`${locale.number(part.count)} ${said}`],
    anchor: place.anchor,
    size,
    weight: wide || focused ? 600 : 400,
    fill: focused ? textPaint(side) : 'ink-3',
  };
}
