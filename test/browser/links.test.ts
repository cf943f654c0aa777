import { describe, expect, it } from 'vitest';
import { elements, fragments, type Element } from '../support/html.ts';
import { builtFiles, builtPages, loadBuiltStory, readBuilt } from '../support/site.ts';

/**
 * No link leads nowhere, and none leads where readers must not be sent. It does not prove that
 * other people's pages still stand: tests ask nobody.
 */

/** A host and path to resolve relative addresses against; `dist/` may stand under any. */
const SITE = 'https://site.invalid/some/where/';

const files = new Set(builtFiles());
const pages = new Map(builtPages().map((file) => [file, elements(readBuilt(file))]));
const story = await loadBuiltStory();
const unlinked = story.library.all('source').filter(({ link }) => !link);

describe.each([...pages])('%s', (file, page) => {
  it('has no link, picture, font or file that is not there', () => {
    expect(page.flatMap(addresses).filter((address) => !leadsSomewhere(address, file))).toEqual([]);
  });

  it('has no address that only holds at the root of a host', () => {
    expect(page.flatMap(addresses).filter((address) => address.startsWith('/'))).toEqual([]);
  });

  it('has no id twice', () => {
    const ids = page.flatMap(({ attributes: { id } }) => id ?? []);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });
});

describe('sources that readers must not be sent to', () => {
  const texts = [...files]
    .filter((file) => /\.(html|svg|csv|txt|xml|json)$/.test(file))
    .map((file) => [file, readBuilt(file).replaceAll('&amp;', '&')] as const);

  it('have addresses that editors keep, so that this test has something to find', () => {
    expect(unlinked.filter(({ url }) => url !== undefined).length).toBeGreaterThan(0);
  });

  it('have no address in any file', () => {
    const found = unlinked.flatMap(({ id, url }) => {
      const address = url?.replace(/^https?:\/\//, '').replace(/\/$/, '');
      if (address === undefined) return [];
      return texts.filter(([, text]) => text.includes(address)).map(([file]) => `${id} in ${file}`);
    });
    expect(found).toEqual([]);
  });

  it('have no link to their hosts, unless another source there is linked', () => {
    const host = (url: string | undefined) => (url === undefined ? [] : new URL(url).host);
    const linked = story.library.all('source').filter(({ link }) => link);
    const allowed = new Set(linked.flatMap(({ url }) => host(url)));
    const refused = new Set(unlinked.flatMap(({ url }) => host(url)));
    const external = [...pages.values()]
      .flat()
      .flatMap(addresses)
      .filter((address) => /^https?:/.test(address));
    expect(external.length).toBeGreaterThan(0);
    const wrong = (name: string) => refused.has(name) && !allowed.has(name);
    expect(external.filter((address) => wrong(new URL(address).host))).toEqual([]);
  });

  it('are named where a chapter cites them', () => {
    const spans = fragments(readBuilt('index.html'), ({ tag }) => tag === 'span');
    const inner = spans
      .map(({ html }) => elements(html))
      .filter((within) => within.every(({ tag }) => tag !== 'a'))
      .flat();
    const names = new Set(inner.flatMap(({ tag, text }) => (tag === 'bdi' ? text : [])));
    expect(unlinked.filter(({ publisher }) => names.has(publisher)).length).toBeGreaterThan(0);
  });
});

/** Every address that an element asks for or leads to. */
function addresses({ tag, attributes, text }: Element): string[] {
  const { href, src, srcset = '' } = attributes;
  const sources = srcset.split(',').flatMap((part) => part.trim().split(' ')[0] ?? []);
  const styled = tag === 'style' ? [...text.matchAll(/url\("?([^")]+)"?\)/g)] : [];
  return [href, src, ...sources, ...styled.map(([, url]) => url)].filter(
    (address): address is string => address !== undefined && address !== '',
  );
}

function leadsSomewhere(address: string, from: string): boolean {
  const { href, hash, pathname } = new URL(address, SITE + from);
  if (!href.startsWith(SITE)) return true;
  const path = decodeURIComponent(href.slice(SITE.length).replace(/[?#].*/, ''));
  const file = pathname.endsWith('/') ? `${path}index.html` : path;
  const id = decodeURIComponent(hash.slice(1));
  if (id === '') return files.has(file);
  return pages.get(file)?.some(({ attributes }) => attributes['id'] === id) ?? false;
}
