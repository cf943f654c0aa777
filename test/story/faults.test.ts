import { describe, expect, it } from 'vitest';
import { formatFault, StoryFaults } from '../../src/story/read/fault.ts';
import { checkStory, loadStory } from '../../src/story/load.ts';
import { chapterFile, storyWith, type Change } from '../fixtures/small-story.ts';
import { stormsWith } from '../fixtures/storms.ts';

/**
 * What editors read when something is wrong: where, what, and what to do. The messages are under
 * test word by word, because they are what is promised.
 */

type Case = readonly [title: string, changes: Readonly<Record<string, Change>>, fault: string];

const chapter = (passage: string, instead: string) => ({
  [chapterFile]: [passage, instead] as const,
});
const file = 'content/chapters/en/01-trees.mdx';
const show = "{ voices: ['first'] }";
const endNote = 'content/chapters/en/99-end-note.mdx';

const check = async (changes: Readonly<Record<string, Change>>) =>
  (await checkStory(storyWith(changes))).map(formatFault);

const itSays = (cases: readonly Case[]) => {
  it.each(cases)('%s', async (_, changes, fault) => {
    expect(await check(changes)).toEqual([fault]);
  });
};

describe('a story without a fault', () => {
  it('is told to have none', async () => {
    expect(await check({})).toEqual([]);
  });

  it('may hold a table that a chart draws', async () => {
    expect(await check(stormsWith())).toEqual([]);
  });
});

describe('faults that are thrown', () => {
  const faults = [
    { file: 'content/claims.yaml', line: 7, what: 'no date' },
    { file: 'content/story.yaml', what: 'no title' },
  ];

  it('lead to the first of them, and to nothing of the program', () => {
    const thrown = new StoryFaults(faults);
    expect(thrown.loc).toEqual({ file: 'content/claims.yaml', line: 7, column: 1 });
    expect(thrown.stack).toBe(
      'StoryFaults: content/claims.yaml:7: no date\ncontent/story.yaml: no title',
    );
  });
});

describe('all faults of a story are told together', () => {
  it('whichever files they stand in, file by file and line by line', async () => {
    const faults = await check({
      ...chapter('>twelve<', '>thirteen<'),
      'content/story.yaml': ["'2020-07-01'", "'2020-07'"],
      'content/people.yaml': ['type: person', 'type: persona'],
      'content/data/namings.yaml': ['title: Who names whom\n', ''],
    });
    expect(faults.map((fault) => fault.split(': ')[0])).toEqual([
      'content/story.yaml:4',
      'content/people.yaml:2',
      'content/data/namings.yaml:1',
      'content/chapters/en/01-trees.mdx:20',
    ]);
  });

  it.each([
    'content/story.yaml',
    'content/people.yaml',
    'content/claims.yaml',
    'content/words/en.yaml',
    'content/data/namings.yaml',
    'content/chapters/en/00-cover.mdx',
  ])('even where %s does not parse: it hides itself and nothing else', async (broken) => {
    const text = broken.endsWith('.mdx') ? '<' : 'a: [';
    const faults = await check({ [broken]: text, ...chapter('who:ada', 'who:adam') });
    expect(faults).toEqual([
      expect.stringMatching(new RegExp(`^${broken}:1: this (is not YAML|does not parse)`)),
      ...(broken === 'content/people.yaml'
        ? []
        : [`${file}:16: unknown person or group "adam"; did you mean "ada"?`]),
    ]);
  });

  it('and nothing of it is given out', async () => {
    const story = loadStory(storyWith(chapter('who:ada', 'who:adam')));
    await expect(story).rejects.toThrow(
      `${file}:16: unknown person or group "adam"; did you mean "ada"?`,
    );
  });
});

describe('frontmatter', () => {
  itSays([
    [
      'that is not there',
      chapter('---\ntitle: The trees\ndek: What stood in the garden in 2020.\n---\n', ''),
      `${file}:1: this chapter has no frontmatter; begin the file with ---, title: …, dek: …, --- (a line each)`,
    ],
    [
      'that lacks a field',
      chapter('dek: What stood in the garden in 2020.\n', ''),
      `${file}:2: dek: missing; write words`,
    ],
    [
      'with a field that nobody knows',
      chapter('---\n\nOn', 'layout: wide\n---\n\nOn'),
      `${file}:4: unknown field "layout"; there is: title, dek, kicker, reviewed_by`,
    ],
    [
      'with a number for a title',
      chapter('title: The trees', 'title: 2020'),
      `${file}:2: title: expected words; put them in quotes if they look like a number or a date`,
    ],
    [
      'that does not parse',
      chapter('title: The trees', 'title: "The trees'),
      `${file}:3: this is not YAML (missing closing "quote); look at indentation, colons and quotes`,
    ],
  ]);
});

describe('a tag', () => {
  const close =
    'close every tag that opens, in the right order, and write \\< for a less-than sign';
  itSays([
    [
      'that is not closed',
      chapter('</Scene>', ''),
      `${file}:8: this does not parse (expected a closing tag for \`<Scene>\` (8:1-13:2)); ${close}`,
    ],
    [
      'that is closed too late',
      chapter('source:almanac" />\n</Step>', 'source:almanac" />'),
      `${file}:22: this does not parse (unexpected closing tag \`</Scene>\`, expected corresponding closing tag for \`<Step>\` (19:1-19:58)); ${close}`,
    ],
    [
      'that does not exist',
      chapter('<Cite of="claim:oaks-stood" />', '<Site of="claim:oaks-stood" />'),
      `${file}:16: unknown tag "<Site>"; did you mean "<Cite>"?`,
    ],
    [
      'that is plain HTML',
      chapter('On 3 May', '<b>On</b> 3 May'),
      `${file}:6: unknown tag "<b>"; there is: <Scene>, <Step>, <Figure>, <Cite>, <Num>`,
    ],
    [
      'with an attribute that it does not take',
      chapter('<Step id="first"', '<Step id="first" colour="red"'),
      `${file}:15: <Step>: unknown attribute "colour"; there is: id, show, describe, ours`,
    ],
    [
      'without an attribute that it needs',
      chapter(` show={${show}}`, ''),
      `${file}:15: <Step show>: missing; write it`,
    ],
    [
      'with an id that is none',
      chapter('id="second"', 'id="Second step"'),
      `${file}:19: <Step id>: "Second step" is no id: use lower-case letters, digits and single hyphens, as in "new-names"`,
    ],
    [
      'with spread attributes',
      chapter('<Step id="first"', '<Step {...all} id="first"'),
      `${file}:15: <Step> takes no {...all}; write the attributes one by one`,
    ],
  ]);
});

describe('code', () => {
  const plain =
    'write the values themselves: words in quotes, numbers, true, false, [lists], {fields}';
  itSays([
    [
      'that imports',
      chapter('On 3 May', "import { bells } from './bells'\n\nOn 3 May"),
      `${file}:6: "import { bells } from './bells'" is code, and chapters import and export nothing; remove the line (components are there without it)`,
    ],
    [
      'in the text',
      chapter('On 3 May', 'On {1 + 2} May'),
      `${file}:6: {1 + 2} is code, and chapters hold none; write the words, or a number as <Num of="data:row" />, or \\{ for a brace`,
    ],
    [
      'that is not even code',
      chapter('On 3 May', 'On { 3 May'),
      `${file}:6: this does not parse (unexpected end of file in expression, expected a corresponding closing brace for \`{\`); look at the brackets and quotes of this expression, and write \\{ for a brace in the text`,
    ],
    [
      'in show: a variable',
      chapter(show, '{ voices: all }'),
      `${file}:15: show={…} is plain data, but "all" is a variable; ${plain}`,
    ],
    [
      'in show: a function',
      chapter(show, '() => 1'),
      `${file}:15: show={…} is plain data, but here is a function; ${plain}`,
    ],
  ]);

  it('in a comment is nobody’s concern', async () => {
    expect(await check(chapter('On 3 May', '{/* ask Ada: 25? */}\n\nOn 3 May'))).toEqual([]);
  });
});

describe('a name that nobody bears', () => {
  itSays([
    [
      'of a chart',
      chapter('chart="matrix"', 'chart="matriks"'),
      `${file}:10: unknown chart "matriks"; did you mean "matrix"?`,
    ],
    [
      'of a data set',
      chapter('data="namings"', 'data="names"'),
      `${file}:11: unknown data set "names"; there is: namings, numbers`,
    ],
    [
      'of a person',
      chapter('who:ada', 'who:adda'),
      `${file}:16: unknown person or group "adda"; did you mean "ada"?`,
    ],
    [
      'of a claim',
      chapter('claim:oaks-stood', 'claim:oaks'),
      `${file}:16: unknown claim "oaks"; did you mean "oaks-stood"?`,
    ],
    [
      'of an event',
      chapter('event:storm', 'event:hail'),
      `${file}:20: unknown event "hail"; there is: storm`,
    ],
    [
      'of a source',
      chapter('source:almanac', 'source:almanak'),
      `${file}:20: unknown source "almanak"; did you mean "almanac"?`,
    ],
    [
      'of a thing to cite',
      chapter('event:storm', 'storm'),
      `${file}:20: "storm" names no kind of thing to cite; write claim:…, event:… or source:…`,
    ],
    [
      'of a step that a link leads to',
      { [endNote]: ['#trees/first', '#trees/fist'] },
      `${endNote}:6: unknown step "trees/fist"; did you mean "trees/first"?`,
    ],
    [
      'of a chapter that a link leads to',
      { [endNote]: ['#trees/first', '#tree'] },
      `${endNote}:6: unknown chapter "tree"; did you mean "trees"?`,
    ],
    [
      'of a page beside the story that a link leads to',
      { [endNote]: ['#trees/first', 'page:evidense'] },
      `${endNote}:6: unknown page "evidense"; did you mean "evidence"?`,
    ],
    [
      'of a page that a link leads to',
      { [endNote]: ['#trees/first', '/trees'] },
      `${endNote}:6: "/trees" is no address; write (who:id), (#chapter/step), (page:evidence), or a whole one with https://`,
    ],
    [
      'of a person, in a data set',
      { 'content/data/namings.yaml': ['speaker: ada', 'speaker: adam'] },
      'content/data/namings.yaml:10: voices[0].speaker: unknown person "adam"; did you mean "ada"?',
    ],
    [
      'of a chapter, in the story',
      { 'content/story.yaml': ['  - trees\n', '  - trees\n  - bushes\n'] },
      'content/story.yaml:17: unknown chapter "bushes"; there is: cover, trees, end-note (chapters are files in content/chapters/en, called like 01-bushes.mdx)',
    ],
  ]);
});

describe('a show that the chart refuses', () => {
  itSays([
    [
      'because it knows no such thing',
      chapter(show, "{ voices: ['fist'] }"),
      `${file}:15: matrix refuses this show: voices[0]: unknown value "fist"; did you mean "first"?`,
    ],
    [
      'because it shows nothing',
      chapter(show, '{ voices: [] }'),
      `${file}:15: matrix refuses this show: voices: write at least one entry`,
    ],
    [
      'because it is of the wrong shape',
      chapter(show, "{ voices: 'first' }"),
      `${file}:15: matrix refuses this show: voices: "first" stands here; write a list`,
    ],
    [
      'because it knows no such field',
      chapter(show, "{ voices: ['first'], colour: 'red' }"),
      `${file}:15: matrix refuses this show: unknown field "colour"; there is: voices, denials`,
    ],
    [
      'in no word, but with which nothing would change',
      chapter("['first', 'second']", "['first']"),
      `${file}:19: the steps "first" and "second" have the same description; change a state, or write describe="…" on one of them`,
    ],
  ]);
});

describe('a step without a description', () => {
  itSays([
    [
      'because the chart has no words for it',
      { 'content/words/en.yaml': ["parentage: '{voice}, {detail}: {groups}.'", "parentage: ''"] },
      `${file}:15: nothing describes the step "first"; write describe="…" on it`,
    ],
  ]);
});

describe('two things with one id', () => {
  const picture = `<Figure id="replies" chart="matrix" data="namings" title="All" show={${show}} />`;
  itSays([
    [
      'steps in a chapter',
      chapter('id="second"', 'id="first"'),
      `${file}:19: the step "first" stands here a second time (first in line 15); give one of them another id`,
    ],
    [
      'scenes in a chapter',
      chapter('On 3 May', `${picture}\n\nOn 3 May`),
      `${file}:10: the scene "replies" stands here a second time (first in line 6); give one of them another id`,
    ],
    [
      'scenes in two chapters',
      { [endNote]: ['See [', `${picture}\n\nSee [`] },
      `${endNote}:6: the scene "replies" stands here a second time (first in ${file}, line 8); give one of them another id`,
    ],
    [
      'records',
      {
        'content/sources.yaml': [
          '- id',
          '- { id: almanac, publisher: A, kind: reporting, link: false }\n- id',
        ],
      },
      'content/sources.yaml:2: the source "almanac" stands here a second time (first in line 1); give one of them another id',
    ],
    [
      'rows of a data set',
      { 'content/data/numbers.yaml': ['id: days', 'id: trees'] },
      'content/data/numbers.yaml:7: the row "trees" stands here a second time (first in line 6); give one of them another id',
    ],
    [
      'rows of a table',
      stormsWith('june,Daily', 'may,Daily'),
      'content/data/storms.csv:3: the row "may" stands here a second time (first in line 2); give one of them another id',
    ],
  ]);

  it('may be steps of two chapters', async () => {
    const scene = `<Scene id="again" chart="matrix" data="namings" title="Again">\n\n<Step id="first" show={${show}} ours>\nAgain.\n</Step>\n\n</Scene>`;
    expect(await check({ [endNote]: ['See [', `${scene}\n\nSee [`] })).toEqual([]);
  });
});

describe('a number', () => {
  const remedy = 'bind it to its datum, <Num of="data:row" />, or write it as part of a date';
  itSays([
    [
      'that disagrees with its datum',
      chapter('>twelve<', '>thirteen<'),
      `${file}:20: the text says "thirteen", but numbers:trees is 12; write "12" or "twelve" or "a dozen", or add the word to numbers in content/words/en.yaml`,
    ],
    [
      'of a row that is not there',
      chapter('numbers:trees', 'numbers:tree'),
      `${file}:20: unknown row with a number in numbers "tree"; did you mean "trees"?`,
    ],
    [
      'of a data set that is not there',
      chapter('numbers:trees', 'number:trees'),
      `${file}:20: unknown data set "number"; did you mean "numbers"?`,
    ],
    [
      'of nothing',
      chapter('numbers:trees', 'trees'),
      `${file}:20: "trees" names no number; write data set and row, as in <Num of="data:row" />`,
    ],
    [
      'in the text, without a datum',
      chapter('So does another', 'So do 25 others'),
      `${file}:20: bare number "25"; ${remedy}`,
    ],
    [
      'in a title',
      chapter('Two gardeners', '2 gardeners'),
      `${file}:12: bare number "2"; ${remedy}`,
    ],
    ['in a dek', chapter('What stood', 'What 9 stood'), `${file}:3: bare number "9"; ${remedy}`],
  ]);

  it('may be said in words, in digits, or left to the page', async () => {
    for (const said of ['>twelve</Num>', '>a dozen</Num>', '>12</Num>', ' />']) {
      expect(await check(chapter('>twelve</Num>', said))).toEqual([]);
    }
  });
});

describe('a scene', () => {
  itSays([
    [
      'without steps',
      {
        [endNote]: [
          'See [',
          '<Scene id="x" chart="matrix" data="namings" title="X">\n\nNo.\n\n</Scene>\n\nSee [',
        ],
      },
      `${endNote}:6: this scene has no steps; give it at least one <Step id="…" show={{…}}>`,
    ],
    [
      'that a step stands outside of',
      { [endNote]: ['See [', '<Step id="x" show={{}} ours>\nAlone.\n</Step>\n\nSee ['] },
      `${endNote}:6: this <Step> stands outside a scene; put it between <Scene …> and </Scene>`,
    ],
    [
      'with a step that cites nothing',
      chapter('<Cite of="claim:oaks-stood" />', ''),
      `${file}:15: the step "first" cites nothing; add <Cite of="claim:… event:… source:…" />, or the word ours if it is our own reading`,
    ],
  ]);

  it('may have a step that cites nothing where it is our own reading', async () => {
    const said = '[Ada](who:ada) names the [Oaks](who:oaks).<Cite of="claim:oaks-stood" />';
    const ours = chapter(`show={${show}}>\n${said}`, `show={${show}} ours>\nWe see one tree.`);
    expect(await check(ours)).toEqual([]);
  });
});

describe('a person or group', () => {
  itSays([
    [
      'that is named for the first time without a link',
      chapter('[Ada](who:ada)', 'Ada'),
      `${file}:16: "Ada" is named here for the first time in this chapter; link it: [Ada](who:ada)`,
    ],
  ]);

  it('is named without a link after that, and is not meant by a longer word', async () => {
    expect(
      await check(chapter('So does another', 'Adamant oaks, says Ada; so does another')),
    ).toEqual([]);
  });
});

describe('a table', () => {
  itSays([
    [
      'with a row that has a cell too many',
      stormsWith('storms', 'storms, hail'),
      'content/data/storms.csv:2: this row has 16 cells where the heading has 15; write one for each column, empty where there is nothing, and put text with commas in quotes',
    ],
    [
      'with a quote that never ends',
      stormsWith('june,Daily', 'june,"Daily'),
      'content/data/storms.csv:3: this is no table (Quote Not Closed: the parsing is finished with an opening quote at line 3); look at its quotes: one in a text is written twice',
    ],
    [
      'with a wrong cell',
      stormsWith(',3,exactly', ',three,exactly'),
      'content/data/storms.csv:2: count: "three" is no whole number: write digits only, as in 25',
    ],
    [
      'with a date that is none',
      stormsWith('june,Daily,2020-06-01', 'june,Daily,2020-02-30'),
      'content/data/storms.csv:3: start: "2020-02-30" is no date: write a year, a month or a day that exists, as in "2020", "2020-01" or "2020-01-03"',
    ],
    [
      'whose neighbour file is not there',
      { 'content/data/places.csv': 'id,count\npier,1\n' },
      'content/data/places.csv.yaml:1: this file is missing; write it, or bring it back',
    ],
  ]);

  it('with a wrong heading is told so once, not row by row', async () => {
    expect(await check(stormsWith('unit,', 'units,'))).toEqual([
      'content/data/storms.csv:1: unit: missing; write words',
      'content/data/storms.csv:1: unknown column "units"; did you mean "unit"?',
    ]);
  });
});

describe('a file', () => {
  itSays([
    [
      'of YAML that does not parse',
      { 'content/claims.yaml': ['text: The oaks stood.', 'text: The oaks: stood.'] },
      'content/claims.yaml:2: this is not YAML (nested mappings are not allowed in compact mappings); look at indentation, colons and quotes',
    ],
    [
      'that is missing',
      { 'content/claims.yaml': null },
      'content/claims.yaml:1: this file is missing; write it, or bring it back',
    ],
    [
      'that is empty',
      { 'content/places.yaml': '' },
      'content/places.yaml:1: nothing stands here; write a list',
    ],
    [
      'of a chapter that the story does not list',
      { 'content/story.yaml': ['  - trees\n', ''] },
      `${file}:1: this chapter is not in the list chapters of content/story.yaml; add "trees" there, or remove the file`,
    ],
  ]);
});

describe('a record', () => {
  itSays([
    [
      'with a date that is none',
      { 'content/events.yaml': ["'2020-05-03'", "'2020-02-30'"] },
      'content/events.yaml:2: date: "2020-02-30" is no date: write a year, a month or a day that exists, as in "2020", "2020-01" or "2020-01-03"',
    ],
    [
      'with a date out of its quotes',
      { 'content/events.yaml': ["'2020-05-03'", '2020'] },
      'content/events.yaml:2: date: write dates in quotes, as in "2020-01-03"',
    ],
    [
      'with a word that is not among the choices',
      { 'content/groups.yaml': ['class: older', 'class: oldest'] },
      'content/groups.yaml:2: class: unknown value "oldest"; did you mean "older"?',
    ],
    [
      'that refers to nobody',
      { 'content/groups.yaml': ['parent: oaks', 'parent: oakes'] },
      'content/groups.yaml:13: allegedParents[0].parent: unknown person or group "oakes"; did you mean "oaks"?',
    ],
    [
      'without what the story needs of it',
      { 'content/people.yaml': ['  role: A gardener\n', ''] },
      'content/people.yaml:1: role: missing; write words',
    ],
  ]);
});

describe('a word of a figure', () => {
  const words = 'content/words/en.yaml';
  itSays([
    [
      'that is missing',
      { [words]: ['    replies: In reply\n', ''] },
      `${words}:5: the word "figures.matrix.replies" is missing; a figure or the page says it, so mend it here`,
    ],
    [
      'that names a value which nobody gives',
      { [words]: ["reply: '{by}: {says}'", "reply: '{by}: {said}'"] },
      `${words}:9: "figures.matrix.reply" names {said}, but is given only {by}, {says}; a figure or the page says it, so mend it here`,
    ],
    [
      'that is no message',
      { [words]: ["reply: '{by}: {says}'", "reply: '{by: {says}'"] },
      `${words}:9: "figures.matrix.reply" is no message (malformed argument); a figure or the page says it, so mend it here`,
    ],
  ]);
});
