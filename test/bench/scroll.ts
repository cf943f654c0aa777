/**
 * Scrolls the built story from top to end on a processor four times slower than this one, and
 * reports long tasks and main-thread time, beside the same page with nothing to seek:
 *
 *   npm run bench:scroll -- [--narrow] [--runs 3]
 *
 * A report, not a test: it depends on the machine and on what else it does. Goals: no task over
 * 50 ms, and at most twice the time of the page that seeks nothing.
 */
import { parseArgs } from 'node:util';
import { chromium, type CDPSession, type Page } from 'playwright-core';
import { serve } from '../../src/cli/server.ts';
import { findChromium } from '../support/chromium.ts';
import { dist } from '../support/site.ts';

const SLOWER = 4;

/** CSS pixels a second: a brisk reader's, looking for a place. */
const SPEED = 2500;

const { values: options } = parseArgs({
  options: { narrow: { type: 'boolean' }, runs: { type: 'string', default: '3' } },
});
const viewport = options.narrow ? { width: 360, height: 740 } : { width: 1440, height: 900 };

/** What one scroll has cost. Times are milliseconds. */
interface Run {
  readonly pixels: number;
  readonly longTasks: readonly number[];
  readonly times: Readonly<Record<(typeof metrics)[number], number>>;
}

/** What Chromium tells of its main thread; the first is the whole, the others parts of it. */
const metrics = [
  'TaskDuration',
  'ScriptDuration',
  'RecalcStyleDuration',
  'LayoutDuration',
] as const;

const site = await serve(dist);
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ['--no-sandbox', '--disable-background-networking'],
});
const seeking: Run[] = [];
const idle: Run[] = [];
for (let i = 0; i < Number(options.runs); i += 1) {
  seeking.push(await scroll((html) => html));
  idle.push(await scroll(withoutMarks));
}
await browser.close();
await site.stop();
report();

async function scroll(change: (html: string) => string): Promise<Run> {
  const page = await browser.newPage({ viewport });
  await page.route(site.url, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });
  await page.addInitScript(() => {
    const seen: number[] = [];
    Object.assign(window, { longTasks: seen });
    new PerformanceObserver((list) => {
      seen.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
  });
  await page.goto(site.url);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.waitForTimeout(1000);
  await takeLongTasks(page);
  const before = await read(session);
  const pixels = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  await session.send('Input.synthesizeScrollGesture', {
    x: 10,
    y: viewport.height / 2,
    yDistance: -pixels,
    speed: SPEED,
    gestureSourceType: 'mouse',
  });
  await page.waitForTimeout(200);
  const after = await read(session);
  const longTasks = await takeLongTasks(page);
  const reached = await page.evaluate(() => scrollY);
  await page.close();
  const times = metrics.map((name) => [name, (after[name] - before[name]) * 1000]);
  return { pixels: reached, longTasks, times: Object.fromEntries(times) as Run['times'] };
}

/** The same page, whose figures stay as they are. */
function withoutMarks(html: string): string {
  return html.replaceAll(
    /(<script type="application\/json">)(.*?)(<\/script>)/gs,
    (...[, open, json, end]) => {
      const { narrow, wide, ...rest } = JSON.parse(String(json)) as Record<
        'narrow' | 'wide',
        object
      >;
      const still = { ...rest, narrow: { ...narrow, marks: [] }, wide: { ...wide, marks: [] } };
      return `${String(open)}${JSON.stringify(still)}${String(end)}`;
    },
  );
}

async function read(session: CDPSession): Promise<Run['times']> {
  const { metrics: all } = await session.send('Performance.getMetrics');
  const values = metrics.map((name) => [name, all.find((one) => one.name === name)?.value ?? NaN]);
  return Object.fromEntries(values) as Run['times'];
}

function takeLongTasks(page: Page): Promise<number[]> {
  return page.evaluate(() => (Reflect.get(window, 'longTasks') as number[]).splice(0));
}

function report(): void {
  const { width, height } = viewport;
  const pixels = String(seeking[0]?.pixels ?? 0);
  console.log(
    `${pixels} px at ${String(width)} × ${String(height)}, ${String(SLOWER)}× slower, medians of ${options.runs}\n`,
  );
  line('', 'the story', 'seeks nothing', 'ratio');
  for (const name of metrics) {
    const cost = (runs: readonly Run[]) =>
      median(runs.map((run) => (run.times[name] / run.pixels) * 1000));
    const [a, b] = [cost(seeking), cost(idle)];
    line(`${name}, ms per 1,000 px`, a.toFixed(1), b.toFixed(1), (a / b).toFixed(2));
  }
  const tasks = (runs: readonly Run[], of: (tasks: readonly number[]) => number) =>
    median(runs.map(({ longTasks }) => of(longTasks))).toFixed(0);
  const count = (tasks: readonly number[]) => tasks.length;
  const longest = (tasks: readonly number[]) => Math.max(0, ...tasks);
  line('Tasks over 50 ms', tasks(seeking, count), tasks(idle, count));
  line('Longest of them, ms', tasks(seeking, longest), tasks(idle, longest));
}

function line(what: string, ...cells: string[]): void {
  console.log(what.padEnd(36) + cells.map((cell) => cell.padStart(15)).join(''));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
