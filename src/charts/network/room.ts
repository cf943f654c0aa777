import type { Layout, Mark } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import { labelWidth } from '../kit/labels.ts';
import type { Scene } from './scene.ts';
import type { Box } from '../kit/box.ts';
import type { Placed } from './settle.ts';
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
  const text = wide ? size.label : size.note;
  const own = labelWidth(roomLines(room, layout), text, 400, locale);
  // Above its walls the words of a room may be longer than it, but not than the box.
  const words =
    size.roomWords < 0
      ? Math.max(0, Math.min((left + right - own) / 2, layout.width - own))
      : left + inset(size);
  const centre = places.get(doorOf(room))?.x ?? 0;
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
      x: words,
      y: top + size.roomWords,
      lines: roomLines(room, layout),
      size: text,
      fill: strength.quiet,
    },
  ];
}

/** The walls of a room: around its nodes, and its words where they stand inside. */
export function wallsOf(
  room: Room,
  places: ReadonlyMap<string, Placed>,
  layout: Layout,
  size: Sizes,
  locale: Locale,
): Box {
  const boxes = room.holds.flatMap((id) => places.get(id)?.box ?? []);
  const text = layout.name === 'wide' ? size.label : size.note;
  const left = Math.min(...boxes.map((box) => box.left)) - size.wall;
  const right = Math.max(...boxes.map((box) => box.right)) + size.wall;
  const words = labelWidth(roomLines(room, layout), text, 400, locale);
  const more = size.roomWords < 0 ? 0 : Math.max(0, words + inset(size) * 2 - (right - left)) / 2;
  return {
    left: left - more,
    right: right + more,
    top: Math.min(...boxes.map((box) => box.top)) - size.roof,
    bottom: Math.max(...boxes.map((box) => box.bottom)) + size.floor,
  };
}

/** The node below which the door of a room is. */
export function doorOf(room: Room): string {
  return room.holds[Math.floor(room.holds.length / 2)] ?? '';
}

/** The words of a room. */
export function roomLines(room: Room, layout: Layout): string[] {
  return [layout.name === 'wide' ? room.label : (room.short ?? room.label)];
}

/** From a wall to the words beside it. */
export function inset(size: Sizes): number {
  return size.pad * 1.6;
}

function n(value: number): string {
  return value.toFixed(1);
}
