import type { Layout, Mark } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import { labelWidth } from '../kit/labels.ts';
import type { Scene } from './draw.ts';
import type { Box, Placed } from './place.ts';
import type { Sizes } from './scale.ts';
import type { Room } from './schema.ts';
import { strengthOf } from './strength.ts';

/** A room in plan: walls around its nodes, a door in the last wall, dashed as it is a claim. */
export function drawRoom(
  room: Room,
  { state, layout, locale }: Scene,
  places: ReadonlyMap<string, Placed>,
  size: Sizes,
): Mark[] {
  const { left, right, top, bottom } = wallsOf(room, places, layout, size, locale);
  const wide = layout.name === 'wide';
  const centre = places.get(room.holds[Math.floor(room.holds.length / 2)] ?? '')?.x ?? 0;
  const door = size.r * (wide ? 2.6 : 2.4);
  const middle = (left + right) / 2;
  // Both halves begin at the door, so that the dashes are whole on either side of it.
  const half = (jamb: number, side: number): string =>
    `M${n(jamb)},${n(bottom)}H${n(side)}V${n(top)}H${n(middle)}`;
  const strength = strengthOf(room.part, state);
  return [
    {
      kind: 'path',
      key: `room:${room.id}`,
      d: half(centre + door, right) + half(centre - door, left),
      fill: 'none',
      stroke: 'ink',
      strokeWidth: 1.5,
      dash: 'dashed',
      opacity: strength.opacity,
    },
    {
      kind: 'text',
      key: `room-label:${room.id}`,
      x: left + inset(size),
      y: top + size.label * (wide ? 1.6 : 1.25),
      lines: [labelOf(room, layout)],
      size: wide ? size.label : size.note,
      fill: strength.quiet,
    },
  ];
}

/** The walls of a room: around its nodes, and its own words. */
export function wallsOf(
  room: Room,
  places: ReadonlyMap<string, Placed>,
  layout: Layout,
  size: Sizes,
  locale: Locale,
): Box {
  const boxes = room.holds.flatMap((id) => places.get(id)?.box ?? []);
  const wide = layout.name === 'wide';
  const pad = size.pad * 2;
  const left = Math.min(...boxes.map((box) => box.left)) - pad;
  const right = Math.max(...boxes.map((box) => box.right)) + pad;
  const label = labelWidth([labelOf(room, layout)], wide ? size.label : size.note, 400, locale);
  const more = Math.max(0, label + inset(size) * 2 - (right - left)) / 2;
  return {
    left: left - more,
    right: right + more,
    top: Math.min(...boxes.map((box) => box.top)) - size.label * 1.6 - (wide ? pad * 0.7 : 0),
    bottom: Math.max(...boxes.map((box) => box.bottom)) + (wide ? 43 : 15),
  };
}

function labelOf(room: Room, layout: Layout): string {
  return layout.name === 'wide' ? room.label : (room.short ?? room.label);
}

/** From a wall to the words beside it. */
function inset(size: Sizes): number {
  return size.pad * 1.6;
}

function n(value: number): string {
  return value.toFixed(1);
}
