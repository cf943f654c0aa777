/** Degrees: longitude east, latitude north. */
export type LonLat = readonly [lon: number, lat: number];
