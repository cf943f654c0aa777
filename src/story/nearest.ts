import { distance } from 'fastest-levenshtein';

/** How many choices a message lists before it stops. */
const LISTED = 12;

/** "unknown group "kh"; did you mean "kataib"?" or, where nothing is near, what there is. */
export function unknown(what: string, given: string, choices: readonly string[]): string {
  const ranked = choices
    .map((choice) => ({ choice, steps: distance(given.toLowerCase(), choice.toLowerCase()) }))
    .sort((a, b) => a.steps - b.steps);
  const [best] = ranked;
  const near = best && best.steps <= Math.max(2, Math.ceil(given.length / 3));
  const hint = near ? `did you mean "${best.choice}"?` : `there is: ${listed(choices)}`;
  return `unknown ${what} "${given}"; ${hint}`;
}

function listed(choices: readonly string[]): string {
  if (choices.length === 0) return 'nothing to choose from';
  const shown = choices.slice(0, LISTED).join(', ');
  return choices.length > LISTED ? `${shown} and ${String(choices.length - LISTED)} more` : shown;
}
