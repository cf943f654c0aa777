import type { Mark, TextMark } from '../../frames/mark.ts';
import { labelWidth } from '../kit/labels.ts';
import type { Drawing } from './drawing.ts';

/** What stands for what, in one line: the tick always, dots and rings once they are there. */
export function drawKey({ state, rows, plan, locale }: Drawing): Mark[] {
  const dated = state.view !== 'article';
  const shown = [
    'tick' as const,
    ...(dated && plan.roomy ? ['dot' as const] : []),
    ...(dated && rows.some(({ relay }) => relay) ? ['ring' as const] : []),
  ];
  let x = plan.rail;
  return shown.flatMap((kind) => {
    const words = locale.word(`figures.roster.${plan.roomy ? 'key' : 'brief'}.${kind}`);
    const at = x;
    x += 12 + labelWidth([words], plan.small, 400, locale) + (plan.roomy ? 22 : 8);
    return [
      glyph(`key:${kind}`, kind, at, plan.key - plan.small * 0.32, plan.small),
      {
        ...smallText(`key:${kind}`, at + 11, plan.key, [words], plan.small, 'start'),
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
