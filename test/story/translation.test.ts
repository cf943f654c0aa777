import { describe, expect, it } from 'vitest';
import { formatFault } from '../../src/story/read/fault.ts';
import { checkStory, loadStories } from '../../src/story/load.ts';
import { markChapter, reviewTranslation } from '../../src/story/translate/translations.ts';
import { translatedChapter, translatedFile, translatedWith } from '../fixtures/translated-story.ts';
import { chapterFile } from '../fixtures/small-story.ts';

const stories = await loadStories(translatedWith());
const [english, arabic] = stories.values();

/** Faults of the translated story with one passage of its chapter changed. */
async function faultsWith(passage: string, instead: string): Promise<readonly string[]> {
  const text = translatedChapter.replace(passage, () => instead);
  if (text === translatedChapter) throw new Error(`the chapter has no "${passage}"`);
  return (await checkStory(translatedWith({ [translatedFile]: text }))).map(formatFault);
}

describe('a translation', () => {
  it('speaks for itself and takes states, data and order from the source', () => {
    const [scene] = arabic?.chapters[1]?.scenes ?? [];
    const [original] = english?.chapters[1]?.scenes ?? [];
    expect(scene).toMatchObject({
      title: 'بستانيان وشجرة مشتركة',
      chart: 'matrix',
      data: 'namings',
    });
    expect(scene?.steps.map(({ address }) => address)).toEqual(
      original?.steps.map(({ address }) => address),
    );
  });

  it('has its records’ words, and those of the source where it has none', () => {
    expect(arabic?.library.claim('oaks-stood').text).toBe('كان البلوط قائمًا.');
    expect(arabic?.library.claim('oaks-stood').voice).toBe('a gardener');
    expect(arabic?.library.group('oaks').name).toBe('بلوط');
  });

  it('prints numbers and dates in its own digits', () => {
    expect(arabic?.locale.number(1200)).toBe('١٬٢٠٠');
    expect(arabic?.locale.date('2020-05-03')).toBe('٣ أيار ٢٠٢٠');
  });

  it('is not published while it is a draft', async () => {
    const draft = [
      '    dir: ltr\n',
      '    dir: ltr\n  - id: ar\n    name: العربية\n    dir: rtl\n    draft: true\n',
    ] as const;
    const published = await loadStories(translatedWith({ 'content/story.yaml': draft }));
    expect([...published.keys()]).toEqual(['en']);
  });
});

describe('a translation that does not follow its source is told', () => {
  it('which step is missing, and where it stands in the source', async () => {
    const second = translatedChapter.slice(
      translatedChapter.indexOf('<Step id="second">'),
      translatedChapter.indexOf('</Scene>'),
    );
    expect(await faultsWith(second, '')).toEqual([
      `${translatedFile}:10: the step "second" of "replies" is missing after this; translate it from ${chapterFile}:19`,
    ]);
  });

  it('which step the source does not have', async () => {
    const extra =
      '</Step>\n\n<Step id="third">\nثالثة.<Cite of="event:storm" />\n</Step>\n\n</Scene>';
    expect(await faultsWith('</Step>\n\n</Scene>', extra)).toEqual([
      `${translatedFile}:18: the step "third" of "replies" is not in ${chapterFile}; remove it here`,
    ]);
  });

  it('which steps have changed places', async () => {
    const [, first = '', second = ''] =
      /(<Step id="first">.*?<\/Step>)\n\n(<Step id="second">.*?<\/Step>)/s.exec(
        translatedChapter,
      ) ?? [];
    expect(await faultsWith(`${first}\n\n${second}`, `${second}\n\n${first}`)).toEqual([
      `${translatedFile}:10: the step "second" of "replies" stands where ${chapterFile} has the step "first" of "replies"; put them in the source’s order`,
    ]);
  });

  it('which step has other notes than its source', async () => {
    expect(await faultsWith('event:storm source:almanac', 'event:storm')).toEqual([
      `${translatedFile}:14: the step "second" of "replies" cites "event:storm", and in ${chapterFile} "event:storm source:almanac"; give it the same notes`,
    ]);
  });

  it('that states are the source’s affair', async () => {
    expect(
      await faultsWith('<Step id="first">', '<Step id="first" show={{ voices: [] }}>'),
    ).toEqual([
      `${translatedFile}:10: <Step> of a translation carries ids and words alone; remove "show", which comes from the source language`,
    ]);
  });

  it('that a number is bare, and not that a date is', async () => {
    const [fault] = await faultsWith('في ٣ أيار', 'في ٣ أيار و١٢ مرة');
    expect(fault).toContain('bare number');
    expect(await faultsWith('في ٣ أيار', 'في ٣ تشرين الأول')).toEqual([]);
  });
});

describe('npm run translations', () => {
  it('lists words that are missing and words that nothing uses', () => {
    const { missing, unused } = reviewTranslation(
      translatedWith({
        'content/words/ar.yaml': 'numbers: {}\ninterface: { gone: قديم }\nfigures: {}\n',
      }),
      'en',
      'ar',
    );
    expect(missing).toContain('claims.oaks-stood.text');
    expect(missing).toContain('figures.matrix.replies');
    expect(unused).toEqual(['interface.gone']);
  });

  it('knows a passage that has changed since it was translated, by its hash', () => {
    const content = translatedWith();
    const marked = markChapter(content, 'en', translatedFile);
    expect(marked).toMatch(/<Step id="first" source="[0-9a-f]{8}">/);
    const settled = reviewTranslation(translatedWith({ [translatedFile]: marked }), 'en', 'ar');
    expect(settled).toMatchObject({ stale: [], unmarked: [] });
    const changed = content.text(chapterFile).replace('So does another', 'So does a second');
    const later = translatedWith({ [translatedFile]: marked, [chapterFile]: changed });
    expect(reviewTranslation(later, 'en', 'ar').stale).toMatchObject([
      { step: 'second', line: 14 },
    ]);
  });

  it('marks a chapter twice as it marks it once', () => {
    const once = markChapter(translatedWith(), 'en', translatedFile);
    expect(markChapter(translatedWith({ [translatedFile]: once }), 'en', translatedFile)).toBe(
      once,
    );
  });
});
