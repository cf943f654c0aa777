import { distance } from 'fastest-levenshtein';

/** How many choices a message lists in full. */
const LISTED = 12;
/** How many it lists where there are more. */
const NEAREST = 5;

/** `unknown group "kataib"; did you mean "kataib-one"?` or, where nothing is near, what there is. */
export function unknown(what: string, given: string, choices: readonly string[]): string {
  const ranked = choices
    .map((choice) => ({ choice, steps: distance(given.toLowerCase(), choice.toLowerCase()) }))
    .sort((a, b) => a.steps - b.steps);
  const most = Math.min(given.length - 1, Math.max(1, Math.round(given.length * 0.4)));
  const typo = ranked.find(({ steps }) => steps <= most);
  const best = typo ?? ranked.find(({ choice }) => given.length > 2 && choice.includes(given));
  const hint = best
    ? `did you mean "${best.choice}"?`
    : listed(
        choices,
        ranked.map(({ choice }) => choice),
      );
  return `unknown ${what} "${given}"; ${hint}`;
}

function listed(choices: readonly string[], ranked: readonly string[]): string {
  if (choices.length === 0) return 'there is none yet';
  if (choices.length <= LISTED) return `there is: ${choices.join(', ')}`;
  const nearest = ranked.slice(0, NEAREST).join(', ');
  return `the nearest of ${String(choices.length)} are: ${nearest}`;
}
