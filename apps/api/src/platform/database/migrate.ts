import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { StartRefused } from '../start-refused.js';
import { OWNER } from './roles.js';

/**
 * Brings the schema up to date as the owner role, each migration in a transaction of its own. The
 * caller holds the start-up lock. Returns how many ran.
 *
 * @param only names of the migrations to run, where a restore wants the schema of an earlier release.
 */
export async function migrate(adminUrl: string, only?: readonly string[]): Promise<number> {
  const dataSource = await new DataSource({
    type: 'postgres',
    url: adminUrl,
    schema: 'app',
    migrations: only ? migrations.filter((migration) => only.includes(migration.name)) : migrations,
    migrationsTableName: 'migration',
    logging: false,
    applicationName: 'opencria migrate',
    poolSize: 1,
    extra: { connectionTimeoutMillis: 5_000, options: `-c role=${OWNER} -c lock_timeout=30000` },
  }).initialize();
  try {
    await refuseNewerSchema(dataSource);
    const { length } = await dataSource.runMigrations({ transaction: 'each' });
    // Whatever a migration forgot: a backup that misses a table is none.
    await dataSource.query('grant select on all tables in schema app, auth to opencria_backup');
    return length;
  } finally {
    await dataSource.destroy();
  }
}

async function refuseNewerSchema(dataSource: DataSource): Promise<void> {
  const [table]: { known: boolean }[] = await dataSource.query(
    `select to_regclass('app.migration') is not null as known`,
  );
  if (!table?.known) return;
  const done: { name: string }[] = await dataSource.query('select name from app.migration order by id');
  const known = new Set(migrations.map((migration) => migration.name));
  const unknown = done.find(({ name }) => !known.has(name));
  if (unknown) {
    throw new StartRefused(
      `The database was made by a newer OpenCRIA (migration ${unknown.name} is unknown here); start that version or a later one.`,
    );
  }
}
