/** Says how many claims a choice leaves: style rules narrow the list, and cannot count. */
const form = document.querySelector<HTMLFormElement>('.filters');
const output = form?.querySelector<HTMLElement>('[data-shown]');
const sections = [...document.querySelectorAll('.evidence section')];

function count(): void {
  if (!output) return;
  let shown = 0;
  for (const section of sections) {
    section.removeAttribute('data-empty');
    const claims = [...section.querySelectorAll('.claim')];
    const left = claims.filter((claim) => claim.getClientRects().length > 0).length;
    section.toggleAttribute('data-empty', left === 0);
    shown += left;
  }
  const { shown: sentence = '', digits = '' } = output.dataset;
  output.textContent = sentence.replace(
    '#',
    Array.from(String(shown), (digit) => digits[Number(digit)]).join(''),
  );
  output.hidden = false;
}

form?.addEventListener('change', count);
// A reset shows in the fields only after its event.
form?.addEventListener('reset', () => setTimeout(count));
addEventListener('hashchange', count);
addEventListener('pageshow', count);
