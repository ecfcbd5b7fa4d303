import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { readConfig, type Config } from '../../platform/config.js';
import { findDataFolder, takeDataFolder } from '../../platform/database/data-folder.js';
import { startEmbedded } from '../../platform/database/embedded.js';
import { prepareDatabase } from '../../platform/database/prepare.js';
import { openFileStore } from '../../platform/file-store.js';
import type { FileStore } from '../../platform/files.js';
import { StartRefused } from '../../platform/start-refused.js';
import { textOf, type ArchiveEntry } from './archive.js';
import type { BackedUpTable } from './backed-up-tables.js';
import { backupIdentity } from './backup-keys.js';
import { TableLoader } from './load-tables.js';
import { checkBackup, openBackup, type CheckedBackup } from './read-backup.js';

export interface RestoreOptions {
  readonly file: string;
  /** Keys (`AGE-SECRET-KEY-…`) beside the one that follows from OPENCRIA_SECRET. */
  readonly identities?: readonly string[];
  /** Only reads and checks the file. */
  readonly checkOnly?: boolean;
}

export interface Restored extends CheckedBackup {
  readonly files: number;
}

/**
 * Brings a backup back into an empty installation: the file is read and checked to its end before anything is touched,
 * then rows come in one transaction. Rejects with one sentence (StartRefused); then there are no rows, and it can
 * be tried again.
 */
export async function restoreBackup(
  env: Readonly<Record<string, string | undefined>>,
  { file, identities = [], checkOnly = false }: RestoreOptions,
): Promise<Restored> {
  const config = readConfig(env);
  const secret = config.secret;
  if (secret === undefined) {
    throw new StartRefused(
      'OPENCRIA_SECRET is missing; set it to the one of the installation the backup comes from (local mode: the file "secret" of its data folder).',
    );
  }
  const keys = [backupIdentity(secret), ...identities];
  const checked = await checkBackup(file, keys);
  if (checkOnly) return { ...checked, files: 0 };
  const target = await openTarget(config, secret);
  try {
    await refuseUsed(target.adminUrl, checked.migrations);
    await prepareDatabase(target.adminUrl, secret, config.roleUrls, checked.migrations);
    const files = await load(file, keys, target.adminUrl, openFileStore(config, path.join(target.dataDir, 'files')));
    return { ...checked, files };
  } finally {
    await target.close();
  }
}

interface Target {
  readonly adminUrl: string;
  readonly dataDir: string;
  close(): Promise<void>;
}

/** The server that is named, or a new embedded one in the data folder, with the secret beside it. */
async function openTarget(config: Config, secret: string): Promise<Target> {
  const { databaseUrl, dataDir } = config;
  if (databaseUrl) {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    return { adminUrl: databaseUrl, dataDir, close: () => Promise.resolve() };
  }
  const options = { ephemeral: config.ephemeral, isDefault: config.dataDirIsDefault };
  const found = findDataFolder(dataDir, options);
  if (found !== undefined && existsSync(path.join(found, 'secret'))) {
    const kept = (await readFile(path.join(found, 'secret'), 'utf8')).trim();
    if (kept !== secret)
      throw new StartRefused(`${found} belongs to an installation with another secret; restore into an empty folder.`);
  }
  const folder = takeDataFolder(dataDir, options);
  try {
    await writeFile(path.join(folder.dir, 'secret'), secret, { mode: 0o600 });
    const server = await startEmbedded({ dir: folder.dir, serverUser: folder.serverUser, ephemeral: config.ephemeral });
    const close = async () => {
      await server.stop();
      folder.release();
    };
    return { adminUrl: server.adminUrl, dataDir: folder.dir, close };
  } catch (fault) {
    folder.release();
    throw fault;
  }
}

/** Nothing that is there may be written over: neither rows nor a schema of another age. */
async function refuseUsed(adminUrl: string, wanted: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'opencria restore' });
  await client.connect();
  try {
    const { rows } = await client.query<{ there: boolean }>(`select to_regclass('app.migration') is not null as there`);
    if (!rows[0]?.there) return;
    const done = await client.query<{ name: string }>('select name from app.migration order by id');
    const people = await client.query('select from auth."user" limit 1');
    const same = done.rows.length === wanted.length && done.rows.every(({ name }, at) => name === wanted[at]);
    if (people.rowCount !== 0 || !same) {
      throw new StartRefused(
        'There is an installation here already; name an empty database or data folder, so that nothing is written over.',
      );
    }
  } finally {
    await client.end();
  }
}

async function load(file: string, keys: readonly string[], adminUrl: string, store: FileStore): Promise<number> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'opencria restore' });
  client.on('error', () => undefined);
  await client.connect();
  let files = 0;
  try {
    await client.query('begin');
    const loader = new TableLoader(client);
    const entries = await openBackup(file, keys);
    for await (const entry of entries) {
      if (entry.name === 'tables.json') await loader.begin(JSON.parse(await textOf(entry.content)) as BackedUpTable[]);
      else if (entry.name.startsWith('tables/')) await loader.add(entry);
      else if (entry.name.startsWith('files/')) {
        await keepFile(store, entry);
        files += 1;
      }
    }
    await loader.finish();
    await client.query('commit');
    await client.query('analyze');
    return files;
  } catch (fault) {
    await client.query('rollback').catch(() => undefined);
    throw fault;
  } finally {
    await client.end();
  }
}

/** Its name is the digest of what it holds, which the check before has compared already; compared again as it is stored. */
async function keepFile(store: FileStore, { name, size, content }: ArchiveEntry): Promise<void> {
  const key = name.slice('files/'.length);
  const [tenantId = ''] = key.split('/');
  const received = await store.receive(content, size);
  if (store.keyOf(tenantId, received.sha256) !== key) {
    await store.discard(received);
    throw new StartRefused(`The file ${key} in the backup is not what its name says.`);
  }
  await store.keep(received, tenantId);
}
