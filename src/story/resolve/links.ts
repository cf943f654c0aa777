import type { Link, Text } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import type { Fault } from '../read/fault.ts';
import { unknown } from '../read/nearest.ts';
import type { Mention } from '../model.ts';
import { besides } from '../page.ts';
import { passageAt } from './passage.ts';
import type { ProseContext } from './context.ts';
import { checkShape } from '../read/shape.ts';
import { placeOf, type Syntax } from '../read/syntax.ts';

/** Links must lead somewhere: to a person or group, a step, a page beside the story, or a whole address. */
export function checkLinks({ file, tree }: Syntax, context: ProseContext): Fault[] {
  const faults: Fault[] = [];
  visitParents(tree, 'link', (node) => {
    const place = placeOf(file, node);
    const id = whoOf(node);
    if (id !== undefined) faults.push(...checkShape(context.refs.who, id, () => place).faults);
    else if (node.url.startsWith('page:')) {
      const page = node.url.slice('page:'.length);
      if (!besides.some((known) => known === page)) {
        faults.push({ ...place, what: unknown('page', page, besides) });
      }
    } else if (node.url.startsWith('#')) {
      const what = addressFault(node.url.slice(1), context);
      if (what !== undefined) faults.push({ ...place, what });
    } else if (!/^https?:\/\//.test(node.url)) {
      const what = `"${node.url}" is no address; write (who:id), (#chapter/step), (page:evidence), or a whole one with https://`;
      faults.push({ ...place, what });
    }
  });
  return faults;
}

function addressFault(address: string, { addresses, unread }: ProseContext): string | undefined {
  const [chapter = '', step] = address.split('/');
  if (addresses.has(address) || unread.chapters.has(chapter)) return undefined;
  const concept = step === undefined ? 'chapter' : 'step';
  const choices = [...addresses].filter((a) => a.includes('/') === (concept === 'step'));
  return unknown(concept, address, choices);
}

/** Whoever is named must be linked where the chapter names them first. */
export function checkFirstMentions({ file, tree }: Syntax, { library }: ProseContext): Fault[] {
  const faults: Fault[] = [];
  const known = new Set<string>();
  // Whoever has no name is a common noun, and needs no link.
  const named = library.all('person').filter(({ type }) => type !== 'unnamed-source');
  const people = [...library.all('group'), ...named].map(({ id, name }) => ({
    id,
    name,
    // A name is a whole word: Ali is not named in Alif.
    mention: new RegExp(`(?<![\\p{L}\\p{N}])${escapeRegExp(name)}(?![\\p{L}\\p{N}])`, 'u'),
  }));
  visitParents(tree, 'text', (node: Text, ancestors) => {
    const link = ancestors.find((a): a is Link => a.type === 'link');
    const linked = link && whoOf(link);
    if (linked !== undefined) {
      known.add(linked);
      return;
    }
    for (const { id, name, mention } of people) {
      if (known.has(id) || !mention.test(node.value)) continue;
      known.add(id);
      const what = `"${name}" is named here for the first time in this chapter; link it: [${name}](who:${id})`;
      faults.push({ ...placeOf(file, node), what });
    }
  });
  return faults;
}

/** Everybody whom a chapter links, passage by passage. */
export function mentionsIn({ file, tree }: Syntax): Mention[] {
  const mentions: Mention[] = [];
  visitParents(tree, 'link', (link, ancestors) => {
    const who = whoOf(link);
    if (who !== undefined) mentions.push({ who, at: passageAt(file, ancestors) });
  });
  return mentions;
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** The id that a link to a person or group names. */
function whoOf(link: Link): string | undefined {
  return link.url.startsWith('who:') ? link.url.slice(4) : undefined;
}
