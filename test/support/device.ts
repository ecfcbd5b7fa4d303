import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { launchProfile } from './browser.js';
import type { TestApp } from './start-app.js';

/** A machine of somebody's own: what its browser keeps outlives the browser. */
export interface Device {
  /** Starts the browser anew, with all that it kept. */
  start(options?: { readonly offline?: boolean }): Promise<BrowserContext>;
  /** Names of the files in which the ended browser kept any of these words. */
  filesWith(words: readonly string[]): string[];
  end(): Promise<void>;
}

/** Places in a profile where pages keep things; typed forms for the restoring of windows are the browser's own. */
const KEPT_IN = /(IndexedDB|Local Storage|Session Storage|Service Worker|WebStorage)\//;

export function device(app: TestApp): Device {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'opencria-profile-'));
  let running: BrowserContext | undefined;
  return {
    async start({ offline = false } = {}) {
      await running?.close();
      running = await launchProfile(profile, {
        baseURL: app.origin,
        viewport: { width: 1440, height: 900 },
        reducedMotion: 'reduce',
        offline,
      });
      running.setDefaultTimeout(30_000);
      await running.addInitScript({ path: path.join(import.meta.dirname, 'page-device.js') });
      return running;
    },
    filesWith(words) {
      const wanted = words.flatMap((word) => [Buffer.from(word), Buffer.from(word, 'utf16le')]);
      const files = readdirSync(profile, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      return files
        .map(({ parentPath, name }) => path.join(parentPath, name))
        .filter((file) => KEPT_IN.test(file))
        .filter((file) => {
          const bytes = readFileSync(file);
          return wanted.some((word) => bytes.includes(word));
        });
    },
    async end() {
      await running?.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
