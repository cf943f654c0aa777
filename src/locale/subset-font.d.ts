// The package has no types; this is the part that we use.
declare module 'subset-font' {
  interface Options {
    readonly targetFormat?: 'sfnt' | 'woff' | 'woff2';
    /** Value that an axis is pinned to, or the part of it to keep. */
    readonly variationAxes?: Readonly<Record<string, number | { min: number; max: number }>>;
    readonly noLayoutClosure?: boolean;
  }
  /** The part of a font that the letters of a text need. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options?: Options,
  ): Promise<Buffer>;
}
