import { describe, expect, it } from 'vitest';
import { placeOfPage, readingPath, readings } from '../../src/story/page.ts';

const at = (path: string) => placeOfPage(path.split('/').filter(Boolean));

describe('where a page stands', () => {
  it.each(readings)(
    'the reading %s has an address of its own, from which it is read again',
    (reading) => {
      expect(at(readingPath(reading))).toMatchObject({ reading, embedded: undefined });
      expect(at(`embed/flood/${readingPath(reading)}`)).toMatchObject({
        reading,
        embedded: 'flood',
      });
    },
  );

  it.each([
    ['', './'],
    ['steps/', '../'],
    ['embed/flood/', '../../'],
    ['embed/flood/article/', '../../../'],
  ])('from "%s" the first page is at "%s"', (path, root) => {
    expect(at(path)).toMatchObject({ path, root });
    expect(new URL(root, `https://site.invalid/x/${path}`).pathname).toBe('/x/');
  });

  it('the page for addresses that lead nowhere stands beside the first page', () => {
    expect(at('404/')).toMatchObject({ path: '404.html', root: './' });
  });

  it.each(['whos-who/', '404/', 'steps/steps/', 'embed/flood/print/'])(
    '"%s" is no reading of the story',
    (path) => {
      expect(at(path).reading).toBeUndefined();
    },
  );
});
