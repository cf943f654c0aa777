import type { Mark } from '../../frames/mark.ts';
import type { Pack } from './packs.ts';

/** A pack in two paths: what was reported, and dashed what was only claimed or alleged. */
export function packMarks({ id, place, x, y, reported, claimed }: Pack): Mark[] {
  const base = {
    kind: 'path',
    x,
    y,
    fixed: true,
    ...(place !== undefined && { about: place }),
  } as const;
  return [
    ...(reported === ''
      ? []
      : [{ ...base, key: `examples:${id}`, d: reported, fill: 'ink' } as const]),
    ...(claimed === ''
      ? []
      : [
          {
            ...base,
            key: `claims:${id}`,
            d: claimed,
            fill: 'paper',
            stroke: 'ink',
            strokeWidth: 1.25,
            dash: 'dashed',
          } as const,
        ]),
  ];
}
