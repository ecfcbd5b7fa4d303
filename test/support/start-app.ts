import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp } from '#api/configure.js';
import { Clock, FixedClock } from '#api/platform/clock.js';
import { readConfig } from '#api/platform/config.js';
import { appUrls } from '#api/platform/database/roles.js';
import { TenantTx } from '#api/platform/tenant-tx.js';
import type { Role, Viewer } from '#api/platform/viewer.js';
import { cloneDatabase, testSecret, type ClonedDatabase } from './clone-database.js';
import { TestClient } from './graphql-client.js';
import { buildPeople, FERNHOLLOW, PASSWORD } from './people.js';

/** Monday morning of every test, unless it says otherwise. */
export const NOW = '2026-11-02T09:00:00Z';

export interface TestApp {
  readonly app: NestExpressApplication;
  readonly origin: string;
  readonly database: ClonedDatabase;
  readonly dataDir: string;
  /** A browser in which nobody is signed in. */
  visitor(): TestClient;
  /** A browser of the person with this role, signed in; Fernhollow's unless another organisation is named. */
  as(role: Role, organisation?: string): Promise<TestClient>;
  /** The same person as services take it. */
  viewer(role: Role, organisation?: string): Viewer;
  /** Moves the app's clock. */
  moveTo(moment: string): void;
  close(): Promise<void>;
}

/**
 * The real app on a free port with a database of its own, in local mode with a fixed clock and one
 * person per role in Fernhollow, Brightpebble and the Reviewing Body. `production: true` gives the
 * same code outside local mode; `people: false` leaves the database empty; `env` adds settings;
 * `port` is for a test whose app must know its own address.
 */
export async function startApp(
  options: { env?: Record<string, string>; production?: boolean; people?: boolean; port?: number } = {},
): Promise<TestApp> {
  const database = await cloneDatabase();
  const secret = testSecret();
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'opencria-files-'));
  const mode = options.production
    ? { DATABASE_URL: database.adminUrl, OPENCRIA_SECRET: secret, HOST: '127.0.0.1' }
    : { OPENCRIA_TODAY: NOW, OPENCRIA_EPHEMERAL: '1' };
  // Tests ask faster than people do, and their clock stands still.
  const pace = { RATE_LIMITS: 'requests=1000000/1' };
  const config = readConfig({ PORT: '0', DATA_DIR: dataDir, ...pace, ...mode, ...options.env });
  const app = await createApp({ config, ...appUrls(database.adminUrl, secret), secret, dataDir });
  const server = app.getHttpServer();
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clock = app.get(Clock);
  const viewers = options.people === false ? [] : await buildPeople(app.get(TenantTx), clock.now());

  const viewer = (role: Role, organisation = FERNHOLLOW): Viewer => {
    const found = viewers.find((one) => one.role === role && one.organisationName === organisation);
    if (!found) throw new Error(`${organisation} has no ${role}`);
    return found;
  };

  return {
    app,
    origin,
    database,
    dataDir,
    visitor: () => new TestClient(origin),
    as: async (role, organisation) => {
      const client = new TestClient(origin);
      const response = await client.signIn(viewer(role, organisation).email, PASSWORD);
      if (!response.ok) throw new Error(`sign-in failed with ${response.status}: ${await response.text()}`);
      return client;
    },
    viewer,
    moveTo: (moment) => {
      if (!(clock instanceof FixedClock)) throw new Error('this app runs on the real clock');
      clock.moveTo(new Date(moment));
    },
    close: async () => {
      server.closeAllConnections();
      await app.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
