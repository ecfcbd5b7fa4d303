import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import type { LaunchOptions } from 'playwright-core';
import { npmBrowser, type FoundBrowser } from './npm-browser.js';

// Not the arguments that @sparticuz/chromium proposes: they switch web security off, and content policy with it.
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** CHROME_PATH, else an installed Chromium or Chrome, else the one from npm (OPENCRIA_TEST_BROWSER=npm: only that). */
async function findBrowser(): Promise<FoundBrowser> {
  if (process.env['OPENCRIA_TEST_BROWSER'] === 'npm') return npmBrowser();
  const wanted = process.env['CHROME_PATH'];
  if (wanted) {
    if (!isProgram(wanted)) throw new Error(`CHROME_PATH is ${wanted}, which cannot be run; name a browser.`);
    return { executablePath: wanted, env: {} };
  }
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  const places = [...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))), MAC];
  const installed = places.find(isProgram);
  return installed ? { executablePath: installed, env: {} } : npmBrowser();
}

/** How the browser of tests and benchmarks is started: without a window, calling nobody on its own. */
export async function browserOptions(): Promise<LaunchOptions> {
  const { executablePath, env } = await findBrowser();
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { executablePath, args: ARGUMENTS, env: { ...Object.fromEntries(inherited), ...env } };
}
