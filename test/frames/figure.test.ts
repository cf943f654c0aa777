import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blend, format, isHidden, locate, unpack } from '../../src/frames/blend.ts';
import { toElement } from '../../src/frames/element.ts';
import {
  figureAt,
  makeFigure,
  movingMarks,
  toTracks,
  type PaintedElement,
} from '../../src/frames/figure.ts';
import { layouts, type CircleMark, type Frame, type Mark } from '../../src/frames/mark.ts';
import { scenes, scenesAndPositions } from './arbitrary.ts';
import '../support/matchers.ts';

const { wide } = layouts;

const dot = (key: string, more: Partial<CircleMark> = {}): CircleMark => ({
  kind: 'circle',
  key,
  x: 10,
  y: 10,
  r: 5,
  fill: 'ink',
  ...more,
});

const figureOf = (...frames: Frame[]) =>
  makeFigure(
    frames.map((frame, position) => ({ position, frame })),
    wide,
  );

const markAt = (figure: ReturnType<typeof makeFigure>, position: number, key: string) =>
  figureAt(figure, position).find((element) => element.key === key);

const isSeen = ({ attributes }: PaintedElement) => attributes['visibility'] !== 'hidden';

describe('a figure at a stop', () => {
  it('is the frame that the chart drew, attribute by attribute and in its order', () => {
    fc.assert(
      fc.property(scenes, (stops) => {
        const figure = makeFigure(stops, wide);
        for (const { position, frame } of stops) {
          const seen = figureAt(figure, position).filter(isSeen);
          expect(seen.map(written)).toEqual(frame.map(alone));
        }
      }),
    );
  });

  it('has every mark of the scene, those of other frames out of sight', () => {
    const figure = figureOf([dot('a')], [dot('a'), dot('b')]);
    expect(figureAt(figure, 0).map(({ key }) => key)).toEqual(['a', 'b']);
    expect(markAt(figure, 0, 'b')?.attributes).toMatchObject({
      opacity: '0',
      visibility: 'hidden',
    });
    expect(markAt(figure, 1, 'b')?.attributes['visibility']).toBeUndefined();
  });

  it('is the first frame above the story, and the last below it', () => {
    const figure = figureOf([dot('a', { x: 0 })], [dot('a', { x: 100 })]);
    expect(figureAt(figure, -7)).toEqual(figureAt(figure, 0));
    expect(figureAt(figure, 7)).toEqual(figureAt(figure, 1));
  });
});

describe('a figure between two stops', () => {
  it('never jumps', () => {
    fc.assert(
      fc.property(scenes, (stops) => {
        expect(makeFigure(stops, wide)).toBeSeamless();
      }),
    );
  });

  it('never has a number that is none', () => {
    fc.assert(
      fc.property(scenesAndPositions, ([stops, position]) => {
        const drawn = figureAt(makeFigure(stops, wide), position);
        expect(JSON.stringify(drawn)).not.toMatch(/NaN|Infinity|undefined|null/);
      }),
    );
  });

  it('takes straight ways: at the middle a mark is half-way in every respect', () => {
    const figure = figureOf(
      [dot('a', { x: 0, r: 5, opacity: 0.2 })],
      [dot('a', { x: 100, r: 10, opacity: 1 })],
    );
    expect(markAt(figure, 0.5, 'a')?.attributes).toMatchObject({
      transform: 'translate(50,10)',
      r: '7.5',
      opacity: '0.6',
    });
  });

  it('mixes colours in the page’s own tokens, and says the token alone at rest', () => {
    const figure = figureOf([dot('a', { fill: 'ember' })], [dot('a', { fill: 'slate' })]);
    expect(markAt(figure, 0, 'a')?.attributes['fill']).toBe('var(--ember)');
    expect(markAt(figure, 0.25, 'a')?.attributes['fill']).toBe(
      'color-mix(in oklab,var(--ember) 75%,var(--slate))',
    );
    expect(markAt(figure, 1, 'a')?.attributes['fill']).toBe('var(--slate)');
  });

  it('goes through the waypoints', () => {
    const figure = makeFigure(
      [
        { position: 0, frame: [dot('a', { x: 0 })] },
        { position: 0.5, frame: [dot('a', { x: 300 })] },
        { position: 1, frame: [dot('a', { x: 100 })] },
      ],
      wide,
    );
    const xs = [0, 0.25, 0.5, 0.75, 1].map(
      (at) => markAt(figure, at, 'a')?.attributes['transform'],
    );
    expect(xs).toEqual([0, 150, 300, 200, 100].map((x) => `translate(${String(x)},10)`));
  });

  it('changes the words of a counter in the middle, and no others ever', () => {
    const counter = (text: string): Mark => ({
      kind: 'text',
      key: 'total',
      x: 0,
      y: 0,
      lines: [text],
      counter: true,
    });
    const figure = figureOf([counter('12')], [counter('25')]);
    const words = [0, 0.49, 0.5, 1].map((at) => markAt(figure, at, 'total')?.lines);
    expect(words).toEqual([['12'], ['12'], ['25'], ['25']]);
  });
});

describe('a mark that a frame leaves out', () => {
  it('waits, unseen, where the nearest frame that draws it puts it', () => {
    const figure = figureOf([dot('a', { x: 100 })], [], [], [dot('a', { x: 400 })]);
    const places = [0, 1, 2, 3].map((at) => markAt(figure, at, 'a')?.attributes['transform']);
    expect(places).toEqual([100, 100, 400, 400].map((x) => `translate(${String(x)},10)`));
    expect([0, 1, 2, 3].map((at) => markAt(figure, at, 'a')?.attributes['opacity'])).toEqual([
      '1',
      '0',
      '0',
      '1',
    ]);
  });

  it('fades on the spot, with the size and colour that it has there', () => {
    const figure = figureOf([dot('a', { r: 8, fill: 'teal' })], []);
    expect(markAt(figure, 0.5, 'a')?.attributes).toEqual({
      transform: 'translate(10,10)',
      r: '8',
      fill: 'var(--teal)',
      opacity: '0.5',
    });
  });

  it('takes no part in the movement, for there is nothing to see of it', () => {
    const figure = figureOf([dot('a', { x: 0 })], [], [], [dot('a', { x: 400 })]);
    expect([0, 1, 2].map((from) => movingMarks(figure, from))).toEqual([['a'], [], ['a']]);
  });
});

describe('the tracks that a page carries', () => {
  it('give the browser every value that the build has, to the last digit', () => {
    fc.assert(
      fc.property(scenesAndPositions, ([stops, position]) => {
        const figure = makeFigure(stops, wide);
        expect(playedBy(figure, position)).toEqual(figureAt(figure, position).map(written));
      }),
    );
  });

  it('hold what changes, and nothing else', () => {
    const figure = figureOf(
      [dot('still'), dot('mover', { x: 0 })],
      [dot('still'), dot('mover', { x: 7.3 })],
    );
    const moving = [[0, 10], [7.5]];
    expect(toTracks(figure)).toEqual({ stops: [0, 1], marks: [{}, { transform: moving }] });
  });

  it('say alike of marks that move alike, wherever they are', () => {
    const figure = figureOf(
      [dot('a', { x: 20, r: 3 }), dot('b', { x: 90, r: 4 })],
      [dot('a', { x: 50, r: 3.5 }), dot('b', { x: 120, r: 4.5 })],
    );
    const [a, b] = toTracks(figure).marks.map((mark) =>
      Object.values(mark).map(([, ...changes]) => changes),
    );
    expect(a).toEqual([[[30]], [0.5]]);
    expect(a).toEqual(b);
  });

  it('say a value once for all the stops that it holds over', () => {
    const figure = figureOf(
      [dot('a')],
      [dot('a')],
      [dot('a', { fill: 'teal' })],
      [dot('a', { fill: 'teal' })],
    );
    expect(toTracks(figure).marks).toEqual([{ fill: ['ink', 0, 'teal'] }]);
  });
});

describe('the painting order', () => {
  it('is one for all frames: the union of theirs', () => {
    const figure = figureOf([dot('a'), dot('c')], [dot('b'), dot('c')], [dot('a'), dot('b')]);
    expect(figure.elements.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
  });

  it('that two frames contradict is refused with the marks and the frames', () => {
    expect(() => figureOf([dot('a'), dot('b')], [dot('b'), dot('a')])).toThrow(
      'marks "a" and "b" are painted in one order in frame 0 and in the other in frame 1; ' +
        'paint them in one order in all frames',
    );
  });

  it('that runs in a circle over several frames is refused as well', () => {
    expect(() =>
      figureOf([dot('a'), dot('b')], [dot('b'), dot('c')], [dot('c'), dot('a')]),
    ).toThrow('marks a, b, c are painted in circular order');
  });
});

describe('frames that cannot blend are refused with the mark and a remedy', () => {
  const twoKeys = 'use two keys, one for each';
  const path = (d: string): Mark => ({ kind: 'path', key: 'a', d, fill: 'ink' });
  const line = (stroke?: 'ink'): Mark => ({
    kind: 'line',
    key: 'a',
    x1: 0,
    y1: 0,
    x2: 9,
    y2: 9,
    ...(stroke && { stroke }),
  });
  const text = (words: string, more: object = {}): Mark => ({
    kind: 'text',
    key: 'a',
    x: 0,
    y: 0,
    lines: [words],
    ...more,
  });

  it.each<[string, Mark, Mark, string]>([
    [
      'a disc that becomes a line',
      dot('a'),
      line(),
      `mark "a" is a circle in one frame and a line in another; ${twoKeys}`,
    ],
    [
      'a dash that comes or goes',
      dot('a'),
      dot('a', { dash: 'dashed' }),
      `mark "a" changes its stroke-dasharray, which cannot blend; ${twoKeys}`,
    ],
    [
      'an anchor that changes',
      text('one'),
      text('one', { anchor: 'end' }),
      `mark "a" changes its text-anchor, which cannot blend; ${twoKeys}`,
    ],
    [
      'a leading that changes',
      text('one'),
      text('one', { leading: 2 }),
      `mark "a" changes its leading, which cannot blend; ${twoKeys}`,
    ],
    [
      'a stroke that comes or goes',
      line(),
      line('ink'),
      `mark "a" has a stroke in one frame and none in another; give it a "paper" stroke, or ${twoKeys}`,
    ],
    [
      'a colour that becomes none',
      dot('a', { fill: 'ember' }),
      dot('a', { fill: 'none' }),
      `mark "a" blends its fill with "none"; say "paper" instead, or ${twoKeys}`,
    ],
    [
      'words that change',
      text('one'),
      text('two'),
      `mark "a" says "one" in one frame and "two" in another; ${twoKeys}`,
    ],
    [
      'a path with other commands',
      path('M0,0L9,9'),
      path('M0,0L9,9L3,3'),
      `mark "a" changes the structure of its path; ${twoKeys}`,
    ],
    [
      'an arc that turns the other way, since half a flag is none',
      path('M0,0A5,5,0,0,1,9,9'),
      path('M0,0A5,5,0,1,1,9,9'),
      `mark "a" changes the structure of its path; ${twoKeys}`,
    ],
  ])('%s', (_, a, b, message) => {
    expect(messageOf(() => figureOf([a], [b]))).toBe(message);
  });

  it('two marks with one key', () => {
    expect(messageOf(() => figureOf([dot('a'), dot('a')]))).toBe(
      'two marks of frame 0 share the key "a"; give each its own',
    );
  });
});

function messageOf(run: () => unknown): string {
  try {
    run();
    return 'nothing was refused';
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}

/** A mark formatted by itself, as if there were no other frame. */
function alone(mark: Mark): object {
  const { key, tag, fixed, live, lines } = toElement(mark);
  const attributes = Object.fromEntries(
    Object.entries({ ...fixed, ...live }).map(([name, value]) => [name, format(name, value)]),
  );
  return written({ key, tag, attributes, ...(lines && { lines }) });
}

/** An element without an opacity that says nothing. */
function written({ key, tag, attributes, lines }: PaintedElement): object {
  const { opacity = '1', ...rest } = attributes;
  return { key, tag, attributes: { ...rest, opacity }, lines };
}

/** What a browser shows that has the first frame and plays the tracks from their JSON. */
function playedBy(figure: ReturnType<typeof makeFigure>, position: number): object[] {
  const tracks = JSON.parse(JSON.stringify(toTracks(figure))) as ReturnType<typeof toTracks>;
  const place = locate(tracks.stops, position);
  return figureAt(figure, 0).map((element, i) => {
    const played = Object.entries(tracks.marks[i] ?? {}).map(
      ([name, packed]) => [name, blend(name, unpack(packed, tracks.stops.length), place)] as const,
    );
    const all: Record<string, string> = { ...element.attributes };
    for (const [name, value] of played) all[name] = value;
    delete all['visibility'];
    if (isHidden(all['opacity'] ?? '1')) all['visibility'] = 'hidden';
    return written({ ...element, attributes: all });
  });
}
