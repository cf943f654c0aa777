/** Says everything that is wrong with `content/`, a line each: `npm run check`. */
import { contentOnDisk } from '../story/read/content.ts';
import { formatFault } from '../story/read/fault.ts';
import { checkStory } from '../story/load.ts';

const faults = await checkStory(contentOnDisk(process.cwd()));
for (const fault of faults) console.error(formatFault(fault));
if (faults.length > 0) {
  console.error(
    `\n${String(faults.length)} ${faults.length === 1 ? 'fault' : 'faults'} in content/.`,
  );
  process.exitCode = 1;
} else {
  console.log('content/ is in order.');
}
