import { bisectRight } from 'd3';
import type { Mark } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Box, Geography } from '../kit/geo.ts';
import { locatorPath, locatorSize } from '../kit/geo/locator.ts';
import { labelWidth } from '../kit/labels.ts';
import type { Plate } from './plate.ts';

/** What stands on the map and is not geography, and the room that it takes. */
export interface Furniture {
  readonly marks: readonly Mark[];
  readonly taken: readonly Box[];
}

const lengths = [1, 2, 5, 10, 20, 50, 100, 200, 500];

/** A length that a reader can hold against the map, in kilometres. */
export function scaleBar(
  { kilometre }: Geography,
  { layout, map }: Plate,
  locale: Locale,
): Furniture[] {
  const longest = layout.width * 0.16;
  const length = lengths[bisectRight(lengths, longest / kilometre) - 1] ?? 1;
  const [x, y] = [10, map.y + map.height - 12];
  const width = length * kilometre;
  const size = layout.smallestText;
  const text = locale.word('figures.map.kilometres', { length: locale.number(length) });
  const marks: Mark[] = [
    {
      key: 'scale:bar',
      kind: 'line',
      x1: x,
      y1: y,
      x2: x + width,
      y2: y,
      stroke: 'ink-2',
      strokeWidth: 1.5,
      fixed: true,
    },
    {
      key: `scale:${String(length)}`,
      kind: 'text',
      x: x + width + 6,
      y: y + 4,
      lines: [text],
      size,
      fill: 'ink-2',
      halo: true,
      fixed: true,
    },
  ];
  const taken = {
    x: 0,
    y: y - 12,
    width: x + width + 10 + labelWidth([text], size, 400, locale),
    height: 24,
  };
  return [{ marks, taken: [taken] }];
}

/** Where a close view lies in the country; a view of all of it needs none. */
export function locator({ camera }: Geography, { layout, map }: Plate, zoom: number): Furniture[] {
  if (zoom < 1.15) return [];
  const opacity = Math.min(1, (zoom - 1) * 3);
  const side = layout.name === 'wide' ? 84 : 52;
  const inset = layout.name === 'wide' ? 12 : 8;
  const scale = side / locatorSize;
  const box = { x: 0, y: 0, width: side + inset * 2, height: side + inset * 2 };
  const middle = inset + side / 2;
  // The view's corners in the plane, brought to the locator's scale.
  const left = middle + ((map.x - camera.x) / camera.scale) * scale - locatorPath.x * scale;
  const top = middle + ((map.y - camera.y) / camera.scale) * scale - locatorPath.y * scale;
  const width = Math.max(4, (map.width / camera.scale) * scale);
  const height = Math.max(4, (map.height / camera.scale) * scale);
  const clip = {
    x: Math.max(0, left),
    y: Math.max(0, top),
    right: Math.min(box.width, left + width),
    bottom: Math.min(box.height, top + height),
  };
  return [
    {
      taken: [box],
      marks: [
        { key: 'locator:paper', kind: 'rect', ...box, fill: 'paper', opacity, fixed: true },
        {
          key: 'locator:country',
          kind: 'path',
          d: locatorPath.d,
          x: middle - locatorPath.x * scale,
          y: middle - locatorPath.y * scale,
          scale,
          fill: 'paper-2',
          stroke: 'ink-3',
          strokeWidth: 0.75,
          hairline: true,
          opacity,
          fixed: true,
        },
        {
          key: 'locator:view',
          kind: 'rect',
          x: clip.x,
          y: clip.y,
          width: clip.right - clip.x,
          height: clip.bottom - clip.y,
          stroke: 'ink',
          strokeWidth: 1.5,
          opacity,
          fixed: true,
        },
      ],
    },
  ];
}
