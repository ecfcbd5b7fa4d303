import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
// Jest loads this file with Node itself, so these come from dist: build before running a spec.
import { takeDataFolder } from '#api/platform/database/data-folder.js';
import { startEmbedded } from '#api/platform/database/embedded.js';
import { prepareDatabase } from '#api/platform/database/prepare.js';

export interface TestServer {
  stop(): Promise<void>;
}

/** One PostgreSQL for all specs of a run; its database is migrated once and cloned by each app under test. */
export default async function startDatabase(): Promise<void> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'opencria-test-'));
  chmodSync(dir, 0o755);
  const folder = takeDataFolder(dir, { ephemeral: true, isDefault: false });
  const server = await startEmbedded({ dir, serverUser: folder.serverUser, ephemeral: true });
  const secret = randomBytes(36).toString('base64url');
  const killAtOnce = () => process.kill(server.pid, 'SIGQUIT');
  process.once('exit', killAtOnce);
  await prepareDatabase(server.adminUrl, secret, {});
  process.env['OPENCRIA_TEST_ADMIN_URL'] = server.adminUrl;
  process.env['OPENCRIA_TEST_SECRET'] = secret;
  const running: TestServer = {
    stop: async () => {
      process.removeListener('exit', killAtOnce);
      await server.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
  Object.assign(globalThis, { opencriaTestServer: running });
}
