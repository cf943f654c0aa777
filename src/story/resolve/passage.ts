import type { Node } from 'mdast';
import { attribute, chapterFile, isTag } from '../read/address.ts';

/**
 * Address of the passage that something in a chapter stands in, without the hash: that of its step,
 * or of the chapter where it stands between scenes.
 *
 * @param ancestors What it stands in, outermost first.
 */
export function passageAt(file: string, ancestors: readonly Node[]): string {
  const { slug } = chapterFile(file);
  const step = ancestors.filter(isTag).find(({ name }) => name === 'Step');
  return step ? `${slug}/${attribute(step, 'id')}` : slug;
}
