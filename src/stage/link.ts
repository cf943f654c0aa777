/**
 * Words and marks point at each other: pointing at a name, or giving it the focus, lights the marks
 * of the figure that stand for the same, and pointing at a mark lights its words in the step in
 * view. Marks answer to pointers alone; whoever uses keys goes by the words.
 *
 * Returns what keeps the marks of a word lit for as long as its aside is open.
 */
export function linkMarks(): (opener?: Element) => void {
  let pointed: Element | undefined;
  let focused: Element | undefined;
  let open: Element | undefined;
  let subject: Element | undefined;
  let lit: readonly Element[] = [];

  function update(): void {
    const next = pointed ?? open ?? focused;
    if (next === subject) return;
    for (const element of lit) element.removeAttribute('data-lit');
    subject = next;
    lit = subject ? kin(subject) : [];
    for (const element of lit) element.setAttribute('data-lit', '');
  }

  function point(event: Event): void {
    pointed = subjectOf(event.target);
    update();
  }

  document.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'mouse') point(event);
  });
  // A finger that scrolls ends in pointercancel instead.
  document.addEventListener('pointerup', point);
  document.documentElement.addEventListener('pointerleave', (event) => {
    if (event.pointerType !== 'mouse') return;
    pointed = undefined;
    update();
  });
  document.addEventListener('focusin', ({ target }) => {
    focused = subjectOf(target);
    update();
  });
  document.addEventListener('focusout', () => {
    focused = undefined;
    update();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    pointed = focused = undefined;
    update();
  });
  return (opener) => {
    open = opener;
    update();
  };
}

const words = 'a[data-who], a[data-cite]';

/** The word or the mark of a scene at which an event is aimed. */
function subjectOf(target: EventTarget | null): Element | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest(`[data-scene] :is(${words}, [data-about])`) ?? undefined;
}

/** All that is about the same: the subject, words of the step in view, marks, and their figures. */
function kin(subject: Element): readonly Element[] {
  const scene = subject.closest('[data-scene]');
  if (!scene) return [];
  const same = (elements: Iterable<Element>): Element[] => {
    const ids = new Set(idsOf(subject));
    return [...elements].filter((element) => idsOf(element).some((id) => ids.has(id)));
  };
  const marks = same(scene.querySelectorAll('.stage [data-about]'));
  const mentioned = same(scene.querySelectorAll(`[data-active] :is(${words})`));
  const isMark = subject.hasAttribute('data-about');
  // Drawn at this step: whether it is scrolled into the window does not matter.
  const seen = marks.some((mark) => !mark.hasAttribute('visibility'));
  if (!seen || (isMark && mentioned.length === 0)) return [];
  const figures = new Set(marks.flatMap(({ parentElement }) => parentElement ?? []));
  return [...new Set([...(isMark ? [] : [subject]), ...mentioned, ...marks, ...figures])];
}

/** Ids of the people, groups and events that a word or a mark is about. */
function idsOf(element: Element): string[] {
  const { who, cite, about } = (element as HTMLElement | SVGElement).dataset;
  return (who ?? cite ?? about ?? '').split(' ').filter(Boolean);
}
