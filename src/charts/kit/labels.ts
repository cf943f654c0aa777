import type { Frame, Layout, TextMark } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';

/** Share by which a label may come out wider than measured, where a fallback font draws it. */
export const fallbackMargin = 0.15;

/** The box of a label, user units. */
export interface LabelBox {
  readonly key: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Width of the widest line of a label, user units, fallback margin included. */
export function labelWidth(
  lines: readonly string[],
  size: number,
  weight: number,
  locale: Locale,
): number {
  const widest = Math.max(...lines.map((line) => locale.measure(line, size, weight)));
  return widest * (1 + fallbackMargin);
}

/** The box that a text mark takes, widened by the fallback margin. x is in reading direction. */
export function labelBox(mark: TextMark, locale: Locale): LabelBox {
  const size = mark.size ?? 13;
  const width = labelWidth(mark.lines, size, mark.weight ?? 400, locale);
  const left = { start: mark.x, middle: mark.x - width / 2, end: mark.x - width }[
    mark.anchor ?? 'start'
  ];
  const top = mark.y - size * 0.8;
  const bottom = mark.y + size * 0.25 + (mark.lines.length - 1) * (mark.leading ?? 1.25) * size;
  return { key: mark.key, left, top, right: left + width, bottom };
}

/** Boxes of all labels of a frame that are there to be read. */
export function labelBoxes(frame: Frame, locale: Locale): LabelBox[] {
  return frame
    .filter((mark): mark is TextMark => mark.kind === 'text' && (mark.opacity ?? 1) > 0)
    .map((mark) => labelBox(mark, locale));
}

/** What is wrong with a frame's labels: overlaps, labels outside the box, labels too small to read. */
export function labelFaults(frame: Frame, layout: Layout, locale: Locale): string[] {
  const boxes = labelBoxes(frame, locale);
  const overlaps = boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `labels "${a.key}" and "${b.key}" overlap`),
  );
  const outside = boxes
    .filter((b) => b.left < 0 || b.top < 0 || b.right > layout.width || b.bottom > layout.height)
    .map((b) => `label "${b.key}" leaves the box`);
  const small = frame
    .filter((mark) => mark.kind === 'text' && (mark.size ?? 13) < layout.smallestText)
    .map((mark) => `label "${mark.key}" is under ${String(layout.smallestText)} units`);
  return [...overlaps, ...outside, ...small];
}

/** Breaks a text into lines no wider than `width` user units, fallback margin included. */
export function wrap(
  text: string,
  width: number,
  size: number,
  locale: Locale,
  weight = 400,
): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && labelWidth([longer], size, weight, locale) <= width) {
      lines[lines.length - 1] = longer;
    } else {
      lines.push(word);
    }
  }
  return lines;
}
