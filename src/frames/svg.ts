import { escape } from 'html-escaper';
import { changingAttributes, figureAt, type Figure, type PaintedElement } from './figure.ts';
import { palette, type Scheme, type Token } from './paint.ts';

/** Options of a drawing that stands in a page. */
export interface InlineOptions {
  /** Id of the scene. */
  readonly scene: string;
  /** Position to draw; whole numbers are steps. */
  readonly position: number;
}

/**
 * A figure as inline SVG for a page: every mark of the scene is there, those of other steps
 * hidden, so that the player never makes a node. What a hidden mark's tracks say is left out: the
 * player puts it there. Hidden from assistive technology; the steps carry descriptions.
 */
export function toInlineSvg(figure: Figure, { scene, position }: InlineOptions): string {
  const { layout } = figure;
  const elements = figureAt(figure, position).map((element, i) => {
    const hidden = element.attributes['visibility'] === 'hidden';
    const carried = hidden ? changingAttributes(figure.elements[i]) : new Set<string>();
    return render(without(element, carried), { keyed: true });
  });
  return (
    `<svg data-figure="${escape(scene)}" data-layout="${layout.name}" class="${layout.name}"` +
    ` viewBox="0 0 ${String(layout.width)} ${String(layout.height)}" aria-hidden="true" focusable="false">` +
    `${elements.join('')}</svg>`
  );
}

/** Options of a drawing that stands alone. */
export interface FileOptions {
  /** Which step. */
  readonly position: number;
  readonly dir: 'ltr' | 'rtl';
  /** Font families, best first. Files see no web fonts. */
  readonly fontFamily: string;
  /** Colours; `both` follows the reader's scheme where the viewer can. */
  readonly scheme: Scheme | 'both';
}

/** A frame as an SVG file: visible marks only, colours resolved, paper painted. */
export function toSvgFile(
  figure: Figure,
  { position, dir, fontFamily, scheme }: FileOptions,
): string {
  const { width, height } = figure.layout;
  const base = scheme === 'both' ? 'light' : scheme;
  const drawn = figureAt(figure, position).filter((e) => e.attributes['visibility'] !== 'hidden');
  const body = drawn.map((element) => render(withClasses(element), { dir })).join('');
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}"` +
    ` width="${String(width)}" height="${String(height)}" direction="${dir}" font-family="${escape(fontFamily)}">` +
    (scheme === 'both' ? `<style>${darkRules}</style>` : '') +
    `<rect class="f-paper" width="100%" height="100%" fill="var(--paper)"/>${body}</svg>`;
  return resolveTokens(svg, base);
}

function without(element: PaintedElement, names: ReadonlySet<string>): PaintedElement {
  const kept = Object.entries(element.attributes).filter(([name]) => !names.has(name));
  return { ...element, attributes: Object.fromEntries(kept) };
}

const tokens = Object.keys(palette) as Token[];

const darkRules = `@media(prefers-color-scheme:dark){${tokens
  .map((t) => `.f-${t}{fill:${palette[t].dark}}.s-${t}{stroke:${palette[t].dark}}`)
  .join('')}}`;

/** Names the tokens of an element as classes, so that a file's style sheet can darken it. */
function withClasses(element: PaintedElement): PaintedElement {
  const classes = (['fill', 'stroke'] as const).flatMap((name) => {
    const token = tokens.find((t) => element.attributes[name] === `var(--${t})`);
    return token ? [`${name.charAt(0)}-${token}`] : [];
  });
  return { ...element, attributes: { ...element.attributes, class: classes.join(' ') } };
}

function resolveTokens(svg: string, scheme: Scheme): string {
  return tokens.reduce((text, t) => text.replaceAll(`var(--${t})`, palette[t][scheme]), svg);
}

interface RenderOptions {
  readonly keyed?: boolean;
  /** Where lines run, for a drawing that no style sheet tells. */
  readonly dir?: 'ltr' | 'rtl';
}

function render(
  { key, tag, attributes, lines, leading }: PaintedElement,
  { keyed = false, dir = 'ltr' }: RenderOptions,
): string {
  const all = keyed ? { 'data-key': key, ...attributes } : attributes;
  const written = write(all);
  if (!lines) return `<${tag}${written}/>`;
  const [only, ...more] = lines;
  if (more.length === 0) return `<text${written}>${escape(only ?? '')}</text>`;
  const [whole, each] = dir === 'rtl' ? [write(linesApart), write(lineAlone)] : ['', ''];
  const told = lines.map((line, i) => {
    const dy = i === 0 ? '' : ` dy="${String(leading ?? 1.25)}em"`;
    return `<tspan x="0"${dy}${each}>${escape(line)}</tspan>`;
  });
  return `<text${written}${whole}>${told.join('')}</text>`;
}

/**
 * Several lines that run right to left are one paragraph to WebKit, which sets its words out from the
 * last line to the first. In a text that runs left to right, each line by itself keeps its place;
 * `figure.css` says the same to the drawings of a page.
 */
const linesApart = { direction: 'ltr' };
const lineAlone = { direction: 'rtl', 'unicode-bidi': 'isolate' };

function write(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escape(value)}"`)
    .join('');
}
