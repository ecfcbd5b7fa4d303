import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { packageRoot } from '../package-root.js';

/** How a page is reached and answered. */
export interface Route {
  /** With the question that is open first. */
  readonly url: string;
  readonly cookie?: string;
  /** The options that are not chosen, of the question to answer. */
  readonly unchosen: (questionId: string) => string;
  /** Script that shows this question; nothing where all are shown. */
  readonly show?: (questionId: string) => string;
}

export interface Loading {
  readonly fcp: number;
  readonly tti: number;
  readonly tbt: number;
  readonly elements: number;
  readonly heapMb: number;
  readonly jsGzKb: number;
}

export interface OpenedPage {
  readonly page: Page;
  readonly loading: Loading;
  readonly close: () => Promise<void>;
}

/** Nothing more is attributed to loading after such a pause. */
const QUIET_MS = 700;
/** People need longer; a save goes out and comes back meanwhile. */
const BETWEEN_ANSWERS_MS = 60;

/** Opens a page in a browser that has never seen it, on a processor so many times slower. */
export async function openPage(browser: Browser, route: Route, slower: number): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
  const { origin } = new URL(route.url);
  for (const pair of route.cookie?.split('; ') ?? []) {
    const at = pair.indexOf('=');
    await context.addCookies([{ name: pair.slice(0, at), value: pair.slice(at + 1), url: origin }]);
  }
  // Nothing but the server that is measured.
  await context.route(
    (url) => url.origin !== origin && url.protocol.startsWith('http'),
    (request) => request.abort(),
  );
  await context.addInitScript({ path: path.join(packageRoot(), 'apps/cli/src/bench/page-watch.js') });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const scripts = new Set<string>();
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.add(response.url());
  });
  const tools = await context.newCDPSession(page);
  if (slower > 1) await tools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.goto(route.url);
  await page.evaluate('window.benchWatch.ready');
  await page.waitForTimeout(QUIET_MS * slower);
  const seen = await page.evaluate<Omit<Loading, 'heapMb' | 'jsGzKb'>>('window.benchWatch.loading()');
  const loading = { ...seen, heapMb: await heapOf(tools), jsGzKb: await gzipped([...scripts]) };
  return { page, loading, close: () => context.close() };
}

/** Milliseconds from each answer's input to the frame that shows it. */
export async function answer(page: Page, route: Route, questionIds: readonly string[]): Promise<number[]> {
  await clicks(page);
  for (const id of questionIds) {
    if (route.show) await page.evaluate(route.show(id));
    for (let change = 0; change < 2; change += 1) {
      await page.locator(route.unchosen(id)).first().click();
      await page.waitForTimeout(BETWEEN_ANSWERS_MS);
    }
  }
  return clicks(page);
}

/** Milliseconds of what draws much anew: the dialog that finds questions, the table of every part. */
export async function drawMuch(page: Page, times: number): Promise<{ find: number[]; table: number[] }> {
  const find: number[] = [];
  const table: number[] = [];
  const [finding, view] = ['.top-acts button >> nth=0', '.top-acts button[aria-pressed]'];
  const [part, all] = ['part', 'all'].map((scope) => `label:has(input[name="table-scope"][value="${scope}"])`);
  const press = async (target: string) => {
    await page.locator(target).click();
    await page.waitForTimeout(BETWEEN_ANSWERS_MS);
    return clicks(page);
  };
  await clicks(page);
  for (let turn = 0; turn < times; turn += 1) {
    find.push(...(await press(finding)));
    await page.keyboard.press('Escape');
  }
  await press(view);
  for (let turn = 0; turn < times; turn += 1) {
    table.push(...(await press(all ?? '')));
    await press(part ?? '');
  }
  return { find, table };
}

async function clicks(page: Page): Promise<number[]> {
  const { took, unpainted } = await page.evaluate<{ took: number[]; unpainted: number }>('window.benchWatch.take()');
  if (unpainted > 0) throw new Error(`${unpainted} answers were not on screen in the frame after their input.`);
  return took;
}

async function heapOf(tools: CDPSession): Promise<number> {
  await tools.send('HeapProfiler.collectGarbage');
  await tools.send('Performance.enable');
  const { metrics } = await tools.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 1024 / 1024;
}

async function gzipped(scripts: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    scripts.map(async (url) => gzipSync(await (await fetch(url)).bytes()).byteLength / 1024),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
