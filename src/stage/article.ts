import { openAsides } from './asides.ts';
import { startMasthead } from './masthead.ts';
import { pageLength, showProgress } from './progress.ts';

function update(): void {
  showProgress(pageLength());
}

startMasthead();
openAsides();
addEventListener('scroll', update, { passive: true });
addEventListener('resize', update);
update();
