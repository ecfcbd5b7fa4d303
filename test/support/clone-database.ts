import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of its own for one app under test. */
export interface ClonedDatabase {
  /** Superuser connection. */
  readonly adminUrl: string;
  /** Runs SQL as superuser, past every policy. */
  sql<Row extends pg.QueryResultRow = pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

export function testSecret(): string {
  const secret = process.env['OPENCRIA_TEST_SECRET'];
  if (!secret) throw new Error('run specs through jest: its global setup starts the database');
  return secret;
}

async function onServer(statement: string): Promise<void> {
  const url = new URL(process.env['OPENCRIA_TEST_ADMIN_URL'] ?? '');
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Copies the migrated template; `empty` gives a database in which nothing was made yet. */
export async function cloneDatabase(options: { empty?: boolean } = {}): Promise<ClonedDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const admin = new URL(process.env['OPENCRIA_TEST_ADMIN_URL'] ?? '');
  await onServer(`create database ${name} template ${options.empty ? 'template0' : admin.pathname.slice(1)}`);
  admin.pathname = `/${name}`;
  const pool = new pg.Pool({ connectionString: admin.href, max: 2 });
  pool.on('error', () => undefined);
  return {
    adminUrl: admin.href,
    sql: async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
      (await pool.query<Row>(text, values)).rows,
    drop: async () => {
      await pool.end();
      await onServer(`drop database if exists ${name} with (force)`);
    },
  };
}
