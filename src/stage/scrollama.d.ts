// scrollama's own types are stale (no `root`, no `parent`); these are the parts that we use.
declare module 'scrollama' {
  interface Response {
    readonly element: HTMLElement;
    readonly index: number;
  }
  interface Scrollama {
    setup(options: { step: readonly Element[]; offset?: number }): Scrollama;
    onStepEnter(callback: (response: Response) => void): Scrollama;
    onStepExit(callback: (response: Response) => void): Scrollama;
    resize(): void;
    destroy(): void;
  }
  export default function scrollama(): Scrollama;
}
