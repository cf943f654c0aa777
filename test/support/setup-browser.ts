import { findChromium } from './chromium.ts';
import { webKitIsThere } from './webkit.ts';

/**
 * Finds a Chromium once, before the workers start: they take it from CHROME_PATH, and whatever else
 * it needs from the environment. Where there is none, browser tests are skipped, loudly; in CI that
 * is a failure.
 */
export default async function setUpBrowser(): Promise<void> {
  try {
    process.env['CHROME_PATH'] = await findChromium();
  } catch (error) {
    if (process.env['CI'] || !(error instanceof Error)) throw error;
    delete process.env['CHROME_PATH'];
    console.error(`\n!! BROWSER TESTS ARE SKIPPED. ${error.message}\n`);
  }
  if (!webKitIsThere) {
    console.error(
      '\n!! THE TESTS IN WEBKIT ARE SKIPPED. apt-get install webkit2gtk-driver xvfb xauth\n',
    );
  }
}
