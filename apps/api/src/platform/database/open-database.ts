import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../config.js';
import { StartRefused } from '../start-refused.js';
import { takeDataFolder } from './data-folder.js';
import { startEmbedded } from './embedded.js';
import { prepareDatabase } from './prepare.js';
import type { AppUrls } from './roles.js';

/** A database ready for use, with what goes with it. */
export interface OpenDatabase extends AppUrls {
  readonly secret: string;
  /** Where files lie; differs from DATA_DIR where PostgreSQL could not have entered it. */
  readonly dataDir: string;
  /** Sentences the operator should see. */
  readonly notices: readonly string[];
  close(): Promise<void>;
}

/** Opens the database that the settings ask for: the embedded one, or the server DATABASE_URL names. */
export async function openDatabase(config: Config): Promise<OpenDatabase> {
  return config.databaseUrl ? openServer(config, config.databaseUrl) : openEmbedded(config);
}

async function openServer(config: Config, adminUrl: string): Promise<OpenDatabase> {
  if (!config.secret) throw new StartRefused('OPENCRIA_SECRET is missing; a database server needs it.');
  makeDataDir(config.dataDir);
  const urls = await prepareDatabase(adminUrl, config.secret, config.roleUrls);
  return { ...urls, secret: config.secret, dataDir: config.dataDir, notices: [], close: () => Promise.resolve() };
}

async function openEmbedded(config: Config): Promise<OpenDatabase> {
  const folder = takeDataFolder(config.dataDir, { ephemeral: config.ephemeral, isDefault: config.dataDirIsDefault });
  try {
    const secret = config.secret ?? localSecret(path.join(folder.dir, 'secret'));
    const server = await startEmbedded({ dir: folder.dir, serverUser: folder.serverUser, ephemeral: config.ephemeral });
    const close = async () => {
      await server.stop();
      folder.release();
    };
    try {
      const urls = await prepareDatabase(server.adminUrl, secret, config.roleUrls);
      return { ...urls, secret, dataDir: folder.dir, notices: folder.notice ? [folder.notice] : [], close };
    } catch (error) {
      await server.stop();
      throw error;
    }
  } catch (error) {
    folder.release();
    throw error;
  }
}

/** Local mode needs no setting: the secret is made once and stays with the data. */
function localSecret(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(36).toString('base64url'), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8').trim();
}

function makeDataDir(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new StartRefused(
      `The data folder ${dir} cannot be made (${(error as NodeJS.ErrnoException).code}); set DATA_DIR to a folder this user may write to.`,
    );
  }
}
