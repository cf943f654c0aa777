/**
 * Says what each translation still owes: words that are missing or unused, passages whose source
 * has changed: `npm run translations`. With `-- --accept ckb` the passages of a language are marked
 * as made from the source as it stands.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { contentOnDisk } from '../story/read/content.ts';
import { formatFault } from '../story/read/fault.ts';
import { loadStory } from '../story/load.ts';
import { markChapter, reviewTranslation } from '../story/translate/translations.ts';

const { values } = parseArgs({ options: { accept: { type: 'string' } } });
const content = contentOnDisk(process.cwd());
const { meta } = await loadStory(content);

if (values.accept !== undefined) {
  const folder = `content/chapters/${values.accept}`;
  for (const name of content.list(folder)) {
    const file = `${folder}/${name}`;
    writeFileSync(file, markChapter(content, meta.source, file));
  }
}
for (const { id, name } of meta.languages.filter((language) => language.id !== meta.source)) {
  const { missing, unused, stale, unmarked } = reviewTranslation(content, meta.source, id);
  console.log(`${name} (${id})`);
  for (const path of missing) console.log(`  missing  ${path}`);
  for (const path of unused) console.log(`  unused   ${path}`);
  for (const step of stale) console.log(`  stale    ${formatFault({ ...step, what: step.step })}`);
  for (const step of unmarked)
    console.log(`  unmarked ${formatFault({ ...step, what: step.step })}`);
  const owed = [missing, unused, stale, unmarked].reduce((sum, list) => sum + list.length, 0);
  if (owed === 0) console.log('  nothing is owed');
  else process.exitCode = 1;
}
