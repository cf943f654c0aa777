import type { Mark, TextMark } from '../../frames/mark.ts';
import { flow } from '../kit/flow.ts';
import type { Drawing } from './drawing.ts';
import { keyIndent, keyKinds, keyWidths, keyWords } from './key-words.ts';

/** What stands for what: the tick always, dots and rings once they are there. */
export function drawKey({ data, state, plan, locale }: Drawing): Mark[] {
  const kinds = keyKinds(data, plan, state.view);
  const places = flow(keyWidths(kinds, plan, locale), plan.layout.width - plan.rail, 0);
  return kinds.flatMap((kind, i) => {
    const { x, line } = places[i] ?? { x: 0, line: 0 };
    // A ring at the start of a line is wider than a tick there.
    const at = Math.max(plan.rail + x, kind === 'ring' ? plan.small * 0.42 + 1 : 0);
    const y = plan.key + line * plan.keyPitch;
    const words = [keyWords(kind, plan, locale)];
    return [
      glyph(`key:${kind}`, kind, at, y - plan.small * 0.32, plan.small),
      {
        ...smallText(`key:${kind}`, at + keyIndent, y, words, plan.small, 'start'),
        fill: 'ink-3',
      },
    ];
  });
}

/** A tick, a dot or a dashed ring as small as a letter, for keys and remarks. */
export function glyph(
  key: string,
  kind: 'tick' | 'dot' | 'ring',
  x: number,
  y: number,
  size: number,
): Mark {
  const half = size * 0.42;
  const id = `glyph:${key}`;
  switch (kind) {
    case 'tick':
      return {
        kind: 'line',
        key: id,
        x1: x,
        x2: x,
        y1: y - half,
        y2: y + half,
        stroke: 'ink',
        strokeWidth: 2,
      };
    case 'dot':
      return { kind: 'circle', key: id, x, y, r: size * 0.3, fill: 'ember' };
    case 'ring':
      return {
        kind: 'circle',
        key: id,
        x,
        y,
        r: half,
        fill: 'paper',
        stroke: 'ember',
        strokeWidth: 1.2,
        dash: 'dashed',
      };
  }
}

/** A label of the smaller size, in secondary ink. */
export function smallText(
  key: string,
  x: number,
  y: number,
  lines: readonly string[],
  size: number,
  anchor: 'start' | 'middle' | 'end',
): TextMark {
  return { kind: 'text', key, x, y, lines, size, anchor, fill: 'ink-2', halo: true };
}
