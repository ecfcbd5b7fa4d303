import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { prepareDatabase } from '#api/platform/database/prepare.js';
import { roleUrl } from '#api/platform/database/roles.js';
import { cloneDatabase, testSecret, type ClonedDatabase } from '../support/clone-database.js';
import { TestClient } from '../support/graphql-client.js';
import { gone, runMain, type RunningMain } from '../support/run-main.js';

const SECRET = 'Kq2-vTn8_xW4zRb6-mYc1_pLd9-hGs5_jFe3';

const folders: string[] = [];
function newFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'opencria-start-'));
  folders.push(folder);
  return folder;
}

const local = (dataDir: string, more: Record<string, string> = {}) =>
  runMain({ DATA_DIR: dataDir, PORT: '0', OPENCRIA_EPHEMERAL: '1', ...more });

const postmaster = (dataDir: string) =>
  Number(readFileSync(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

const VIEWER = '{ viewer { name } workspace { localMode setUpNeeded demoPeople { email } } }';

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** The one sentence of a refused start. */
async function refusal(main: RunningMain): Promise<string> {
  expect(await main.ended).toBe(1);
  const said = main.output().trim();
  expect(said).toMatch(/^[^\n]+\.$/);
  expect(said).not.toMatch(/\bat .*:\d+:\d+/);
  return said;
}

describe('a start that cannot succeed ends with one sentence and exit code 1', () => {
  let taken: Server;
  beforeAll(async () => {
    taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
  });
  afterAll(() => void taken.close());

  it('for a wrong setting', async () => {
    expect(await refusal(runMain({ PORT: 'eighty' }))).toBe('PORT is "eighty"; set a whole number from 0 to 65535.');
  });

  it('for production without a secret', async () => {
    const said = await refusal(runMain({ DATABASE_URL: 'postgres://admin@127.0.0.1/opencria' }));
    expect(said).toMatch(/^OPENCRIA_SECRET is missing; .* set at least 32 random characters/);
  });

  it('for a data folder that the system may empty', async () => {
    const folder = newFolder();
    expect(await refusal(runMain({ DATA_DIR: folder, PORT: '0' }))).toBe(
      `DATA_DIR is ${folder}, a temporary folder that the system may empty; set DATA_DIR to a lasting folder.`,
    );
    expect(existsSync(path.join(folder, 'postgres'))).toBe(false);
  });

  it('for a data folder that is a file', async () => {
    const file = path.join(newFolder(), 'file');
    writeFileSync(file, '');
    expect(await refusal(local(path.join(file, 'data')))).toMatch(
      /cannot be made \(ENOTDIR\); set DATA_DIR to a folder/,
    );
  });

  it('for a port in use, leaving no PostgreSQL behind', async () => {
    const { port } = taken.address() as AddressInfo;
    const folder = newFolder();
    expect(await refusal(local(folder, { PORT: String(port) }))).toBe(
      `Port ${port} on 127.0.0.1 is used by another program; stop that program or set PORT to another number.`,
    );
    expect(existsSync(path.join(folder, 'postgres', 'postmaster.pid'))).toBe(false);
  });

  it('for a database server that does not answer', async () => {
    const { port } = taken.address() as AddressInfo;
    taken.on('connection', (socket) => socket.destroy());
    const broken = await refusal(
      runMain({
        DATABASE_URL: `postgres://admin:hidden-word@127.0.0.1:${port}/cria`,
        OPENCRIA_SECRET: SECRET,
        DATA_DIR: newFolder(),
      }),
    );
    expect(broken).toMatch(
      new RegExp(
        `^The database "cria" at 127.0.0.1:${port} cannot be used: .*; start the server or correct DATABASE_URL\\.$`,
      ),
    );
    expect(broken).not.toContain('hidden-word');
  });
});

describe('the embedded database', () => {
  const folder = newFolder();
  let password = '';
  let cookie = '';
  let running: RunningMain;
  let address: string;

  const restart = async () => {
    running = local(folder);
    address = await running.ready;
  };
  const amara = () => {
    const browser = new TestClient(address);
    browser.cookie = cookie;
    return browser.ask(VIEWER);
  };
  afterAll(() => void running?.child.kill('SIGKILL'));

  it('starts over a first start that was cut off and a note of a process that is gone', async () => {
    mkdirSync(path.join(folder, 'postgres'));
    writeFileSync(path.join(folder, 'postgres', 'leftover'), '');
    writeFileSync(path.join(folder, 'in-use.json'), JSON.stringify({ pid: process.pid, mark: 'another process' }));
    await restart();
    password = /password {2}(\S+)/.exec(running.output())?.[1] ?? '';
    const browser = new TestClient(address);
    expect((await browser.signIn('amara.okafor@fernhollow.example', password)).status).toBe(200);
    cookie = browser.cookie;
    expect(await amara()).toMatchObject({ viewer: { name: 'Amara Okafor' }, workspace: { localMode: true } });
  });

  it('listens on loopback with a random password that only its owner can read', async () => {
    for (const file of ['postgres-password', 'secret']) {
      expect([file, statSync(path.join(folder, file)).mode & 0o777]).toEqual([file, 0o600]);
      expect(running.output()).not.toContain(readFileSync(path.join(folder, file), 'utf8'));
    }
    const pidFile = readFileSync(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
    expect(pidFile[5]).toBe('127.0.0.1');
    const guess = new pg.Client({ connectionString: `postgres://postgres:guess@127.0.0.1:${pidFile[3]}/opencria` });
    await expect(guess.connect()).rejects.toMatchObject({ code: '28P01' });
  });

  it('refuses a second start on its folder, naming process and folder, and is not disturbed by it', async () => {
    expect(await refusal(local(folder))).toBe(
      `The data folder ${folder} is in use by OpenCRIA process ${running.child.pid}; stop that process or set DATA_DIR to another folder.`,
    );
    expect(await amara()).toMatchObject({ viewer: { name: 'Amara Okafor' } });
  });

  it('survives a kill -9 of the app: the next start stops the left-over server and shows the same data', async () => {
    const orphan = postmaster(folder);
    running.child.kill('SIGKILL');
    await running.ended;
    await restart();
    await gone(orphan);
    expect(await amara()).toMatchObject({ viewer: { name: 'Amara Okafor' } });
    expect(running.output()).toContain(password);
  });

  it('survives a kill -9 of app and server together, and Ctrl-C then stops everything', async () => {
    process.kill(postmaster(folder), 'SIGKILL');
    running.child.kill('SIGKILL');
    await running.ended;
    await restart();
    expect(await amara()).toMatchObject({ viewer: { name: 'Amara Okafor' } });
    const server = postmaster(folder);
    running.child.kill('SIGINT');
    expect(await running.ended).toBe(0);
    await gone(server);
    expect(existsSync(path.join(folder, 'in-use.json'))).toBe(false);
  });
});

describe('a database server', () => {
  let database: ClonedDatabase;
  beforeAll(async () => {
    database = await cloneDatabase({ empty: true });
  });
  afterAll(() => database.drop());

  const PUBLIC_URL = 'http://cria.example';

  it('is migrated once by two starts at the same time', async () => {
    const secret = testSecret();
    await Promise.all([prepareDatabase(database.adminUrl, secret, {}), prepareDatabase(database.adminUrl, secret, {})]);
    const names = await database.sql<{ name: string }>('select name from app.migration');
    expect(new Set(names.map(({ name }) => name)).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(1);
  });

  it('gets a set-up link that works once and makes the reviewing body, its administrator and the signing key', async () => {
    const settings = {
      DATABASE_URL: database.adminUrl,
      OPENCRIA_SECRET: testSecret(),
      DATA_DIR: newFolder(),
      PORT: '0',
      HOST: '127.0.0.1',
      PUBLIC_URL,
    };
    const linkOf = (main: RunningMain) => /(http\S+set-up\?token=\S+)/.exec(main.output())?.[1] ?? '';
    const first = runMain(settings);
    await first.ready;
    const oldLink = linkOf(first);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(await database.sql('select 1 from app.organisation')).toEqual([]);

    const second = runMain(settings);
    const address = await second.ready;
    const link = linkOf(second);
    expect(link).toMatch(/^http:\/\/cria\.example\/set-up\?token=[\w-]{43}$/);
    const browser = new TestClient(address, PUBLIC_URL);
    const input = {
      organisationName: 'Review Office',
      name: 'Ines',
      email: 'ines@review.example',
      password: 'walnut harbour lamp',
    };
    const setUp = (from: string) =>
      browser.askTrusted('CompleteSetUp', { input: { ...input, token: from.split('token=')[1] } });
    const refused = {
      errors: [expect.objectContaining({ extensions: expect.objectContaining({ code: 'SET_UP_LINK_INVALID' }) })],
    };
    expect(await setUp(oldLink)).toMatchObject(refused);
    expect(
      await browser.askTrusted('TestMail', { input: { token: link.split('token=')[1], to: input.email } }),
    ).toMatchObject({
      data: { testMail: { sent: false, message: 'No mail server is set; set SMTP_URL and MAIL_FROM and restart.' } },
    });
    expect(await setUp(link)).toMatchObject({ data: { completeSetUp: { name: 'Review Office' } } });
    expect(await setUp(link)).toMatchObject(refused);
    expect((await browser.signIn(input.email, input.password)).status).toBe(200);
    expect(await browser.askTrusted('Session')).toMatchObject({
      data: {
        viewer: { role: 'INSTALLATION_ADMIN', organisation: { kind: 'REVIEWING_BODY' } },
        workspace: { setUpNeeded: false },
      },
    });
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
    const [installation] = await database.sql<{ hidden: boolean; token: Buffer | null }>(
      `select length(private_key) > 60 and active_until is null as hidden, set_up_token_hash as token
         from auth.installation, auth.signing_key`,
    );
    expect(installation).toEqual({ hidden: true, token: null });
  });

  it('is refused when the app would be its superuser', async () => {
    await expect(prepareDatabase(database.adminUrl, testSecret(), { app: database.adminUrl })).rejects.toThrow(
      /^The database user "postgres" of the app is the owner of the tables, a superuser or has BYPASSRLS/,
    );
    const backup = roleUrl('backup', database.adminUrl, testSecret(), {});
    await expect(prepareDatabase(database.adminUrl, testSecret(), { app: backup })).rejects.toThrow('BYPASSRLS');
  });

  it('is refused when a newer OpenCRIA migrated it', async () => {
    await database.sql(
      `insert into app.migration (timestamp, name) values (9999999999999, 'FromTheFuture9999999999999')`,
    );
    await expect(prepareDatabase(database.adminUrl, testSecret(), {})).rejects.toThrow(
      'The database was made by a newer OpenCRIA (migration FromTheFuture9999999999999 is unknown here); start that version or a later one.',
    );
  });
});
