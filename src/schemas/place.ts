import { z } from 'zod';
import { id } from './id.ts';
import { names } from './names.ts';
import { aside, text } from './text.ts';

/** How exact a place's coordinates are. */
export const placePrecision = z.enum([
  'site',
  'base',
  'airport',
  'district',
  'town',
  'city',
  'approximate',
]);

/** A place on the map. */
export const placeSchema = z.strictObject({
  /** Name used to refer to the place. */
  id,
  /** The name in each language. */
  names,
  /** Short English label for maps. */
  short: text.optional(),
  /** Latitude in degrees north. */
  lat: z.number().min(-90).max(90),
  /** Longitude in degrees east. */
  lon: z.number().min(-180).max(180),
  /** What the coordinates point at. */
  precision: placePrecision,
  /** Where the coordinates come from. */
  coordinateSource: text,
  /** Whether the base article mentions the place. */
  inArticle: z.boolean(),
  /** What to know before drawing it. */
  note: aside.optional(),
});
/** A place on the map. */
export type Place = z.infer<typeof placeSchema>;
