/**
 * Marks the rows of a scene's table that a step is about: seen as a rule, told as "current".
 * Returns what goes to another step.
 *
 * @param rows For each step, indexes of its rows.
 */
export function markRows(
  scene: Element,
  rows: readonly (readonly number[])[],
): (step: number) => void {
  const heads = [...scene.querySelectorAll('tbody th')];
  const scroller = scene.querySelector('.foot .scroll');
  let marked: readonly number[] = [];

  /** Brings the step's first row into sight, within the table alone. */
  function seek(): void {
    const first = heads[marked[0] ?? -1];
    if (!first || !scroller) return;
    const down = first.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    scroller.scrollTop += down - scroller.clientHeight / 3;
  }

  scene.querySelector('.foot details')?.addEventListener('toggle', seek);
  return (step) => {
    const before = marked;
    marked = rows[step] ?? [];
    for (const row of before)
      if (!marked.includes(row)) heads[row]?.removeAttribute('aria-current');
    for (const row of marked) {
      if (!before.includes(row)) heads[row]?.setAttribute('aria-current', 'true');
    }
  };
}
