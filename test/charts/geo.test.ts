import { describe, expect, it } from 'vitest';
import { cameraOver, CLOSE_UP, geography, type Bounds } from '../../src/charts/kit/geo.ts';
import { placeLabels, type Candidate } from '../../src/charts/kit/geo/labels.ts';
import { smooth, straight } from '../../src/charts/kit/geo/path.ts';
import { planar } from '../../src/charts/kit/geo/planar.ts';
import { labelFaults } from '../../src/charts/kit/labels.ts';
import { layouts } from '../../src/frames/mark.ts';
import type { Locale } from '../../src/locale/locale.ts';

const box = { x: 0, y: 0, width: 700, height: 500 };
const country: Bounds = [
  [39, 29],
  [49, 37],
];
const town: Bounds = [
  [44.2, 33.2],
  [44.5, 33.4],
];
const locale = { measure: (text: string, size: number) => text.length * size * 0.5 } as Locale;

describe('a map', () => {
  it('shows all of the bounds that it is asked for', () => {
    const { project } = geography(box, country);
    for (const lon of [39, 44, 49]) {
      for (const lat of [29, 33, 37]) {
        const [x, y] = project(lon, lat);
        expect(x).toBeGreaterThanOrEqual(-0.01);
        expect(y).toBeGreaterThanOrEqual(-0.01);
        expect(x).toBeLessThanOrEqual(box.width + 0.01);
        expect(y).toBeLessThanOrEqual(box.height + 0.01);
      }
    }
  });

  it('has north above south and west left of east', () => {
    const { project } = geography(box, country);
    expect(project(44, 36)[1]).toBeLessThan(project(44, 31)[1]);
    expect(project(41, 33)[0]).toBeLessThan(project(47, 33)[0]);
  });

  it('tells how long a kilometre is, within two per cent', () => {
    const { project, kilometre } = geography(box, town);
    const [, south] = project(44.35, 33.2);
    const [, north] = project(44.35, 33.3);
    expect((south - north) / kilometre).toBeCloseTo(11.1, 0);
  });

  it('moves its camera without touching the paths', () => {
    const far = geography(box, cameraOver(country, box)).marks;
    const near = geography(
      box,
      cameraOver(
        [
          [42, 32],
          [46, 35],
        ],
        box,
      ),
    ).marks;
    const paths = (marks: typeof far) => marks.flatMap((m) => (m.kind === 'path' ? [m.d] : []));
    expect(paths(far)).toEqual(paths(near));
  });

  it('never follows the reading direction, and keeps its lines thin at any scale', () => {
    for (const mark of geography(box, town).marks) {
      expect(mark.fixed).toBe(true);
      if (mark.kind === 'path') expect(mark.hairline).toBe(true);
    }
  });

  it('draws the close-up only where it is close, and the coarse subdivisions only where not', () => {
    const keys = (bounds: Bounds) => geography(box, bounds).marks.map((mark) => mark.key);
    expect(geography(box, town).camera.scale).toBeGreaterThan(CLOSE_UP);
    expect(keys(town)).toContain('ground:road');
    expect(keys(town)).not.toContain('ground:subdivisions');
    expect(keys(country)).toContain('ground:subdivisions');
    expect(keys(country)).not.toContain('ground:road');
  });

  it('dashes what is disputed and nothing else', () => {
    const dashed = geography(box, country).marks.filter((m) => 'dash' in m && m.dash === 'dashed');
    expect(dashed.map((mark) => mark.key)).toEqual(['ground:disputed']);
  });

  it('costs less than 12 KB of path data', () => {
    const length = (bounds: Bounds) =>
      geography(box, bounds).marks.reduce(
        (sum, m) => sum + (m.kind === 'path' ? m.d.length : 0),
        0,
      );
    expect(length(country)).toBeLessThan(12_000);
    expect(length(town)).toBeLessThan(12_000);
  });
});

describe('a path through places', () => {
  const places = [
    [44, 33],
    [44.5, 33.2],
    [45, 33],
    [45.5, 33.4],
  ];
  const numbers = (d: string) => (d.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

  it('ends where the last place lies, however many steps it takes', () => {
    for (const d of [straight(places), smooth(places)]) {
      const steps = d.match(/[Mlqt][^Mlqt]*/g) ?? [];
      const ends = steps.map((step) => numbers(step).slice(-2));
      const x = ends.reduce((sum, [dx = 0]) => sum + dx, 0);
      const y = ends.reduce((sum, [, dy = 0]) => sum + dy, 0);
      const [px, py] = planar([45.5, 33.4]);
      expect(Math.abs(x - px)).toBeLessThan(1.5);
      expect(Math.abs(y - py)).toBeLessThan(1.5);
    }
  });

  it('is written in whole units where the source has two decimals, finer where it has more', () => {
    expect(
      numbers(
        straight([
          [44, 33],
          [44.03, 33.07],
        ]),
      ).every(Number.isInteger),
    ).toBe(true);
    expect(
      numbers(
        straight([
          [44.0012, 33],
          [44.0345, 33.0712],
        ]),
      ).every(Number.isInteger),
    ).toBe(false);
  });

  it('closes rings without repeating their first place', () => {
    expect(
      straight(
        [
          [44, 33],
          [45, 33],
          [45, 34],
          [44, 33],
        ],
        true,
      ),
    ).toMatch(/^M[^M]*z$/);
  });
});

describe('labels on a map', () => {
  const candidate = (key: string, x: number, y: number, rank: number, more = {}): Candidate => ({
    key,
    x,
    y,
    gap: 5,
    rank,
    texts: [{ key: 'name', lines: [`The town ${key}`], size: 13, fill: 'ink' }],
    ...more,
  });
  const narrow = { x: 0, y: 0, width: 360, height: 320 };

  it('never overlap and never leave the box', () => {
    const crowd = Array.from({ length: 40 }, (_, i) =>
      candidate(String(i), (i * 97) % 360, (i * 61) % 320, i),
    );
    const marks = placeLabels(crowd, { box: narrow, taken: [] }, locale);
    expect(marks.length).toBeGreaterThan(5);
    expect(labelFaults(marks, layouts.narrow, locale)).toEqual([]);
  });

  it('give way to more important ones', () => {
    const spot = { x: 150, y: 100, width: 200, height: 60 };
    const [mark, ...others] = placeLabels(
      [candidate('small', 200, 130, 9), candidate('large', 200, 131, 1)],
      {
        box: spot,
        taken: [
          { x: 150, y: 100, width: 50, height: 60 },
          { x: 195, y: 100, width: 155, height: 22 },
          { x: 195, y: 140, width: 155, height: 20 },
        ],
      },
      locale,
    );
    expect(mark?.key).toMatch(/^large/);
    expect(others).toEqual([]);
  });

  it('come in the order of the candidates, whatever their importance', () => {
    const marks = placeLabels(
      [candidate('a', 50, 50, 9), candidate('b', 50, 200, 1)],
      { box: narrow, taken: [] },
      locale,
    );
    expect(marks.map(({ key }) => key.slice(0, 1))).toEqual(['a', 'b']);
  });

  it('carry their anchor in their key, because an anchor cannot blend', () => {
    const at = (x: number) =>
      placeLabels([candidate('a', x, 50, 1)], { box: narrow, taken: [] }, locale);
    expect(at(20)[0]).toMatchObject({ key: 'a:name:start', anchor: 'start' });
    expect(at(340)[0]).toMatchObject({ key: 'a:name:end', anchor: 'end' });
  });

  it('say a thing once, where several spots are offered for it', () => {
    const spots = [
      candidate('a', 50, 50, 1, { group: 'g' }),
      candidate('b', 50, 200, 2, { group: 'g' }),
    ];
    const marks = placeLabels(spots, { box: narrow, taken: [] }, locale);
    expect(marks.map(({ key }) => key)).toEqual(['a:name:start']);
  });
});
