import { createPublicKey, randomUUID, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seed, type Seeded, type SeedOptions } from '#api/operations/seed.js';
import { verifyAudit } from '#api/operations/verify-audit.js';
import { InstrumentsService } from '#api/instruments/instruments.service.js';
import { scoreAssessment } from '#libs/scoring';
import { readSubmission, signingText, submittedInput, submittedResult } from '#libs/submission';
import { testSecret } from '../support/clone-database.js';
import { TestClient } from '../support/graphql-client.js';
import { REVIEWERS } from '../support/people.js';
import { NOW, startApp, type TestApp } from '../support/start-app.js';
import { SMALL_INSTRUMENT } from '../support/submitted-case.js';

const OVERVIEW = `{ reviewOverview { appointed states { state count } months { month states { state count } }
  time { decided medianDays inTime overdue } agreement { because judged agreed } conditions { given met overdue }
  rights { companies leftOut groups { id kind name companies } rights { id title all groups } }
  findings { companies findings { subjectId verdict title companies } } } }`;

interface Overview {
  readonly appointed: boolean;
  readonly states: readonly { readonly state: string; readonly count: number }[];
  readonly months: readonly { readonly month: string; readonly states: readonly { readonly count: number }[] }[];
  readonly time: { readonly decided: number; readonly medianDays: number | null; readonly inTime: number | null };
  readonly agreement: readonly { readonly judged: number; readonly agreed: number }[] | null;
  readonly conditions: { readonly given: number; readonly met: number } | null;
  readonly rights: {
    readonly companies: number;
    readonly leftOut: number;
    readonly groups: readonly { readonly id: string; readonly kind: string; readonly companies: number }[];
    readonly rights: readonly {
      readonly id: string;
      readonly all: number;
      readonly groups: readonly (number | null)[];
    }[];
  } | null;
  readonly findings: { readonly findings: readonly { readonly companies: number }[] } | null;
}

const MANY: SeedOptions = {
  organisations: 60,
  assessments: 90,
  submissions: 80,
  seed: 7,
  add: true,
  now: new Date(NOW),
};
const FEW: SeedOptions = { ...MANY, organisations: 8, assessments: 10, submissions: 9, seed: 8 };

let app: TestApp;
let many: Seeded;
let few: Seeded;
const env = () => ({
  DATABASE_URL: app.database.adminUrl,
  OPENCRIA_SECRET: testSecret(),
  DATA_DIR: app.dataDir,
  ...SMALL_INSTRUMENT,
});

beforeAll(async () => {
  app = await startApp({ env: SMALL_INSTRUMENT });
  many = await seed(env(), MANY);
  few = await seed(env(), FEW);
});
afterAll(() => app.close());

async function as(seeded: Seeded, role: string): Promise<TestClient> {
  const client = new TestClient(app.origin);
  const email = seeded.people.find((person) => person.role === role)?.email ?? '';
  const answer = await client.signIn(email, seeded.password);
  expect(answer.ok).toBe(true);
  return client;
}

const overviewOf = async (client: TestClient) =>
  (await client.ask<{ reviewOverview: Overview }>(OVERVIEW)).reviewOverview;

describe('the overview of a reviewing body', () => {
  it('shows an appointed reviewer how reviews go, as the cases say', async () => {
    const overview = await overviewOf(await as(many, 'reviewer'));
    expect(overview.appointed).toBe(true);
    expect(overview.states.reduce((sum, { count }) => sum + count, 0)).toBe(80);
    expect(overview.months).toHaveLength(12);
    expect(overview.months.at(-1)?.month).toBe('2026-11');
    const [told] = await app.database.sql<{
      decided: number;
      median: number;
      given: number;
      met: number;
      agreed: number;
    }>(
      `select count(c.decided_at)::int as decided,
         percentile_cont(0.5) within group (order by c.decided_at::date - c.submitted_at::date) filter (where c.decided_at is not null) as median,
         (select count(*)::int from app.case_condition x where x.body_id = c.body_id) as given,
         (select count(met_at)::int from app.case_condition x where x.body_id = c.body_id) as met,
         (select count(*)::int from app.second_review s where s.tenant_id = c.body_id and s.agreed) as agreed
         from app.submission_case c join app.organisation o on o.tenant_id = c.body_id
        where o.name = 'Seeded Reviewing Body 7' group by c.body_id`,
    );
    expect(overview.time).toMatchObject({ decided: told?.decided, medianDays: told?.median });
    expect(overview.conditions).toMatchObject({ given: told?.given, met: told?.met });
    expect(overview.agreement?.reduce((sum, { agreed }) => sum + agreed, 0)).toBe(told?.agreed);
  });

  it('shows how rights fare, and no figure of fewer than ten companies', async () => {
    const { rights, findings } = await overviewOf(await as(many, 'lead-reviewer'));
    const [first] = rights?.rights ?? [];
    expect(rights?.companies).toBeGreaterThanOrEqual(10);
    expect(rights?.groups.length).toBeGreaterThan(0);
    expect(rights?.leftOut).toBeGreaterThan(0);
    expect(rights?.groups.filter(({ companies }) => companies < 10)).toEqual([]);
    expect(rights?.rights.map(({ all }) => all)).toEqual(
      rights?.rights.map(({ all }) => all).toSorted((a, b) => a - b),
    );
    expect(findings?.findings.filter(({ companies }) => companies < 10)).toEqual([]);
    const [mean] = await app.database.sql<{ mean: number }>(
      `select round(avg(of_company), 1)::float8 as mean from (
         select avg((s.right_scores ->> $1)::numeric) as of_company
           from app.submission s join app.submission_case c on c.submission_id = s.id
           join app.organisation o on o.tenant_id = c.body_id and o.name = 'Seeded Reviewing Body 7'
          where c.successor_id is null and c.state not in ('withdrawn', 'returned') group by s.tenant_id) companies`,
      [first?.id],
    );
    expect(first?.all).toBeCloseTo(mean?.mean ?? 0, 1);
  });

  it('shows nothing of rights or findings where fewer than ten companies submitted', async () => {
    const overview = await overviewOf(await as(few, 'lead-reviewer'));
    expect(overview.states.reduce((sum, { count }) => sum + count, 0)).toBe(9);
    expect(overview.rights).toBeNull();
    expect(overview.findings).toBeNull();
  });

  it('shows a programme admin who is not appointed counts alone, and another body nothing of it', async () => {
    const overview = await overviewOf(await as(many, 'programme-admin'));
    expect(overview).toMatchObject({
      appointed: false,
      agreement: null,
      conditions: null,
      rights: null,
      findings: null,
    });
    expect(overview.time.inTime).toBeNull();
    expect(overview.states.reduce((sum, { count }) => sum + count, 0)).toBe(80);
    const other = await overviewOf(await app.as('lead-reviewer', REVIEWERS));
    expect(other).toMatchObject({ appointed: false, states: [], time: { decided: 0 } });
  });
});

describe('an installation that was filled', () => {
  it('is refused where others’ data is, and for the same number a second time', async () => {
    await expect(seed(env(), { ...FEW, seed: 9, add: false })).rejects.toThrow(
      /were not made by this command; give --add/,
    );
    await expect(seed(env(), FEW)).rejects.toThrow('What --seed 8 makes is here already; choose another number.');
    await expect(seed(env(), { ...FEW, seed: 9, submissions: 11 })).rejects.toThrow(
      /more submissions than assessments/,
    );
  });

  it('has audit chains that hold, and says of each organisation who made it', async () => {
    const verdict = await verifyAudit(env(), { now: new Date(NOW) });
    expect(verdict).toMatchObject({ holds: true, faults: [] });
    const made = await app.database.sql(`select from app.audit_entry where seq = 1 and action = 'seed.fill'`);
    expect(made).toHaveLength(60 + 8 + 2);
  });

  it('holds submissions that are sealed and score as they say', async () => {
    const instruments = app.app.get(InstrumentsService);
    const rows = await app.database.sql<{ canonical: Buffer }>('select canonical from app.submission limit 25');
    expect(rows).toHaveLength(25);
    for (const { canonical } of rows) {
      const read = readSubmission(canonical.toString('utf8'));
      if (!('file' in read)) throw new Error(read.fault);
      const { file } = read;
      const key = createPublicKey({
        key: Buffer.from(file.signature.publicKey, 'base64'),
        format: 'der',
        type: 'spki',
      });
      const signed = Buffer.from(signingText(file, file.signature));
      expect(verify(null, signed, key, Buffer.from(file.signature.value, 'base64'))).toBe(true);
      const { compiled } = instruments.find(file.instrument.id, file.instrument.version);
      expect(submittedResult(scoreAssessment(compiled, submittedInput(file)))).toEqual(file.result);
    }
  });

  it('leaves the backup role no right to write, and the triggers on', async () => {
    const [rights] = await app.database.sql<{ granted: boolean; off: number }>(
      `select has_table_privilege('opencria_backup', 'app.answer', 'insert')
              or has_table_privilege('opencria_backup', 'auth.user', 'insert') as granted,
              (select count(*)::int from pg_trigger where tgenabled = 'D') as off`,
    );
    expect(rights).toEqual({ granted: false, off: 0 });
  });

  it('goes on as any other: a reviewer takes the next case and opens it', async () => {
    const reviewer = await as(many, 'reviewer');
    const { takeNextReview: taken } = await reviewer.ask<{ takeNextReview: { submissionId: string } | null }>(
      'mutation ($input: TakeNextReviewInput!) { takeNextReview(input: $input) { submissionId } }',
      { input: { operationId: randomUUID() } },
    );
    const { review } = await reviewer.ask<{ review: { groups: readonly unknown[] } }>(
      'query ($id: ID!) { review(submissionId: $id) { groups { kind } } }',
      { id: taken?.submissionId },
    );
    expect(review.groups.length).toBeGreaterThan(0);
    const [record] = await app.database.sql<{ state: string }>(
      'select state from app.submission_record where submission_id = $1',
      [taken?.submissionId],
    );
    expect(record?.state).toBe('claimed');
  });
});
