import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver';
import { afterAll, beforeAll, describe } from 'vitest';
import { serve, type Served } from '../../src/cli/server.ts';
import type { Evaluator } from './figures.ts';
import { dist } from './site.ts';

/**
 * WebKit, the engine of every browser on iPhones: Debian's build of it (packages
 * `webkit2gtk-driver`, `xvfb` and `xauth`), in a window that no screen shows.
 */

const programs = ['WebKitWebDriver', 'xvfb-run', 'xauth'];

/** True where all that a WebKit needs is on the PATH. */
export const webKitIsThere = programs.every((name) =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, name))),
);

/** A `describe` for what is tried in WebKit: skipped where there is none. */
export const describeInWebKit = describe.skipIf(!webKitIsThere);

/** `dist/`, served, and one window of a WebKit to look at it. */
export interface WebKitSite extends Evaluator {
  /** Goes to an address of the site, relative to the first page. */
  open(path: string): Promise<void>;
}

/** Serves the built site and starts a WebKit before the tests of a `describe`; stops both after. */
export function useWebKit(): WebKitSite {
  let served: Served | undefined;
  let server: ChildProcess | undefined;
  let driver: WebDriver | undefined;
  const started = () => {
    if (!served || !driver) throw new Error('WebKit has not been started');
    return { served, driver };
  };
  beforeAll(async () => {
    served = await serve(dist);
    const port = await freePort();
    // A group of its own: what runs it, the driver and its browser end together.
    server = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${String(port)}`], {
      detached: true,
      stdio: 'ignore',
      // The sandbox of its processes needs rights that machines for tests do not give.
      env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
    });
    const address = `http://127.0.0.1:${String(port)}`;
    await answers(address);
    driver = await new Builder()
      .usingServer(address)
      .withCapabilities(new Capabilities({ browserName: 'MiniBrowser' }))
      .build();
    await driver.manage().setTimeouts({ script: 60_000 });
  });
  afterAll(async () => {
    await driver?.quit();
    if (server?.pid !== undefined) process.kill(-server.pid);
    await served?.stop();
  });
  return {
    open(path) {
      const { served, driver } = started();
      return driver.get(new URL(path, served.url).href);
    },
    async evaluate<Result, Given>(run: (given: Given) => Result | Promise<Result>, given: Given) {
      const script = `const [given, done] = arguments;
        Promise.resolve(given).then(${String(run)}).then(
          (value) => done({ value }),
          (error) => done({ error: String(error) }),
        );`;
      const answer = await started().driver.executeAsyncScript<
        { value: Result } | { error: string }
      >(script, given);
      if ('error' in answer) throw new Error(answer.error);
      return answer.value;
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => {
        done(port);
      });
    });
  });
}

/** Waits until a driver answers, half a minute at most. */
async function answers(address: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const up = await fetch(`${address}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`WebKitWebDriver does not answer at ${address}`);
}
