import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright-core';
import { browserOptions } from '#cli/bench/find-browser.js';

/** Starts a real browser without a window. One per spec file; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await browserOptions());
}

/** Starts a browser that keeps what it keeps in a folder. */
export async function launchProfile(folder: string, context: BrowserContextOptions): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { ...(await browserOptions()), ...context });
}
