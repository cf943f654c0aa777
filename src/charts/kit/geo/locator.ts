import sheet from '../../../../content/geo/sheet.json' with { type: 'json' };
import { layers } from './layers.ts';
import { planar, unitsADegree } from './planar.ts';

const { middle, side } = sheet.locator;
const [lon = 0, lat = 0] = middle;
const [x, y] = planar([lon, lat]);

/** Side of the square that the whole country fits into, units of the plane. */
export const locatorSize = side * unitsADegree;

/** The country's outline and the point of the plane that a locator shows in its middle. */
export const locatorPath = { d: layers.country, x, y } as const;
