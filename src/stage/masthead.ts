import { remember } from './memory.ts';

/** Menus fold, links keep the step, choices are remembered, and what needs script is offered. */
export function startMasthead(): void {
  for (const menu of all<HTMLDetailsElement>('.masthead details')) foldBehindLinks(menu);
  for (const link of all<HTMLAnchorElement>('a[data-language], a[data-reads], a[data-whole]'))
    keepStep(link);
  for (const link of all<HTMLAnchorElement>('a[data-reads]')) rememberReading(link);
  for (const button of all('[data-print]')) {
    button.addEventListener('click', () => {
      print();
    });
  }
  offerDescriptions();
  for (const button of all('.masthead button')) button.hidden = false;
}

function foldBehindLinks(menu: HTMLDetailsElement): void {
  menu.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) menu.open = false;
  });
}

/** Another language or reading, or the whole story of a scene, opens at the same step: ids are alike in all. */
function keepStep(link: HTMLAnchorElement): void {
  onFollowing(link, () => {
    if (location.hash) link.hash = location.hash;
  });
}

function rememberReading(link: HTMLAnchorElement): void {
  onFollowing(link, () => {
    remember('reading', link.dataset['reads'] ?? '');
  });
}

/** Descriptions are always spoken; this shows them to everyone, in every figure at once. */
function offerDescriptions(): void {
  const root = document.documentElement.classList;
  const buttons = all('[data-describe]');
  const tell = (described: boolean): void => {
    for (const button of buttons) button.setAttribute('aria-pressed', String(described));
  };
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const described = root.toggle('described');
      remember('describe', described ? 'yes' : 'no');
      tell(described);
    });
  }
  if (root.contains('described')) tell(true);
}

/** Also for those who open the link in another tab. */
function onFollowing(link: HTMLAnchorElement, act: () => void): void {
  link.addEventListener('click', act);
  link.addEventListener('auxclick', act);
}

function all<E extends HTMLElement>(selector: string): E[] {
  return [...document.querySelectorAll<E>(selector)];
}
