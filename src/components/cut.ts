import {
  defaultTreeAdapter as tree,
  parseFragment,
  serializeOuter,
  type DefaultTreeAdapterTypes,
} from 'parse5';

type Node = DefaultTreeAdapterTypes.ParentNode;
type Element = DefaultTreeAdapterTypes.Element;

/** A scene that was cut out of its chapter. */
export interface Cutting {
  readonly html: string;
  /** Numbers of the notes that it cites. */
  readonly cited: ReadonlySet<number>;
}

/**
 * Cuts a scene out of a rendered chapter. Its links within the page stay in the frame, whatever
 * the page says of all others.
 *
 * @throws Error where the chapter has no such scene.
 */
export function cutScene(chapter: string, id: string): Cutting {
  const scene = [...elementsOf(parseFragment(chapter))].find(
    (element) => valueOf(element, 'data-scene') === id,
  );
  if (!scene) throw new Error(`the chapter has no scene "${id}"`);
  const cited = new Set<number>();
  for (const link of elementsOf(scene)) {
    const href = valueOf(link, 'href');
    if (!href?.startsWith('#')) continue;
    link.attrs.push({ name: 'target', value: '_self' });
    if (valueOf(link, 'data-cite') !== undefined) cited.add(Number(href.split('/').at(-1)));
  }
  return { html: serializeOuter(scene), cited };
}

function* elementsOf(node: Node): Generator<Element> {
  for (const child of node.childNodes) {
    if (!tree.isElementNode(child)) continue;
    yield child;
    yield* elementsOf(child);
  }
}

function valueOf({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attr) => attr.name === name)?.value;
}
