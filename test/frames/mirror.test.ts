import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toElement } from '../../src/frames/element.ts';
import { figureAt, makeFigure } from '../../src/frames/figure.ts';
import { layouts, type Frame, type Mark } from '../../src/frames/mark.ts';
import { mirror } from '../../src/frames/mirror.ts';
import { scenes } from './arbitrary.ts';

const { wide } = layouts;

describe('a frame on a page that runs from right to left', () => {
  it('is drawn as it is where the page runs from left to right', () => {
    const frame: Frame = [{ kind: 'circle', key: 'a', x: 10, y: 20, r: 5 }];
    expect(mirror(frame, wide, 'ltr')).toBe(frame);
  });

  it.each<[string, Mark, object]>([
    ['a disc', { kind: 'circle', key: 'a', x: 10, y: 20, r: 5 }, { x: 750, y: 20 }],
    [
      'a rectangle, by its other corner',
      { kind: 'rect', key: 'a', x: 10, y: 20, width: 100, height: 5 },
      { x: 650, y: 20, width: 100 },
    ],
    [
      'a line, end by end',
      { kind: 'line', key: 'a', x1: 10, y1: 0, x2: 60, y2: 9 },
      { x1: 750, y1: 0, x2: 700, y2: 9 },
    ],
    [
      'a text, whose anchor follows the page by itself',
      { kind: 'text', key: 'a', x: 10, y: 20, lines: ['a'], anchor: 'end' },
      { x: 750, y: 20, anchor: 'end' },
    ],
    [
      'a path, in its own coordinates too',
      { kind: 'path', key: 'a', d: 'M0,0L9,9', x: 10, y: 20, scale: 2 },
      { x: 750, y: 20, scale: 2, flipped: true },
    ],
  ])('mirrors %s', (_, mark, expected) => {
    expect(mirror([mark], wide, 'rtl')).toMatchObject([expected]);
  });

  it('turns a path that was drawn in place over at the edge of the box', () => {
    const mirrored = mirror([{ kind: 'path', key: 'a', d: 'M0,0L9,9' }], wide, 'rtl');
    const figure = makeFigure([{ position: 0, frame: mirrored }], wide);
    expect(figureAt(figure, 0)[0]?.attributes['transform']).toBe('translate(760,0)scale(-1,1)');
  });

  it('leaves geography where it is, and turns only the anchors of its labels', () => {
    const frame: Frame = [
      { kind: 'circle', key: 'town', x: 10, y: 20, r: 5, fixed: true },
      { kind: 'path', key: 'river', d: 'M0,0L9,9', fixed: true },
      { kind: 'text', key: 'name', x: 18, y: 20, lines: ['Town'], fixed: true },
    ];
    const [town, river, name] = mirror(frame, wide, 'rtl');
    expect([town, river]).toEqual(frame.slice(0, 2));
    expect(name).toEqual({ ...frame[2], anchor: 'end' });
  });

  it('turns a legend within its own corner', () => {
    const frame: Frame = [
      { kind: 'circle', key: 'dot', x: 5, y: 20, r: 5, within: 100 },
      { kind: 'text', key: 'words', x: 12, y: 20, lines: ['Dot'], within: 100 },
    ];
    expect(mirror(frame, wide, 'rtl')).toMatchObject([{ x: 95 }, { x: 88 }]);
  });

  it('is itself again when it is mirrored twice', () => {
    fc.assert(
      fc.property(scenes, (stops) => {
        for (const { frame } of stops) {
          const twice = mirror(mirror(frame, wide, 'rtl'), wide, 'rtl');
          expect(drawn(twice)).toEqual(drawn(frame));
        }
      }),
    );
  });
});

function drawn(frame: Frame): object[] {
  const figure = makeFigure([{ position: 0, frame }], wide);
  return frame.map((mark, i) => [toElement(mark).fixed, figureAt(figure, 0)[i]]);
}
