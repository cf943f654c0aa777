import { createHash } from 'node:crypto';
import { figureAt, type Figure, type PaintedElement } from '../../src/frames/figure.ts';
import { positionAt, stepAt, type Boxes } from '../../src/stage/position.ts';
import type { Story } from '../../src/story/model.ts';

/**
 * Holds what stands in the page's SVGs against what the pure functions give in Node. Both sides
 * write a figure down in the same way; only fingerprints travel, unless a figure differs.
 */

/** A page that runs functions in itself, whichever browser shows it. */
export interface Evaluator {
  evaluate<Result, Given>(
    run: (given: Given) => Result | Promise<Result>,
    given: Given,
  ): Promise<Result>;
}

/** A mark, written down: its tag, its attributes by name, its lines of text. */
type Written = readonly [
  tag: string,
  attributes: readonly [string, string][],
  lines: readonly string[],
];

/** Every figure of a page, as it stands at one moment. */
export interface Look {
  readonly scrollY: number;
  readonly figures: readonly { scene: string; layout: string; fingerprint: string }[];
}

/** Tops of the steps and trigger line of every scene: read again whenever the layout changes. */
export type AllBoxes = Readonly<Record<string, Boxes>>;

/** Reads what positions depend on, in the page. */
export function readBoxes(page: Evaluator): Promise<AllBoxes> {
  return page.evaluate(
    () =>
      Object.fromEntries<Boxes>(
        [...document.querySelectorAll<HTMLElement>('[data-scene]')].map((scene) => {
          const column = scene.querySelector('.steps');
          const steps = [...scene.querySelectorAll('[data-step]')];
          return [
            scene.dataset['scene'] ?? '',
            {
              tops: steps.map((step) => step.getBoundingClientRect().top + scrollY),
              trigger: column ? parseFloat(getComputedStyle(column).scrollMarginTop) : NaN,
            },
          ];
        }),
      ),
    undefined,
  );
}

/**
 * Looks at all figures, on and off screen, when the page has come to rest.
 *
 * @param goal Where the page is on its way to, if that is known.
 */
export function look(page: Evaluator, goal?: number): Promise<Look> {
  return page.evaluate(async (goal) => {
    // Behind all that an animation frame does, so that nothing is seen before the reader sees it.
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    for (let i = 0; i < (goal === undefined ? 3 : 120); i += 1) {
      await frame();
      if (scrollY === goal) break;
    }
    // Written down again only where something has changed since: most figures are at rest.
    interface Known {
      readonly fingerprints: Map<SVGSVGElement, Promise<string>>;
      readonly changes: MutationObserver;
    }
    const page = window as typeof window & { figuresKnown?: Known };
    const known = (page.figuresKnown ??= {
      fingerprints: new Map(),
      changes: new MutationObserver(forget),
    });
    forget(known.changes.takeRecords());
    const figures = [...document.querySelectorAll<SVGSVGElement>('svg[data-figure]:not(.print)')];
    return {
      scrollY,
      figures: await Promise.all(
        figures.map(async (figure) => ({
          scene: figure.dataset['figure'] ?? '',
          layout: figure.dataset['layout'] ?? '',
          fingerprint: await fingerprintOf(figure),
        })),
      ),
    };

    function forget(records: readonly MutationRecord[]) {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        const figure = element?.closest('svg');
        if (figure) page.figuresKnown?.fingerprints.delete(figure);
      }
    }

    function fingerprintOf(figure: SVGSVGElement): Promise<string> {
      const before = known.fingerprints.get(figure);
      if (before) return before;
      known.changes.observe(figure, {
        attributes: true,
        characterData: true,
        childList: true,
        subtree: true,
      });
      const now = fingerprint(
        JSON.stringify(
          [...figure.children].map((mark) => [
            mark.tagName,
            [...mark.attributes].map(({ name, value }) => [name, value]).sort(),
            mark.children.length > 0
              ? [...mark.children].map((line) => line.textContent)
              : [mark.textContent],
          ]),
        ),
      );
      known.fingerprints.set(figure, now);
      return now;
    }

    async function fingerprint(text: string): Promise<string> {
      const bytes = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(text));
      return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    }
  }, goal);
}

/** Knows what every figure of a story has to look like at any position. */
export interface Reference {
  /**
   * What differs between the page and the pure functions, scene by scene, layout, mark and
   * attribute; nothing where they agree to the last digit.
   */
  differences(
    page: Evaluator,
    seen: Look,
    boxes: AllBoxes,
    options?: { still?: boolean },
  ): Promise<string[]>;
  /** Positions of all scenes at a scroll offset. */
  positions(scrollY: number, boxes: AllBoxes): Readonly<Record<string, number>>;
}

/** Makes the reference of a story. */
export function makeReference(story: Story): Reference {
  const figures = new Map<string, Figure>();
  for (const { scenes, pictures } of story.chapters) {
    for (const { id, figures: layouts } of [...scenes, ...pictures]) {
      for (const figure of Object.values(layouts))
        figures.set(`${id} ${figure.layout.name}`, figure);
    }
  }
  const known = new Map<string, string>();

  function expected(name: string, position: number): string {
    const at = `${name} ${String(position)}`;
    const figure = figures.get(name);
    if (!figure) return 'a figure of the story';
    const fingerprint =
      known.get(at) ?? sha1(JSON.stringify(figureAt(figure, position).map(write)));
    known.set(at, fingerprint);
    return fingerprint;
  }

  function positions(scrollY: number, boxes: AllBoxes): Record<string, number> {
    return Object.fromEntries(
      Object.entries(boxes).map(([scene, tops]) => [scene, positionAt(scrollY, tops)]),
    );
  }

  return {
    positions,
    async differences(page, seen, boxes, { still = false } = {}) {
      const at = positions(seen.scrollY, boxes);
      const faults: string[] = [];
      if (seen.figures.length !== figures.size) {
        faults.push(
          `${String(seen.figures.length)} figures in the page, ${String(figures.size)} in the story`,
        );
      }
      for (const { scene, layout, fingerprint } of seen.figures) {
        const name = `${scene} ${layout}`;
        const position = still ? stepAt(at[scene] ?? 0) : (at[scene] ?? 0);
        if (fingerprint === expected(name, position)) continue;
        const figure = figures.get(name);
        const marks = figure ? figureAt(figure, position) : [];
        const what = await explain(page, scene, layout, marks.map(write));
        faults.push(`${name} at ${String(position)} (scrolled ${String(seen.scrollY)}): ${what}`);
      }
      return faults;
    },
  };
}

function write({ key, tag, attributes, lines = [''] }: PaintedElement): Written {
  const all = Object.entries({ 'data-key': key, ...attributes });
  return [tag, all.sort(([a], [b]) => (a < b ? -1 : 1)), lines];
}

function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}

/** Names the first mark and attribute in which a figure of the page is not what it should be. */
async function explain(
  page: Evaluator,
  scene: string,
  layout: string,
  expected: readonly Written[],
): Promise<string> {
  const seen = await page.evaluate(
    ([scene, layout]) =>
      [
        ...document.querySelectorAll(`svg[data-figure="${scene}"][data-layout="${layout}"] > *`),
      ].map((mark) => ({
        key: mark.getAttribute('data-key'),
        attributes: Object.fromEntries(
          [...mark.attributes].map(({ name, value }) => [name, value]),
        ),
        text: mark.textContent,
      })),
    [scene, layout] as const,
  );
  if (seen.length !== expected.length) {
    return `${String(seen.length)} marks, not ${String(expected.length)}`;
  }
  for (const [i, [, attributes, lines]] of expected.entries()) {
    const { key, attributes: there = {}, text } = seen[i] ?? {};
    const wanted = Object.fromEntries(attributes);
    for (const name of new Set([...Object.keys(wanted), ...Object.keys(there)])) {
      if (there[name] === wanted[name]) continue;
      return `mark "${String(key)}" has ${name}=${String(there[name])}, not ${String(wanted[name])}`;
    }
    if (text !== lines.join(''))
      return `mark "${String(key)}" says "${String(text)}", not "${lines.join('')}"`;
  }
  return 'differed when it was looked at, and does no more';
}
