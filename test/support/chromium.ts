import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';

/** The shell first: it has no windows to draw, and opens pages in half the time. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];

/**
 * Finds a Chromium: CHROME_PATH, then the PATH, then the one that an optional package brings.
 *
 * @throws Error with what to do, where every link of the chain fails.
 */
export async function findChromium(): Promise<string> {
  const named = process.env['CHROME_PATH'];
  if (named && existsSync(named)) return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const onPath = folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(existsSync);
  if (onPath) return onPath;
  return unpackChromium();
}

async function unpackChromium(): Promise<string> {
  try {
    const {
      default: chromium,
      inflate,
      setupLambdaEnvironment,
    } = await import('@sparticuz/chromium');
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    const libraries = await inflate(join(dirname(entry), '../bin/al2023.tar.br'));
    // The machine's own fonts where it has any; else the one that the package brings.
    if (existsSync('/etc/fonts/fonts.conf')) process.env['FONTCONFIG_PATH'] ??= '/etc/fonts';
    setupLambdaEnvironment(join(libraries, 'lib'));
    return await chromium.executablePath();
  } catch (error) {
    throw new Error(
      'No Chromium found. Install one (apt-get install chromium), or name it in CHROME_PATH.',
      { cause: error },
    );
  }
}
