import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { roleUrl } from '#api/platform/database/roles.js';
import { Mail } from '#api/platform/mail/mail.js';
import { testSecret } from '../support/clone-database.js';
import { eventually, letterTo } from '../support/mailbox.js';
import { runMain } from '../support/run-main.js';
import { startSmtpServer } from '../support/smtp-server.js';
import { startApp, type TestApp } from '../support/start-app.js';

const post = (app: TestApp, to: string) =>
  app.app
    .get(DataSource)
    .transaction((em) =>
      app.app.get(Mail).post(em, { to, subject: 'A letter', paragraphs: [] }, { key: randomUUID() }),
    );

async function codeOf(url: string, statement: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code;
  } finally {
    await client.end();
  }
}

describe('the job queue', () => {
  let app: TestApp;
  let appUrl: string;
  let workerUrl: string;
  beforeAll(async () => {
    app = await startApp();
    appUrl = roleUrl('app', app.database.adminUrl, testSecret(), {});
    workerUrl = roleUrl('worker', app.database.adminUrl, testSecret(), {});
  });
  afterAll(() => app.close());

  it('belongs to the owner role, and no other owns anything in it', async () => {
    const rows = await app.database.sql(
      `select distinct c.relowner::regrole::text as owner from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'pgboss'`,
    );
    expect(rows).toEqual([{ owner: 'opencria_owner' }]);
  });

  it.each([
    ['read what jobs hold', 'select data from pgboss.job'],
    ['change jobs', 'update pgboss.job set priority = 1'],
    ['remove jobs', 'delete from pgboss.job'],
    ['change queues', 'update pgboss.queue set retry_limit = 0'],
    ['make tables', 'create table pgboss.mine (id int)'],
  ])('does not let the app %s', async (_what, statement) => {
    expect(await codeOf(appUrl, statement)).toBe('42501');
  });

  it.each([
    ['rows of organisations', 'select 1 from app.organisation'],
    ['sign-in', 'select 1 from auth."user"'],
    ['letters', 'select 1 from auth.letter'],
  ])('does not let the role of its workers see %s', async (_what, statement) => {
    expect(await codeOf(workerUrl, statement)).toBe('42501');
  });

  it('lets the role of its workers work on jobs', async () => {
    expect(await codeOf(workerUrl, `update pgboss.job set priority = 1 where name = 'none'`)).toBeUndefined();
  });

  it('stays usable when the server ends every connection', async () => {
    await app.database.sql(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and usename in ('opencria_worker', 'opencria_app')`,
    );
    await eventually(async () =>
      post(app, 'after@example.org').then(
        () => true,
        () => undefined,
      ),
    );
    await letterTo(app, 'after@example.org', /A letter/);
  });
});

describe('workers', () => {
  it('can be switched off in one process and do the work in another', async () => {
    const smtp = await startSmtpServer();
    const env = { SMTP_URL: smtp.url, MAIL_FROM: 'cria@example.org' };
    const idle = await startApp({ env: { ...env, WORKERS: 'off' } });
    try {
      await post(idle, 'waits@example.org');
      const states = () =>
        idle.database.sql<{ state: string }>(`select state::text from pgboss.job where name = 'mail'`);
      expect(await states()).toEqual([{ state: 'created' }]);
      const dataDir = mkdtempSync(path.join(os.homedir(), '.opencria-jobs-'));
      const worker = runMain({
        ...env,
        DATABASE_URL: idle.database.adminUrl,
        OPENCRIA_SECRET: testSecret(),
        HOST: '127.0.0.1',
        PORT: '0',
        DATA_DIR: dataDir,
      });
      try {
        await worker.ready;
        await eventually(() => Promise.resolve(smtp.recipients[0]));
        expect(smtp.recipients).toEqual([['waits@example.org']]);
        expect(await eventually(async () => (await states()).find(({ state }) => state === 'completed'))).toBeDefined();
      } finally {
        worker.child.kill('SIGTERM');
        expect(await worker.ended).toBe(0);
        rmSync(dataDir, { recursive: true, force: true });
      }
    } finally {
      await idle.close();
      await smtp.close();
    }
  });

  it('A59: that are killed in the middle of a job leave it to the next, which does it once within two minutes', async () => {
    const smtp = await startSmtpServer();
    const env = { SMTP_URL: smtp.url, MAIL_FROM: 'cria@example.org' };
    const idle = await startApp({ env: { ...env, WORKERS: 'off' } });
    const folders = [1, 2].map(() => mkdtempSync(path.join(os.homedir(), '.opencria-jobs-')));
    const settings = (folder: string, url: string) => ({
      ...env,
      SMTP_URL: url,
      DATABASE_URL: idle.database.adminUrl,
      OPENCRIA_SECRET: testSecret(),
      HOST: '127.0.0.1',
      PORT: '0',
      DATA_DIR: folder,
    });
    // Takes the connection and never says a word, so that the job is under way when its process is killed.
    const silent = await startSilentServer();
    const doomed = runMain(settings(folders[0]!, silent.url));
    try {
      await doomed.ready;
      await post(idle, 'survivor@example.org');
      await silent.connected;
      doomed.child.kill('SIGKILL');
      await doomed.ended;
      const next = runMain(settings(folders[1]!, smtp.url));
      try {
        await next.ready;
        const begun = Date.now();
        await eventually(() => Promise.resolve(smtp.recipients[0]), 120_000);
        expect(Date.now() - begun).toBeLessThan(120_000);
        expect(smtp.recipients).toEqual([['survivor@example.org']]);
      } finally {
        next.child.kill('SIGTERM');
        await next.ended;
      }
    } finally {
      doomed.child.kill('SIGKILL');
      await silent.close();
      await idle.close();
      await smtp.close();
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    }
  }, 180_000);
});

async function startSilentServer() {
  const { createServer } = await import('node:net');
  const server = createServer();
  const connected = new Promise<void>((resolve) => server.once('connection', () => resolve()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}`,
    connected,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
