import path from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { Role } from '#api/platform/viewer.js';
import type { TestApp } from './start-app.js';

/** One window of one person, with everything that went wrong in it. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of pages and console, refusals of the content policy, and requests to other hosts. */
  readonly faults: string[];
}

export interface VisitOptions extends BrowserContextOptions {
  /** Signed in as this person; nobody, unless given. */
  readonly as?: Role;
  /** Cookie header of a session that was opened otherwise. */
  readonly cookie?: string;
  /** Address of the app where it is not the app's own. */
  readonly origin?: string;
}

/** Opens a window of its own: desktop size unless options say otherwise, nothing moving, nobody else's cookies. */
export async function visit(browser: Browser, app: TestApp, options: VisitOptions = {}): Promise<Visit> {
  const { as, cookie, origin = app.origin, ...rest } = options;
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    // It would load every file of the app for each window; test/browser/offline.spec.ts is about it.
    serviceWorkers: 'block',
    ...rest,
  });
  context.setDefaultTimeout(30_000);
  const header = cookie ?? (as && (await app.as(as)).cookie);
  for (const pair of header?.split('; ') ?? []) {
    const at = pair.indexOf('=');
    await context.addCookies([{ name: pair.slice(0, at), value: pair.slice(at + 1), url: origin }]);
  }
  await context.addInitScript({ path: path.join(import.meta.dirname, 'page-facts.js') });
  const faults: string[] = [];
  context.on('weberror', (fault) => faults.push(`error in a page: ${fault.error().stack}`));
  context.on('console', (entry) => {
    if (entry.type() === 'error') faults.push(`console: ${entry.text()}`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== origin) faults.push(`request to ${url.href}`);
  });
  return { page: await context.newPage(), context, faults };
}

/** Waits until a page shows its content: its heading is there and nothing is loading. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.locator('[aria-busy="true"], .skeleton').first().waitFor({ state: 'detached' });
}
