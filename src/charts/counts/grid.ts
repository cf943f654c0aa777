import type { Mark, TextMark } from '../../frames/mark.ts';
import { pieces, type Span } from '../kit/gaps.ts';
import { labelBox, type LabelBox } from '../kit/labels.ts';
import { quartersOf, raisedName, referenceX } from './axis-labels.ts';
import type { Drawing } from './drawing.ts';

/** From a line's end to the words that it makes way for, user units. */
const clear = 3;

/**
 * Lines through the rows, which break behind words: the quarters, and the event of reference.
 *
 * @param ever The words that steps may show, wherever they stand in height, in the order of rows.
 * @param words Those that are there.
 */
export function drawGrid(
  { data, plot, layout, locale }: Drawing,
  ever: readonly TextMark[],
  words: readonly TextMark[],
): Mark[] {
  const { x, top, bottom, left, right, compact } = plot;
  const boxOf = (mark: TextMark): LabelBox => labelBox(mark, locale);
  const possible = ever.map(boxOf);
  const there = new Map(words.map(boxOf).map((box) => [box.key, box]));
  const quarters = quartersOf(plot).map((month) => broken(x(month), [top, bottom]));
  const grid: Mark = {
    kind: 'path',
    key: 'grid',
    d: `M${String(left)},${String(top)}H${String(right)}${quarters.join('')}`,
    stroke: 'line',
    strokeWidth: 0.75,
  };
  if (!data.set.reference) return [grid];
  const { raised } = raisedName(data, plot, layout, locale);
  const reference: Mark = {
    kind: 'path',
    key: 'reference',
    about: data.set.reference.event,
    d: broken(referenceX(data, plot), [top - raised, compact ? bottom : bottom + 18]),
    stroke: 'ink',
    strokeWidth: 1,
  };
  return [grid, reference];

  function broken(at: number, span: Span): string {
    const covers = possible
      .filter((box) => box.left - clear < at && at < box.right + clear)
      .map(({ key }): Span | undefined => {
        const box = there.get(key);
        return box && [box.top - clear / 2, box.bottom + clear / 2];
      });
    let y = Math.round(span[0]);
    const line = pieces(span, covers).map(([from, until]) => {
      const [begin, end] = [Math.round(from), Math.round(until)];
      const gap = begin - y;
      y = end;
      return `m0,${String(gap)}v${String(end - begin)}`;
    });
    // Whole numbers, from one to the next: the page carries such a path for every step.
    return `M${String(Math.round(at * 2) / 2)},${String(Math.round(span[0]))}${line.join('')}`;
  }
}
