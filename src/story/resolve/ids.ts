import { visit } from 'unist-util-visit';
import { attribute, chapterFile, isTag } from '../read/address.ts';
import type { Fault, Place } from '../read/fault.ts';
import { placeOf, type Syntax } from '../read/syntax.ts';

/** An id that a chapter gives away. */
interface Named {
  readonly id: string;
  readonly isStep: boolean;
  readonly place: Place;
}

/** Step ids are unique in their chapter, ids of scenes and figures in the story. */
export function checkIds(chapters: readonly Syntax[]): Fault[] {
  const scenes = new Map<string, Place>();
  return chapters.flatMap((chapter) => {
    const steps = new Map<string, Place>();
    return idsOf(chapter).flatMap(({ id, isStep, place }): Fault[] => {
      const seen = isStep ? steps : scenes;
      const first = seen.get(id);
      if (first === undefined) {
        seen.set(id, place);
        return [];
      }
      const where = first.file === place.file ? 'line' : first.file + ', line';
      const what =
        `the ${isStep ? 'step' : 'scene'} "${id}" stands here a second time ` +
        `(first in ${where} ${String(first.line)}); give one of them another id`;
      return [{ ...place, what }];
    });
  });
}

/** Addresses that a page has, without the hash: of each chapter and of its steps. */
export function addressesOf(chapters: readonly Syntax[]): ReadonlySet<string> {
  return new Set(
    chapters.flatMap((chapter) => {
      const { slug } = chapterFile(chapter.file);
      const steps = idsOf(chapter).filter(({ isStep }) => isStep);
      return [slug, ...steps.map(({ id }) => `${slug}/${id}`)];
    }),
  );
}

/** Ids of components that have other faults are told as well. */
function idsOf({ file, tree }: Syntax): Named[] {
  const named: Named[] = [];
  visit(tree, (node) => {
    const id = isTag(node) ? attribute(node, 'id') : '';
    if (!isTag(node) || id === '') return;
    named.push({ id, isStep: node.name === 'Step', place: placeOf(file, node) });
  });
  return named;
}
