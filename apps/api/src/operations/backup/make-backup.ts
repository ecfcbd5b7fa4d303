import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { readConfig } from '../../platform/config.js';
import { reachDatabase } from '../../platform/database/reach-database.js';
import { roleUrl } from '../../platform/database/roles.js';
import { openFileStore } from '../../platform/file-store.js';
import type { FileStore } from '../../platform/files.js';
import { StartRefused } from '../../platform/start-refused.js';
import { ArchiveWriter } from './archive.js';
import { backedUpTables, copyOut, type BackedUpTable } from './backed-up-tables.js';
import { backupRecipients } from './backup-keys.js';

export const FORMAT = 'opencria-backup/1';

/** First entry of a backup. */
export interface AboutBackup {
  readonly format: typeof FORMAT;
  /** ISO 8601, of the snapshot's beginning. */
  readonly madeAt: string;
  /** Names of the migrations that had run, in their order. */
  readonly migrations: readonly string[];
}

export interface BackupMade {
  readonly file: string;
  readonly bytes: number;
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
}

export interface BackupOptions {
  /** Where to; refused where it exists. */
  readonly file: string;
  readonly now: Date;
}

const PIECE = 4 * 1024 * 1024;
/** One number for every OpenCRIA. */
const BACKUP_LOCK = 7_305_266_172;

/**
 * Backs the whole installation up into one encrypted file while it runs: all rows in one snapshot of the database,
 * and every stored file. The file has its name only once it is whole. Rejects with one sentence (StartRefused).
 */
export async function makeBackup(
  env: Readonly<Record<string, string | undefined>>,
  { file, now }: BackupOptions,
): Promise<BackupMade> {
  const config = readConfig(env);
  await mkdir(path.dirname(file), { recursive: true });
  await refuseExisting(file);
  const database = await reachDatabase(config);
  const url = roleUrl('backup', database.adminUrl, database.secret, config.roleUrls);
  const client = new pg.Client({ connectionString: url, application_name: 'opencria backup' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await onlyOne(client);
    const about = await describe(client, now);
    const recipients = await backupRecipients(database.secret, config.backups.recipients);
    return await write(file, recipients, (archive) =>
      fill(archive, client, about, openFileStore(config, path.join(database.dataDir, 'files'))),
    );
  } finally {
    await client.end();
    await database.close();
  }
}

type Counts = Pick<BackupMade, 'tables' | 'rows' | 'files'>;

async function write(
  file: string,
  recipients: readonly string[],
  fillIn: (archive: ArchiveWriter) => Promise<Counts>,
): Promise<BackupMade> {
  const part = `${file}.part`;
  const target = createWriteStream(part, { mode: 0o600, flush: true });
  const archive = ArchiveWriter.to(target, recipients);
  try {
    const counts = await fillIn(archive);
    await archive.finish();
    await rename(part, file);
    await syncFolder(path.dirname(file));
    return { file, bytes: target.bytesWritten, ...counts };
  } catch (fault) {
    archive.abort(fault as Error);
    await rm(part, { force: true });
    throw asRefusal(fault as NodeJS.ErrnoException, part);
  }
}

/** For as long as the connection lasts: instances that share a folder would write into the same file. */
async function onlyOne(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [BACKUP_LOCK]);
  if (!rows[0]?.mine) throw new StartRefused('Another backup of this installation is being made; wait for it.');
}

/**
 * Files first, then the snapshot of the rows, then files that came meanwhile: a row of the snapshot has its file in
 * the backup, since a file is stored before its row and let go of after it.
 */
async function fill(archive: ArchiveWriter, client: pg.Client, about: AboutBackup, files: FileStore): Promise<Counts> {
  await archive.add('about.json', Buffer.from(JSON.stringify(about)));
  const kept = new Set<string>();
  await addFiles(archive, files, kept);
  await client.query('begin isolation level repeatable read read only');
  const tables = await backedUpTables(client);
  await archive.add('tables.json', Buffer.from(JSON.stringify(tables)));
  let rows = 0;
  for (const table of tables) rows += await addTable(archive, client, table);
  await client.query('commit');
  await addFiles(archive, files, kept);
  return { tables: tables.length, rows, files: kept.size };
}

async function describe(client: pg.Client, now: Date): Promise<AboutBackup> {
  const { rows } = await client.query<{ name: string }>('select name from app.migration order by id').catch(() => {
    throw new StartRefused('This installation was never started, so there is nothing to back up.');
  });
  return { format: FORMAT, madeAt: now.toISOString(), migrations: rows.map(({ name }) => name) };
}

/** Rows as PostgreSQL's text, cut into pieces anywhere: they are put together again. */
async function addTable(archive: ArchiveWriter, client: pg.Client, table: BackedUpTable): Promise<number> {
  const stream = client.query(copyTo(copyOut(table)));
  let piece = 0;
  let waiting: Buffer[] = [];
  let size = 0;
  const flush = async () => {
    await archive.add(`tables/${table.name}/${String(piece).padStart(8, '0')}`, Buffer.concat(waiting));
    piece += 1;
    waiting = [];
    size = 0;
  };
  for await (const chunk of stream) {
    waiting.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size >= PIECE) await flush();
  }
  if (size > 0) await flush();
  return stream.rowCount;
}

async function addFiles(archive: ArchiveWriter, files: FileStore, kept: Set<string>): Promise<void> {
  for await (const { key, size } of files.list()) {
    if (kept.has(key)) continue;
    const content = await files.read(key).catch(() => undefined);
    // Let go of between the list and here, so no row of the snapshot names it.
    if (content === undefined) continue;
    await archive.addStream(`files/${key}`, size, content);
    kept.add(key);
  }
}

async function refuseExisting(file: string): Promise<void> {
  const found = await open(file, 'r').catch(() => undefined);
  if (!found) return;
  await found.close();
  throw new StartRefused(`${file} exists; choose another name, so that no backup is written over.`);
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

function asRefusal(fault: NodeJS.ErrnoException, part: string): Error {
  if (fault instanceof StartRefused || fault.syscall === undefined) return fault;
  return new StartRefused(
    `${part} could not be written (${fault.code}); make room or choose another folder with --to.`,
  );
}
