import { createHash } from 'node:crypto';
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';

/** An element of a page that has been built. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Text directly within it: what a script or a style sheet says. */
  readonly text: string;
}

/** All elements of a page, in its order. */
export function elements(html: string): Element[] {
  return [...walk(parse(html))];
}

/** What a `Content-Security-Policy` names a script or a style sheet by. */
export function policyHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function* walk(node: DefaultTreeAdapterTypes.ParentNode): Generator<Element> {
  for (const child of node.childNodes) {
    if (!tree.isElementNode(child)) continue;
    const texts = child.childNodes.filter((inner) => tree.isTextNode(inner));
    yield {
      tag: child.tagName,
      attributes: Object.fromEntries(child.attrs.map(({ name, value }) => [name, value])),
      text: texts.map(({ value }) => value).join(''),
    };
    yield* walk(child);
  }
}
