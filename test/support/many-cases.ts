import { seed } from '#api/operations/seed.js';
import { testSecret } from './clone-database.js';
import type { TestApp } from './start-app.js';

/** A reviewing body of `npm run seed` with this many cases in its queue. */
export interface SeededQueue {
  readonly bodyId: string;
  /** One of its reviewers. */
  readonly personId: string;
  readonly programmeId: string;
}

const SEEDED = 60;

/**
 * Seeds the installation and then repeats the cases of the queue with ids and waits of their own: what the queue
 * reads is one table, and writing the papers behind each row would take hours.
 */
export async function manyCases(app: TestApp, cases: number, now: Date): Promise<SeededQueue> {
  const sizes = { organisations: 30, assessments: SEEDED, submissions: SEEDED, seed: 1, add: true, now };
  await seed({ DATABASE_URL: app.database.adminUrl, OPENCRIA_SECRET: testSecret(), DATA_DIR: app.dataDir }, sizes);
  await repeatCases(app, cases);
  const [found] = await app.database.sql<SeededQueue & Record<string, string>>(
    `select r.tenant_id as "bodyId", r.person_id as "personId", r.programme_id as "programmeId"
       from app.programme_reviewer r join app.submission_case c on c.body_id = r.tenant_id and c.claimed_by = r.person_id
      where not r.lead limit 1`,
  );
  if (!found) throw new Error('the seed appoints reviewers who claimed something');
  return found;
}

/** Brings the queue to about this many cases. */
export async function repeatCases(app: TestApp, cases: number): Promise<void> {
  const columns = `tenant_id, body_id, programme_id, state, turn, breached, unresolved, severe_harms, worst_residual,
    coverage, urgency, promised_on, claimed_by, claimed_at, second_reviewer, previous_id, successor_id, decided_at,
    revision, version, company_name, product_name, technologies, submitted_at`;
  await app.database.sql(`set session_replication_role = replica;
    insert into app.submission_case (submission_id, waiting_since, ${columns})
    select gen_random_uuid(), c.waiting_since - make_interval(mins => copy), ${columns}
      from (select * from app.submission_case order by submitted_at, submission_id limit ${SEEDED}) c
      cross join generate_series(1, (${cases} - (select count(*) from app.submission_case)::int) / ${SEEDED}) copy;
    set session_replication_role = origin`);
  await app.database.sql('vacuum analyze app.submission_case');
}
