import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** Fonts of other scripts are kept when they are first used. */
const NEEDED_FIRST = /\.(js|css)$|-latin-(wght|opsz)-normal-/;

export const WORKER = 'sw.js';

/** Writes into the service worker which files the release consists of. */
export const serviceWorker: Plugin = {
  name: 'service-worker',
  apply: 'build',
  writeBundle({ dir = '' }) {
    const read = (file: string) => readFileSync(path.join(dir, file), 'utf8');
    const page = read('index.html');
    const entry = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1];
    if (entry === undefined) throw new Error('index.html names no script of /assets.');
    const assets = readdirSync(path.join(dir, 'assets')).filter((file) => NEEDED_FIRST.test(file));
    const files = [...assets.sort().map((file) => `/assets/${file}`), '/favicon.svg'];
    const name = createHash('sha256').update(page).update(files.join()).digest('hex').slice(0, 16);
    writeFileSync(path.join(dir, WORKER), `self.RELEASE=${JSON.stringify({ name, entry, files })};\n${read(WORKER)}`);
  },
};
