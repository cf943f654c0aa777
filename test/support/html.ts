import { createHash } from 'node:crypto';
import {
  defaultTreeAdapter as tree,
  parse,
  serializeOuter,
  type DefaultTreeAdapterTypes,
} from 'parse5';

/** An element of a page that has been built. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Text directly within it: what a script or a style sheet says. */
  readonly text: string;
}

/** An element of a page with all that it holds. */
export interface Fragment {
  readonly element: Element;
  readonly html: string;
}

/** All elements of a page, in its order. */
export function elements(html: string): Element[] {
  return [...walk(parse(html))].map(read);
}

/** The elements of a page that are asked for, each with its HTML. */
export function fragments(html: string, wanted: (element: Element) => boolean): Fragment[] {
  return [...walk(parse(html))]
    .map((node) => ({ node, element: read(node) }))
    .filter(({ element }) => wanted(element))
    .map(({ node, element }) => ({ element, html: serializeOuter(node) }));
}

/** What a `Content-Security-Policy` names a script or a style sheet by. */
export function policyHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function* walk(
  node: DefaultTreeAdapterTypes.ParentNode,
): Generator<DefaultTreeAdapterTypes.Element> {
  for (const child of node.childNodes) {
    if (!tree.isElementNode(child)) continue;
    yield child;
    yield* walk(child);
  }
}

function read({ tagName, attrs, childNodes }: DefaultTreeAdapterTypes.Element): Element {
  const texts = childNodes.filter((inner) => tree.isTextNode(inner));
  return {
    tag: tagName,
    attributes: Object.fromEntries(attrs.map(({ name, value }) => [name, value])),
    text: texts.map(({ value }) => value).join(''),
  };
}
