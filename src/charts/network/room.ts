import type { Mark } from '../../frames/mark.ts';
import type { Scene } from './draw.ts';
import type { Placed } from './place.ts';
import type { Sizes } from './scale.ts';
import type { Room } from './schema.ts';
import { strengthOf } from './strength.ts';

/** A room in plan: walls around its nodes, a door in the last wall, dashed as it is a claim. */
export function drawRoom(
  room: Room,
  { state, layout }: Scene,
  places: ReadonlyMap<string, Placed>,
  size: Sizes,
): Mark[] {
  const boxes = room.holds.flatMap((id) => places.get(id)?.box ?? []);
  const centre = places.get(room.holds[Math.floor(room.holds.length / 2)] ?? '')?.x ?? 0;
  const pad = size.pad * 2;
  const left = Math.min(...boxes.map((box) => box.left)) - pad;
  const right = Math.max(...boxes.map((box) => box.right)) + pad;
  const wide = layout.name === 'wide';
  const top = Math.min(...boxes.map((box) => box.top)) - size.label * 1.6 - (wide ? pad * 0.7 : 0);
  const bottom = Math.max(...boxes.map((box) => box.bottom)) + (wide ? 43 : 15);
  const door = size.r * (wide ? 2.6 : 2.4);
  const strength = strengthOf(room.part, state);
  return [
    {
      kind: 'path',
      key: `room:${room.id}`,
      d: `M${n(centre + door)},${n(bottom)}H${n(right)}V${n(top)}H${n(left)}V${n(bottom)}H${n(centre - door)}l0,${n(size.r * 1.9)}`,
      fill: 'none',
      stroke: 'ink',
      strokeWidth: 1.5,
      dash: 'dashed',
      opacity: strength.opacity,
    },
    {
      kind: 'text',
      key: `room-label:${room.id}`,
      x: left + pad * 0.8,
      y: top + size.label * (wide ? 1.6 : 1.25),
      lines: [wide ? room.label : (room.short ?? room.label)],
      size: wide ? size.label : size.note,
      fill: strength.quiet,
    },
  ];
}

function n(value: number): string {
  return value.toFixed(1);
}
