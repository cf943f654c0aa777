/** What a reader has chosen, and the value that stands for it. Read by the head of the page, too. */
export type Choice = 'reading' | 'describe';

/** Remembers a choice, where the browser lets a page remember. */
export function remember(choice: Choice, value: string): void {
  try {
    localStorage.setItem(choice, value);
  } catch {
    // Storage is refused: the choice holds for this page.
  }
}
