import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    // Nothing of ours holds state that could change, so what a worker has read serves all its files.
    isolate: false,
    // One more than the two cores that all is measured on: a browser's tests mostly wait.
    maxWorkers: 3,
    // No test is about time; these are for the one that hangs. Hooks may build a site.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/browser/**'] },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/support/setup-browser.ts'],
        },
      },
    ],
  },
});
