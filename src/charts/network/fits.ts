import type { Frame } from '../../frames/mark.ts';
import { labelBoxes, labelFaults } from '../kit/labels.ts';
import type { Scene } from './scene.ts';
import type { Placement } from './placement.ts';
import { doorOf, wallsOf } from './room.ts';
import { overlap } from '../kit/box.ts';

/**
 * True where nothing is wrong with a frame that shows everything there is: no label covers another
 * or leaves the box, none stands on the walls of a room or hangs over its margin, and what leaves a
 * room goes straight out by its door.
 */
export function fits(frame: Frame, { set, layout, locale }: Scene, placement: Placement): boolean {
  const { places, size, margin } = placement;
  if (labelFaults(frame, layout, locale).length > 0) return false;
  const boxes = labelBoxes(frame, locale);
  if (boxes.some(({ key, right }) => /^(caption|voice):/.test(key) && right > margin + 0.01))
    return false;
  return set.rooms.every((room) => {
    const walls = wallsOf(room, places, layout, size, locale);
    if (walls.left < 0 || walls.right > layout.width) return false;
    const inside = (key: string): boolean =>
      key.startsWith('room-label:') ||
      room.holds.some((id) => key === `label:${id}` || key === `note:${id}`);
    if (boxes.some((box) => !inside(box.key) && overlap(box, walls))) return false;
    const door = places.get(doorOf(room))?.x ?? 0;
    return set.ties
      .filter(({ from, to }) => room.holds.includes(from) && !room.holds.includes(to))
      .every(({ to }) => Math.abs((places.get(to)?.x ?? door) - door) < size.r * 2);
  });
}
