import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../config.js';
import { StartRefused } from '../start-refused.js';
import { findDataFolder, isHeld, takeDataFolder } from './data-folder.js';
import { startEmbedded } from './embedded.js';

/** A database as it stands, for a command beside the server: nothing is made, migrated or changed. */
export interface ReachedDatabase {
  /** Administrative connection. */
  readonly adminUrl: string;
  readonly secret: string;
  readonly dataDir: string;
  close(): Promise<void>;
}

/** Reaches the database of these settings: a server that is named, the running embedded one, or that one started for now. */
export async function reachDatabase(config: Config): Promise<ReachedDatabase> {
  const { databaseUrl, secret, dataDir, ephemeral, dataDirIsDefault: isDefault } = config;
  if (databaseUrl) {
    if (!secret) throw new StartRefused('OPENCRIA_SECRET is missing; a database server needs it.');
    return { adminUrl: databaseUrl, secret, dataDir, close: () => Promise.resolve() };
  }
  const found = findDataFolder(dataDir, { ephemeral, isDefault });
  if (found === undefined) {
    throw new StartRefused(
      `There is no database in ${dataDir}; set DATA_DIR or DATABASE_URL to the one that is meant.`,
    );
  }
  const kept = { dataDir: found, secret: secret ?? readFileSync(path.join(found, 'secret'), 'utf8').trim() };
  if (isHeld(found)) return { ...kept, adminUrl: runningUrl(found), close: () => Promise.resolve() };
  const folder = takeDataFolder(found, { ephemeral: true, isDefault });
  try {
    const server = await startEmbedded({ dir: found, serverUser: folder.serverUser });
    const close = async () => {
      await server.stop();
      folder.release();
    };
    return { ...kept, adminUrl: server.adminUrl, close };
  } catch (error) {
    folder.release();
    throw error;
  }
}

/** Address of the server that OpenCRIA runs on this folder, from what PostgreSQL itself writes down. */
function runningUrl(dir: string): string {
  const [, , , port] = readFileSync(path.join(dir, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  const password = readFileSync(path.join(dir, 'postgres-password'), 'utf8').trim();
  return `postgres://postgres:${password}@127.0.0.1:${port}/opencria`;
}
