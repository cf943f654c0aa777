import { isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Content } from './content.ts';
import type { Checked } from './fault.ts';
import type { Locate } from './shape.ts';

/** A YAML text as a value, with the places of its parts. */
export interface Yaml {
  readonly data: unknown;
  readonly locate: Locate;
}

/** Reads a YAML file of the content; one that is missing is a fault. */
export function readYamlFile(content: Content, file: string): Checked<Yaml> {
  if (content.has(file)) return readYaml(file, content.text(file));
  return { faults: [{ file, line: 1, what: 'this file is missing; write it, or bring it back' }] };
}

/** Reads YAML; what does not parse is a fault with its line. */
export function readYaml(file: string, text: string, firstLine = 1): Checked<Yaml> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineOf = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
  const [error] = document.errors;
  if (error) {
    // What comes after the first error is mostly its consequence.
    const why = error.message.charAt(0).toLowerCase() + error.message.slice(1);
    const what = `this is not YAML (${why}); look at indentation, colons and quotes`;
    return { faults: [{ file, line: lineOf(error.pos[0]), what }] };
  }
  const locate: Locate = (path) => {
    // The longest prefix of the path that exists tells the line; a missing field is its parent's.
    for (let length = path.length; length > 0; length -= 1) {
      const parent = document.getIn(path.slice(0, length - 1), true) ?? document.contents;
      const last = path[length - 1];
      const pair = isMap(parent)
        ? parent.items.find((item) => String(item.key) === String(last))
        : undefined;
      const node = pair ? pair.key : isSeq(parent) ? parent.items[Number(last)] : undefined;
      if (isNode(node) && node.range) return { file, line: lineOf(node.range[0]) };
    }
    return { file, line: firstLine };
  };
  return { value: { data: document.toJS(), locate }, faults: [] };
}
