import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { runBackup } from '#cli/backup.js';
import { runRestore } from '#cli/restore.js';
import { choices, createProduct, instrumentOf, saveAnswer, start } from '../support/assessment-story.js';
import { cloneDatabase, testSecret, type ClonedDatabase } from '../support/clone-database.js';
import { PASSWORD } from '../support/people.js';
import { runMain } from '../support/run-main.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { SMALL_INSTRUMENT, submittedCase } from '../support/submitted-case.js';
import { uploaded } from '../support/upload.js';
import { TestClient } from '../support/graphql-client.js';

const HOME = 'http://cria.example';

/** What is forgotten on purpose: open sessions and one-time links. */
const FORGOTTEN = ['auth.session', 'auth.password_reset', 'auth.email_change'];

let app: TestApp;
let folder: string;
let backup: string;
let evidenceId: string;
let identity: string;

type Said = { code: number; out: string; err: string };
type Run = (args: readonly string[], world: Parameters<typeof runBackup>[1]) => Promise<number>;

async function run(command: Run, env: Record<string, string>, ...args: string[]): Promise<Said> {
  const said = { out: '', err: '' };
  const code = await command(args, {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    env: { OPENCRIA_SECRET: testSecret(), ...env },
    now: () => new Date('2026-11-02T10:00:00Z'),
  });
  return { code, ...said };
}

/** Every row of every table as text, but for what is forgotten. */
async function rowsOf(database: ClonedDatabase): Promise<Map<string, string[]>> {
  const tables = await database.sql<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('app', 'auth') order by 1`,
  );
  const rows = new Map<string, string[]>();
  for (const { name } of tables) {
    if (FORGOTTEN.includes(name)) continue;
    const found = await database.sql<{ row: string }>(`select x::text as row from ${name} x order by 1`);
    rows.set(
      name,
      found.map(({ row }) => row),
    );
  }
  return rows;
}

const folderFor = (name: string): string => mkdtempSync(path.join(folder, `${name}-`));

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'opencria-backup-'));
  // Jobs stay where they are, so that they are there to compare.
  app = await startApp({ env: { ...SMALL_INSTRUMENT, SCANNER: 'off', WORKERS: 'off' } });
  const { officer } = await submittedCase(app);
  const started = await start(officer, 'FULL', await createProduct(officer, 'Kept'));
  evidenceId = (await uploaded(officer, started, Buffer.from('minutes — naïve 数据\n'), 'minutes.txt')).id;
  identity = await generateX25519Identity();
  backup = path.join(folder, 'whole.age');
  const recipient = await identityToRecipient(identity);
  const made = await run(
    runBackup,
    { DATABASE_URL: app.database.adminUrl, DATA_DIR: app.dataDir, SCANNER: 'off', BACKUP_RECIPIENTS: recipient },
    '--to',
    backup,
  );
  expect(made).toMatchObject({ code: 0, err: '' });
});

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

describe('backup and restore', () => {
  it('bring every row and every file back, and the installation runs on from there', async () => {
    const database = await cloneDatabase({ empty: true });
    const dataDir = folderFor('data');
    const env = { DATABASE_URL: database.adminUrl, DATA_DIR: dataDir, SCANNER: 'off' };
    try {
      expect(await run(runRestore, env, backup)).toMatchObject({ code: 0, err: '' });
      const before = await rowsOf(app.database);
      const after = await rowsOf(database);
      expect([...after.keys()]).toEqual([...before.keys()]);
      for (const [table, rows] of before) expect({ table, rows: after.get(table) }).toEqual({ table, rows });
      const waiting = 'select name, state, data from pgboss.job order by id';
      const jobs = await app.database.sql(waiting);
      expect(jobs.length).toBeGreaterThan(0);
      expect(await database.sql(waiting)).toEqual(jobs);
      for (const table of FORGOTTEN) expect(await database.sql(`select from ${table}`)).toEqual([]);
      const keys = await database.sql<{ count: number }>(
        `select count(*)::int as count from pg_constraint where contype = 'f' and not convalidated`,
      );
      expect(keys).toEqual([{ count: 0 }]);
      const insert = `select count(*)::int as count from information_schema.role_table_grants
        where grantee = 'opencria_backup' and privilege_type <> 'SELECT'`;
      expect(await database.sql(insert)).toEqual([{ count: 0 }]);

      const server = runMain({
        ...env,
        ...SMALL_INSTRUMENT,
        OPENCRIA_SECRET: testSecret(),
        HOST: '127.0.0.1',
        PORT: '0',
        PUBLIC_URL: HOME,
      });
      try {
        const address = await server.ready;
        const client = new TestClient(address, HOME);
        expect((await client.signIn(app.viewer('executive').email, PASSWORD)).ok).toBe(true);
        const file = await client.fetch(`/api/evidence/${evidenceId}/file`);
        expect(Buffer.from(await file.arrayBuffer()).toString()).toBe('minutes — naïve 数据\n');
      } finally {
        server.child.kill('SIGTERM');
        await server.ended;
      }
    } finally {
      await database.drop();
    }
  });

  it('hold one moment: of saves that go on meanwhile, each that was acknowledged before the backup began is in it', async () => {
    const officer = await app.as('compliance-officer');
    const started = await start(officer, 'FULL', await createProduct(officer, 'Busy'));
    const [question] = choices(await instrumentOf(officer, started));
    const option = question?.options[0]?.id;
    let revision = 0;
    let going = true;
    const saves = (async () => {
      while (going) {
        await saveAnswer(officer, {
          assessmentId: started.id,
          questionId: question?.id,
          baseRevision: revision,
          option,
          note: `note ${revision + 1}`,
        });
        revision += 1;
      }
    })();
    const file = path.join(folder, 'busy.age');
    while (revision < 5) await new Promise((turn) => setImmediate(turn));
    const floor = revision;
    const env = { DATABASE_URL: app.database.adminUrl, DATA_DIR: app.dataDir, SCANNER: 'off' };
    expect(await run(runBackup, env, '--to', file)).toMatchObject({ code: 0, err: '' });
    going = false;
    await saves;
    const database = await cloneDatabase({ empty: true });
    try {
      const target = { DATABASE_URL: database.adminUrl, DATA_DIR: folderFor('busy'), SCANNER: 'off' };
      expect(await run(runRestore, target, file)).toMatchObject({ code: 0, err: '' });
      const [kept] = await database.sql<{ revision: number; note: string }>(
        'select revision, note from app.answer where assessment_id = $1',
        [started.id],
      );
      const [history] = await database.sql<{ last: number }>(
        'select max(revision)::int as last from app.answer_history where assessment_id = $1',
        [started.id],
      );
      expect(kept?.revision).toBeGreaterThanOrEqual(floor);
      expect(kept?.note).toBe(`note ${kept?.revision}`);
      expect(history?.last).toBe(kept?.revision);
    } finally {
      await database.drop();
    }
  });

  it('are made each day by the server itself, where a folder is named', async () => {
    const dir = folderFor('daily');
    const old = 'opencria-2020-01-01.tar.gz.age';
    for (const name of [old, 'notes.txt']) writeFileSync(path.join(dir, name), 'not ours to read');
    const server = runMain({
      DATABASE_URL: app.database.adminUrl,
      DATA_DIR: app.dataDir,
      ...SMALL_INSTRUMENT,
      OPENCRIA_SECRET: testSecret(),
      HOST: '127.0.0.1',
      PORT: '0',
      SCANNER: 'off',
      BACKUP_DIR: dir,
      BACKUP_HOUR: '0',
    });
    try {
      await server.ready;
      // The old one goes last.
      while (existsSync(path.join(dir, old))) {
        if (server.output().includes('Backup]')) throw new Error(server.output());
        await new Promise((turn) => setImmediate(turn));
      }
    } finally {
      server.child.kill('SIGTERM');
      await server.ended;
    }
    const [made, ...rest] = readdirSync(dir).filter((name) => name !== 'notes.txt');
    expect([made, rest]).toEqual([expect.stringMatching(/^opencria-\d{4}-\d\d-\d\d\.tar\.gz\.age$/), []]);
    expect(made).not.toBe(old);
    expect(await run(runRestore, {}, '--check', path.join(dir, made ?? ''))).toMatchObject({ code: 0, err: '' });
  });

  it('open with the key of a person it was made for, without the secret of the installation', async () => {
    const key = path.join(folder, 'key.txt');
    writeFileSync(key, `# made for the auditor\n${identity}\n`);
    const other = { OPENCRIA_SECRET: 'another-secret-of-another-installation-0123' };
    const checked = await run(runRestore, other, '--check', '--identity', key, backup);
    expect(checked).toMatchObject({ code: 0, err: '' });
    expect(checked.out).toContain('The backup of 2026-11-02T10:00:00.000Z is whole');
  });

  it('refuse a changed byte, a file cut off, another secret and a file that is none, before anything is touched', async () => {
    const database = await cloneDatabase({ empty: true });
    const env = { DATABASE_URL: database.adminUrl, DATA_DIR: folderFor('refused') };
    const bytes = readFileSync(backup);
    const changed = path.join(folder, 'changed.age');
    try {
      for (const at of [10, 200, Math.floor(bytes.length / 2), bytes.length - 1]) {
        const copy = Buffer.from(bytes);
        copy[at] = (copy[at] ?? 0) ^ 1;
        writeFileSync(changed, copy);
        const { code, err } = await run(runRestore, env, changed);
        expect(code).toBe(1);
        expect(err).toMatch(
          /^Nothing was restored\. (The backup is damaged|This is no backup|This backup was made for another key)/,
        );
      }
      const cut = path.join(folder, 'cut.age');
      for (const length of [bytes.length - 1, Math.floor(bytes.length / 2), 100]) {
        copyFileSync(backup, cut);
        truncateSync(cut, length);
        expect((await run(runRestore, env, cut)).code).toBe(1);
      }
      const wrong = await run(
        runRestore,
        { ...env, OPENCRIA_SECRET: 'another-secret-of-another-installation-0123' },
        backup,
      );
      expect(wrong.err).toContain('set OPENCRIA_SECRET to the one of the installation it comes from');
      writeFileSync(changed, 'no backup at all');
      expect((await run(runRestore, env, changed)).err).toContain('This is no backup of OpenCRIA');
      expect((await run(runRestore, env, path.join(folder, 'none.age'))).err).toContain('cannot be read');
      expect(await database.sql(`select nspname from pg_namespace where nspname in ('app', 'auth')`)).toEqual([]);
    } finally {
      await database.drop();
    }
  });

  it('write over no installation and no file', async () => {
    const before = await rowsOf(app.database);
    const env = { DATABASE_URL: app.database.adminUrl, DATA_DIR: folderFor('taken') };
    const { code, err } = await run(runRestore, env, backup);
    expect([code, err]).toEqual([1, expect.stringContaining('There is an installation here already')]);
    expect(await rowsOf(app.database)).toEqual(before);
    const bytes = readFileSync(backup);
    const again = await run(runBackup, { DATABASE_URL: app.database.adminUrl, DATA_DIR: app.dataDir }, '--to', backup);
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('exists; choose another name')]);
    expect(readFileSync(backup).equals(bytes)).toBe(true);
  });

  it('leave no half file where the folder cannot be written', async () => {
    const place = path.join(folder, 'file-in-the-way');
    writeFileSync(place, '');
    const env = { DATABASE_URL: app.database.adminUrl, DATA_DIR: app.dataDir };
    expect((await run(runBackup, env, '--to', path.join(place, 'x.age'))).code).toBe(1);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(existsSync(path.join(place, 'x.age'))).toBe(false);
  });
});
