import { layers } from './layers.ts';
import { planar } from './planar.ts';

/** Side of the square that the whole country fits into, units of the plane. */
export const locatorSize = 2180;

const [x, y] = planar([43.7, 33.2]);

/** The country's outline and the point of the plane that a locator shows in its middle. */
export const locatorPath = { d: layers.country, x, y } as const;
