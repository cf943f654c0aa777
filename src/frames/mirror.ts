import type { Frame, Layout, Mark } from './mark.ts';

/**
 * Turns a frame drawn in reading direction into one for the screen. On a page that runs right to
 * left, x is mirrored; text is not (its anchor already follows `direction`), and geography never.
 */
export function mirror(frame: Frame, layout: Layout, dir: 'ltr' | 'rtl'): Frame {
  return dir === 'ltr' ? frame : frame.map((mark) => mirrorMark(mark, mark.within ?? layout.width));
}

const swapped = { start: 'end', middle: 'middle', end: 'start' } as const;

function mirrorMark(mark: Mark, width: number): Mark {
  if (mark.fixed) {
    return mark.kind === 'text' ? { ...mark, anchor: swapped[mark.anchor ?? 'start'] } : mark;
  }
  switch (mark.kind) {
    case 'circle':
    case 'text':
      return { ...mark, x: width - mark.x };
    case 'rect':
      return { ...mark, x: width - mark.x - mark.width };
    case 'line':
      return { ...mark, x1: width - mark.x1, x2: width - mark.x2 };
    case 'path':
      return { ...mark, x: width - (mark.x ?? 0), flipped: !mark.flipped };
  }
}
