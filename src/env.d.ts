/// <reference types="astro/client" />

/** A browser script, whole: see `build/scripts.ts`. */
declare module '*?script' {
  const code: string;
  export default code;
}
