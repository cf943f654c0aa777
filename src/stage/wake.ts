import scrollama from 'scrollama';

/** What scrollama is believed of: that a scene came near, or went. Never where the reader is. */
export interface Waker {
  /** After the window's height has changed, triggers stay where they were until told. */
  resize(): void;
  stop(): void;
}

/** Says when scenes come to the middle of the window and leave it. */
export function wakeScenes(scenes: readonly Element[], changed: () => void): Waker {
  const detector = scrollama();
  detector
    .setup({ step: scenes, offset: 0.5 })
    .onStepEnter(({ element }) => {
      element.toggleAttribute('data-awake', true);
      changed();
    })
    .onStepExit(({ element }) => {
      element.toggleAttribute('data-awake', false);
      changed();
    });
  return {
    resize: () => {
      detector.resize();
    },
    stop: () => {
      detector.destroy();
    },
  };
}
