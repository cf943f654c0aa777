import type { Position } from 'geojson';
import { planar } from './planar.ts';

/**
 * Path data through places, in units of the plane. Points are rounded before they are subtracted,
 * so that rounding does not add up along the line.
 */
export function pathThrough(line: readonly Position[], digits: number, closed = false): string {
  const factor = 10 ** digits;
  const points = (closed ? line.slice(0, -1) : line).map(([lon = 0, lat = 0]) =>
    planar([lon, lat]).map((value) => Math.round(value * factor)),
  );
  let [x0, y0] = [0, 0];
  const commands = points.flatMap(([x = 0, y = 0], i) => {
    const [dx, dy] = [x - x0, y - y0];
    if (i > 0 && dx === 0 && dy === 0) return [];
    [x0, y0] = [x, y];
    return [`${i === 0 ? 'M' : 'l'}${pair(dx / factor, dy / factor)}`];
  });
  return commands.join('') + (closed ? 'z' : '');
}

function pair(x: number, y: number): string {
  return y < 0 ? `${String(x)}${String(y)}` : `${String(x)} ${String(y)}`;
}
