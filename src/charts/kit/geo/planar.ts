import { geoConicConformal } from 'd3';
import sheet from '../../../../content/geo/sheet.json' with { type: 'json' };
import type { LonLat } from './lon-lat.ts';

/** Units of the plane in a degree of latitude, about: whole units are some 400 m. */
export const unitsADegree = 250;

/** Kilometres in a degree of latitude. */
const KILOMETRES_A_DEGREE = 111.2;

/** Kilometres in a unit of the plane, about (within 1 % between the standard parallels). */
export const kilometresAUnit = KILOMETRES_A_DEGREE / unitsADegree;

/**
 * Lambert's conformal conic, the projection of most printed maps of these latitudes: shapes are
 * right and north is up in the middle of the sheet.
 */
const [lowerParallel = 0, upperParallel = 0] = sheet.parallels;
const [meridian = 0, latitude = 0] = sheet.middle;
const projection = geoConicConformal()
  .parallels([lowerParallel, upperParallel])
  .rotate([-meridian, 0])
  .center([0, latitude])
  .scale((unitsADegree * 180) / Math.PI)
  .translate([0, 0]);

/** The point of the plane at which a place lies; the plane has no edge. */
export function planar([lon, lat]: LonLat): [x: number, y: number] {
  return projection([lon, lat]) ?? [0, 0];
}
