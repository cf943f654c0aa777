import type { Layout } from '../../frames/mark.ts';
import { sizesOf, type Sizes } from './scale.ts';

/**
 * Sizes to try in turn for nodes in rows: as they were drawn up, then ever closer. Words get smaller
 * last, and in the wide layout alone: in the narrow one they are as small as they may be.
 */
export function waysOf(layout: Layout): Sizes[] {
  const size = sizesOf(layout);
  if (layout.name === 'narrow') {
    const close = {
      ...size,
      wall: 7,
      floor: 11,
      rise: 7,
      pad: 5,
      between: 5,
      leading: 1.15,
      item: 1.15,
    };
    const open = { ...close, roof: 5, roomWords: -4 };
    const slim = {
      ...open,
      slotStep: 18,
      wall: 5,
      floor: 9,
      rise: 6,
      clear: 2,
      pad: 4,
      between: 4,
    };
    return [
      size,
      { ...size, slotWrap: 220 },
      close,
      open,
      { ...open, staggered: true },
      ...[190, 220, 250].map((slotWrap) => ({ ...slim, staggered: true, slotWrap })),
      ...[190, 220, 250].map((slotWrap) => ({
        ...slim,
        staggered: true,
        slotWrap,
        leading: 1.1,
        item: 1.1,
      })),
    ];
  }
  const close = { ...size, wall: 12, floor: 34, rise: 18, item: 1.55 };
  return [
    size,
    close,
    ...[16, 15.5, 15, 14.5, 14].flatMap((label) =>
      [
        [175, 190],
        [150, 160],
        [130, 130],
      ].map(([wrap = 0, noteWrap = 0]) => ({
        ...close,
        label,
        wrap,
        noteWrap,
        note: Math.max(layout.smallestText, Math.min(size.note, label * 0.85)),
      })),
    ),
  ];
}
