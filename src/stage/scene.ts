import type { Tracks } from '../frames/blend.ts';
import { makePlayer, type Seek } from './player.ts';
import { markRows } from './rows.ts';

/** What stands beside a scene as inert JSON. */
export interface SceneData {
  readonly narrow: Tracks;
  readonly wide: Tracks;
  /** "3 of 5" for each step, in the page's language. */
  readonly labels: readonly string[];
  /** "Step 3 of 5.", where steps are announced. */
  readonly said?: readonly string[];
  /** Rows of the table that each step is about. */
  readonly rows: readonly (readonly number[])[];
}

/** A running scene. */
export interface Scene {
  readonly element: HTMLElement;
  readonly steps: readonly HTMLElement[];
  readonly data: SceneData;
  /** Puts the figure at a position, text and foot at a step. */
  show(position: number, step: number): void;
  /** Draws a step into a copy of the wide figure. */
  drawStep(step: number): SVGSVGElement;
}

/** Starts every scene of the page. */
export function startScenes(): Scene[] {
  return [...document.querySelectorAll<HTMLElement>('[data-scene]')].flatMap((element) => {
    try {
      return [startScene(element)];
    } catch (error) {
      failScene(element, error);
      return [];
    }
  });
}

/** A broken scene falls back to its steps' pictures and takes no other down with it. */
export function failScene(element: HTMLElement, error: unknown): void {
  element.setAttribute('data-failed', '');
  console.error(element.dataset['scene'], error);
}

/**
 * Starts the scene of an element.
 *
 * @throws Error where the page lacks what the scene needs.
 */
function startScene(element: HTMLElement): Scene {
  const steps = [...element.querySelectorAll<HTMLElement>('[data-step]')];
  const data = JSON.parse(
    need(element, 'script[type="application/json"]').textContent,
  ) as SceneData;
  const wide = figureOf(element, 'wide');
  const players: readonly Seek[] = [
    makePlayer(figureOf(element, 'narrow'), data.narrow),
    makePlayer(wide, data.wide),
  ];
  const label = need(element, '[data-count]');
  const mark = markRows(element, data.rows);
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
    data,
    show(position, step) {
      for (const seek of players) seek(position);
      activate(step);
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
