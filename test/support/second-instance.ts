import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp } from '#api/configure.js';
import { Clock, FixedClock } from '#api/platform/clock.js';
import { readConfig } from '#api/platform/config.js';
import { appUrls } from '#api/platform/database/roles.js';
import { testSecret } from './clone-database.js';
import { TestClient } from './graphql-client.js';
import { NOW, type TestApp } from './start-app.js';

export interface SecondInstance {
  readonly app: NestExpressApplication;
  readonly origin: string;
  /** The same browser session, led here by a load balancer. */
  follow(client: TestClient): TestClient;
  moveTo(moment: string): void;
  close(): Promise<void>;
}

/** Another process of the same installation, as it were: it shares the database and nothing else. */
export async function secondInstance(first: TestApp, env: Record<string, string> = {}): Promise<SecondInstance> {
  const secret = testSecret();
  const { adminUrl } = first.database;
  const mode = { OPENCRIA_TODAY: NOW, OPENCRIA_EPHEMERAL: '1', WORKERS: 'off', RATE_LIMITS: 'requests=1000000/1' };
  const config = readConfig({ PORT: '0', DATA_DIR: first.dataDir, ...mode, ...env });
  const app = await createApp({ config, ...appUrls(adminUrl, secret), secret, dataDir: first.dataDir });
  const server = app.getHttpServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clock = app.get(Clock);
  return {
    app,
    origin,
    follow: (client) => {
      const other = new TestClient(origin);
      other.cookie = client.cookie;
      return other;
    },
    moveTo: (moment) => {
      if (clock instanceof FixedClock) clock.moveTo(new Date(moment));
    },
    close: () => app.close(),
  };
}
