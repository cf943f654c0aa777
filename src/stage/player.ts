import { blend, isHidden, locate, unpack, type Tracks, type Value } from '../frames/blend.ts';

/** Puts one SVG at any position. */
export type Seek = (position: number) => void;

interface Channel {
  readonly node: Element;
  readonly attribute: string;
  readonly values: readonly Value[];
  /** What stands in the SVG now, so that nothing is written twice. */
  written: string;
}

/**
 * Adopts the SVG that the page came with and blends its marks along their tracks. Makes no node.
 *
 * @throws Error where a mark of the tracks is not in the SVG.
 */
export function makePlayer(svg: SVGSVGElement, { stops, marks }: Tracks): Seek {
  const nodes = svg.children;
  const channels = marks.flatMap((attributes, index) => {
    const node = nodes[index];
    if (!node) throw new Error(`no mark ${String(index)}`);
    return Object.entries(attributes).map(([attribute, packed]): Channel => {
      const values = unpack(packed, stops.length);
      return { node, attribute, values, written: read(node, attribute) };
    });
  });
  let last = NaN;
  return (position) => {
    if (position === last) return;
    last = position;
    const place = locate(stops, position);
    for (const channel of channels) {
      const value = blend(channel.attribute, channel.values, place);
      if (value !== channel.written) write(channel, value);
    }
  };
}

function read(node: Element, attribute: string): string {
  return (attribute === 'text' ? node.textContent : node.getAttribute(attribute)) ?? '';
}

function write(channel: Channel, value: string): void {
  const { node, attribute } = channel;
  channel.written = value;
  if (attribute === 'text') {
    node.textContent = value;
    return;
  }
  node.setAttribute(attribute, value);
  if (attribute !== 'opacity' || isHidden(value) === node.hasAttribute('visibility')) return;
  if (isHidden(value)) node.setAttribute('visibility', 'hidden');
  else node.removeAttribute('visibility');
}
