import { PgBoss } from 'pg-boss';
import pg from 'pg';
import { OWNER } from '../database/roles.js';
import { PARKED, PARKED_QUEUE, QUEUES } from './queues.js';

export const JOBS_SCHEMA = 'pgboss';

/**
 * The worker moves jobs along. The app and reviewers only add them: they can neither read what a job holds nor change or
 * remove one.
 */
const GRANTS = `
  grant usage on schema ${JOBS_SCHEMA} to opencria_worker, opencria_app, opencria_reviewer;
  grant select, insert, update, delete on all tables in schema ${JOBS_SCHEMA} to opencria_worker;
  grant usage on all sequences in schema ${JOBS_SCHEMA} to opencria_worker;
  grant select on ${JOBS_SCHEMA}.queue to opencria_app, opencria_reviewer;
  grant insert, select (id) on ${JOBS_SCHEMA}.job_common to opencria_app, opencria_reviewer;
  grant usage on schema ${JOBS_SCHEMA} to opencria_backup;
  grant select on ${JOBS_SCHEMA}.job to opencria_backup;
`;

/** Brings the tables of the job queue and its queues up to date as the owner role; the caller holds the start-up lock. */
export async function installQueues(adminUrl: string): Promise<void> {
  const options = `-c role=${OWNER}`;
  const boss = new PgBoss({
    connectionString: adminUrl,
    schema: JOBS_SCHEMA,
    createSchema: false,
    supervise: false,
    schedule: false,
    application_name: 'opencria migrate',
    max: 1,
    options,
  });
  // A lost connection makes the calls below fail as well.
  boss.on('error', () => undefined);
  await boss.start();
  try {
    const known = new Set((await boss.getQueues()).map(({ name }) => name));
    const wanted = [[PARKED, PARKED_QUEUE] as const, ...Object.entries(QUEUES)];
    for (const [name, queue] of wanted) {
      await (known.has(name) ? boss.updateQueue(name, queue) : boss.createQueue(name, queue));
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  const owner = new pg.Client({ connectionString: adminUrl, options, application_name: 'opencria migrate' });
  await owner.connect();
  try {
    await owner.query(GRANTS);
  } finally {
    await owner.end();
  }
}
