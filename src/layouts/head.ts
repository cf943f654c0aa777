import type { PagePlace } from '../story/page.ts';

/**
 * What has to be known before the first paint. It stands in the head, inline and whole, so that a
 * policy can allow it by its hash; empty for pages beside the story.
 */
export function headScript({ path, reading }: PagePlace): string {
  if (reading === undefined) return '';
  const parts = [path === '' && leave, reading !== 'article' && hideStills, showDescriptions];
  return `(function(c){${parts.filter(Boolean).join('')}})(document.documentElement.classList)`;
}

/** Only the story's own address names no reading: there a remembered one is gone to. */
const leave =
  "try{var r=localStorage.getItem('reading');if(r==='steps'||r==='article')" +
  "location.replace(r+'/'+location.search+location.hash)}catch(e){}";

/** Hides the steps' own pictures, and brings them back if the stage does not start. */
const hideStills =
  "c.add('js');addEventListener('load',function(){" +
  "if(!document.documentElement.hasAttribute('data-staged'))c.remove('js')});";

const showDescriptions =
  "try{if(localStorage.getItem('describe')==='yes')c.add('described')}catch(e){}";
