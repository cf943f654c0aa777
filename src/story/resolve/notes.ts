import { visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import { isTag, type Tag } from '../read/address.ts';
import type { Checked, Fault } from '../read/fault.ts';
import type { Citation, Note } from '../model.ts';
import { passageAt } from './passage.ts';
import { checkShape } from '../read/shape.ts';
import type { ProseContext } from './context.ts';
import { placeOf, type Syntax } from '../read/syntax.ts';

const concepts = ['claim', 'event', 'source'] as const;

/** The notes of a chapter, in the order of their marks, and what in them leads nowhere. */
export function resolveNotes(
  { file, tree, attributes }: Syntax,
  { refs }: ProseContext,
): Checked<readonly Note[]> {
  const notes: Note[] = [];
  const faults: Fault[] = [];
  visitParents(tree, (node, ancestors) => {
    if (!isTag(node) || node.name !== 'Cite') return;
    const written = attributes.get(node)?.['of'];
    const place = placeOf(file, node);
    const of: Citation[] = [];
    for (const part of typeof written === 'string' ? written.split(/\s+/) : []) {
      const [namespace = '', id = ''] = part.split(':');
      const concept = concepts.find((known) => known === namespace);
      if (!concept) {
        const what = `"${part}" names no kind of thing to cite; write claim:…, event:… or source:…`;
        faults.push({ ...place, what });
        continue;
      }
      faults.push(...checkShape(refs[concept], id, () => place).faults);
      of.push({ concept, id });
    }
    notes.push({ number: notes.length + 1, at: passageAt(file, ancestors), of });
  });
  return { value: notes, faults };
}

/** True where a passage has a note, or a tag with a fault that may have been one. */
export function citesSomething({ attributes }: Syntax, passage: Tag): boolean {
  let cites = false;
  visit(passage, (node) => {
    if (node === passage || !isTag(node)) return;
    if (node.name === 'Cite' || !attributes.has(node)) cites = true;
  });
  return cites;
}
