import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { chapterFile, isTag } from '../read/address.ts';
import type { Checked, Fault } from '../read/fault.ts';
import type { Chapter, Picture, Scene } from '../model.ts';
import { mentionsIn } from './links.ts';
import { resolveNotes } from './notes.ts';
import { checkProse } from './prose.ts';
import { resolvePicture, resolveScene, type SceneContext } from './scene.ts';
import { placeOf, type Syntax } from '../read/syntax.ts';

/** Resolves a chapter: scenes, steps, notes, figures, and everything that is wrong with them. */
export function resolveChapter(
  syntax: Syntax,
  number: number | undefined,
  context: SceneContext,
): Checked<Chapter> {
  const { file, tree, frontmatter } = syntax;
  const faults: Fault[] = [];
  const scenes: Scene[] = [];
  const pictures: Picture[] = [];
  const keep = <T>({ value, faults: found }: Checked<T>, list: T[]): void => {
    faults.push(...found);
    if (value !== undefined) list.push(value);
  };
  visit(tree, (node, _index, parent) => {
    if (!isTag(node)) return;
    if (node.name === 'Scene') keep(resolveScene(syntax, node, context), scenes);
    if (node.name === 'Figure') keep(resolvePicture(syntax, node, context), pictures);
    if (node.name === 'Step' && !(parent && isTag(parent) && parent.name === 'Scene')) {
      const what = 'this <Step> stands outside a scene; put it between <Scene …> and </Scene>';
      faults.push({ ...placeOf(file, node), what });
    }
  });
  const notes = resolveNotes(syntax, context);
  faults.push(...notes.faults, ...checkProse(syntax, context));
  if (faults.length > 0 || !frontmatter) return { faults };
  return {
    value: {
      slug: chapterFile(file).slug,
      file,
      ...(number !== undefined && { number }),
      ...frontmatter,
      scenes,
      pictures,
      notes: notes.value ?? [],
      mentions: mentionsIn(syntax),
      words: toString(tree as never).split(/\s+/).length,
    },
    faults,
  };
}
