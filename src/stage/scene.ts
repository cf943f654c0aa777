import type { Tracks } from '../frames/blend.ts';
import { makePlayer, type Seek } from './player.ts';
import { positionAt, stepAt, type Boxes } from './position.ts';
import { markRows } from './rows.ts';

/** What stands beside a scene as inert JSON. */
export interface SceneData {
  readonly narrow: Tracks;
  readonly wide: Tracks;
  /** "3 of 5" for each step, in the page's language. */
  readonly labels: readonly string[];
  /** Rows of the table that each step is about. */
  readonly rows: readonly (readonly number[])[];
}

/** A running scene. */
export interface Scene {
  readonly element: HTMLElement;
  readonly steps: readonly HTMLElement[];
  /** Reads boxes; writes nothing. */
  measure(): void;
  /** True where the scene stands at a height of the page, as last measured. */
  holds(y: number): boolean;
  /** Puts figure, text and foot at the position of a scroll offset; returns the active step. */
  update(scrollY: number, still: boolean): number;
  /** Draws a step into a copy of the wide figure. */
  drawStep(step: number): SVGSVGElement;
}

/**
 * Starts the scene of an element.
 *
 * @throws Error where the page lacks what the scene needs; the caller shows the stills instead.
 */
export function startScene(element: HTMLElement): Scene {
  const steps = [...element.querySelectorAll<HTMLElement>('[data-step]')];
  const data = JSON.parse(
    need(element, 'script[type="application/json"]').textContent,
  ) as SceneData;
  const wide = figureOf(element, 'wide');
  const players: readonly Seek[] = [
    makePlayer(figureOf(element, 'narrow'), data.narrow),
    makePlayer(wide, data.wide),
  ];
  const column = need(element, '.steps');
  const label = need(element, '[data-count]');
  const mark = markRows(element, data.rows);
  let boxes: Boxes = { tops: [], trigger: 0 };
  let top = 0;
  let bottom = 0;
  let active = -1;

  function activate(step: number): void {
    if (step === active) return;
    steps[active]?.removeAttribute('data-active');
    steps[step]?.setAttribute('data-active', '');
    label.textContent = data.labels[step] ?? '';
    mark(step);
    active = step;
  }

  return {
    element,
    steps,
    measure() {
      const box = element.getBoundingClientRect();
      top = box.top + window.scrollY;
      bottom = box.bottom + window.scrollY;
      boxes = {
        tops: steps.map((step) => step.getBoundingClientRect().top + window.scrollY),
        // The trigger line is set in CSS, where the figure's place is known.
        trigger: parseFloat(getComputedStyle(column).scrollMarginTop),
      };
    },
    holds: (y) => top <= y && y < bottom,
    update(scrollY, still) {
      const position = positionAt(scrollY, boxes);
      for (const seek of players) seek(still ? stepAt(position) : position);
      activate(stepAt(position));
      return active;
    },
    drawStep(step) {
      const copy = wide.cloneNode(true) as SVGSVGElement;
      makePlayer(copy, data.wide)(step);
      return copy;
    },
  };
}

function need(element: Element, selector: string): HTMLElement {
  const found = element.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector} in scene`);
  return found;
}

function figureOf(element: Element, layout: 'narrow' | 'wide'): SVGSVGElement {
  const found = element.querySelector<SVGSVGElement>(`svg[data-layout=${layout}]`);
  if (!found) throw new Error(`no ${layout} figure in scene`);
  return found;
}
