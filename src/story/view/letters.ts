import type { Content } from '../read/content.ts';

/** Letters that pages may need beyond those of the content: digits, signs and punctuation. */
const ALWAYS = ' !"#$%&\'()*+,-./0123456789:;<=>?@[]_{}‹›«»–—…·↓☰×✓';

/** Every letter that pages may show, each once and in the order of its code point. */
export function lettersOf(content: Content): string {
  return [...new Set(ALWAYS + allText(content, 'content'))].sort().join('');
}

function allText(content: Content, folder: string): string {
  return content
    .list(folder)
    .map((name) => {
      const path = `${folder}/${name}`;
      return name.includes('.') ? content.text(path) : allText(content, path);
    })
    .join('');
}
