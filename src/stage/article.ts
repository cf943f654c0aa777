import { startMasthead } from './masthead.ts';
import { openNotes } from './notes.ts';
import { pageLength, showProgress } from './progress.ts';

function update(): void {
  showProgress(pageLength());
}

startMasthead();
openNotes();
addEventListener('scroll', update, { passive: true });
addEventListener('resize', update);
update();
