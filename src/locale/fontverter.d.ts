// The package has no types; this is the part that we use.
declare module 'fontverter' {
  /** Turns a font of one container format into another. */
  export function convert(font: Buffer, to: 'sfnt' | 'woff' | 'woff2'): Promise<Buffer>;
}
