import pg from 'pg';
import type { RoleUrls } from '../config.js';
import { installQueues } from '../jobs/install-queues.js';
import { StartRefused } from '../start-refused.js';
import { migrate } from './migrate.js';
import { appUrls, checkAppRole, makeRoles, type AppUrls } from './roles.js';

/** One number for every OpenCRIA: starts on the same database wait for one another. */
const START_LOCK = 7_305_266_171;
const OLDEST = 15;

/**
 * Checks the server, makes roles and brings the schema up to date, one start at a time.
 *
 * @param only names of the migrations to run; all unless given.
 */
export async function prepareDatabase(
  adminUrl: string,
  secret: string,
  given: RoleUrls,
  only?: readonly string[],
): Promise<AppUrls> {
  const admin = await connect(adminUrl, 'DATABASE_URL');
  try {
    await checkServer(admin);
    await admin.query(`set lock_timeout = '60s'`);
    try {
      await admin.query('select pg_advisory_lock($1)', [START_LOCK]);
    } catch {
      throw new StartRefused(
        'Another OpenCRIA has been migrating this database for a minute; wait for it and start again.',
      );
    }
    await makeRoles(admin, secret, given);
    await migrate(adminUrl, only);
    await installQueues(adminUrl);
  } finally {
    await admin.end();
  }
  const urls = appUrls(adminUrl, secret, given);
  const app = await connect(urls.appUrl, given.app ? 'DATABASE_APP_URL' : 'DATABASE_URL');
  try {
    await checkAppRole(app);
  } finally {
    await app.end();
  }
  return urls;
}

async function checkServer(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ version: string; encoding: string; name: string }>(
    `select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding, current_database() as name`,
  );
  const { version, encoding, name } = rows[0]!;
  const major = Math.floor(Number(version) / 10_000);
  if (major < OLDEST) {
    throw new StartRefused(
      `DATABASE_URL names PostgreSQL ${major}; OpenCRIA needs ${OLDEST} or newer, so upgrade the server or name another.`,
    );
  }
  if (encoding !== 'UTF8') {
    throw new StartRefused(
      `The database "${name}" is encoded in ${encoding}; make one with encoding UTF8 and name it in DATABASE_URL.`,
    );
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'the host name is unknown',
  EAI_AGAIN: 'the host name cannot be looked up',
  EHOSTUNREACH: 'the host cannot be reached',
  ETIMEDOUT: 'it does not answer',
  '28P01': 'user or password is wrong',
  '28000': 'the server refuses this user or connection',
  '3D000': 'the database does not exist there',
};

async function connect(url: string, setting: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'opencria start',
  });
  // A server that goes away later is noticed by the next statement.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    const { host, pathname } = new URL(url);
    const fault = error as Error & { code?: string };
    const reason = REASONS[fault.code ?? ''] ?? (/timeout/i.test(fault.message) ? 'it does not answer' : fault.message);
    throw new StartRefused(
      `The database${pathname.slice(1) ? ` "${pathname.slice(1)}"` : ''} at ${host} cannot be used: ${reason}; start the server or correct ${setting}.`,
    );
  }
}
