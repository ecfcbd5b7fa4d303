import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { TenantTx } from '#api/platform/tenant-tx.js';
import { EXPORTED, NOT_EXPORTED } from '#api/privacy/exported-tables.js';
import { RETENTION, sweepRetention } from '#api/privacy/retention.js';
import { choices, createProduct, instrumentOf, saveAnswer, start, type Started } from '../support/assessment-story.js';
import { TestClient } from '../support/graphql-client.js';
import { BRIGHTPEBBLE, FERNHOLLOW, PASSWORD } from '../support/people.js';
import { PDF } from '../support/sample-files.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { download, uploaded } from '../support/upload.js';

const CHILD = 'Zara Lind (11) goes to Brook School, +44 7700 900123.';
const SAVE_PROFILE = 'mutation ($input: SaveProfileInput!) { saveProfile(input: $input) { name } }';
const MINE = '/api/account/export.json';
const ALL = '/api/organisation/export.jsonl';

let app: TestApp;
let officer: TestClient;
let admin: TestClient;
let full: Started;
let questionId: string;
let evidenceId: string;
beforeAll(async () => {
  app = await startApp();
  [officer, admin] = await Promise.all([app.as('compliance-officer'), app.as('organisation-admin')]);
  full = await start(officer, 'FULL', await createProduct(officer, 'Tidepool'));
  const [question] = choices(await instrumentOf(officer, full));
  questionId = question?.id ?? '';
  evidenceId = (await uploaded(officer, full, PDF, 'Zara_Lind_(11)_letter.pdf')).id;
  const option = question?.options[0]?.id;
  await saveAnswer(officer, { assessmentId: full.id, questionId, option, note: CHILD, evidenceIds: [evidenceId] });
});
afterAll(() => app.close());

const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code;

interface Hint {
  readonly field: string;
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

const HINTS = 'personalData { field kind start end }';
const READ = `query ($id: ID!) { assessment(id: $id) {
  answers { note ${HINTS} } evidence { fileName ${HINTS} } harmRatings { ${HINTS} } } }`;

interface Read {
  readonly assessment: {
    readonly answers: readonly { note: string; personalData: readonly Hint[] }[];
    readonly evidence: readonly { fileName: string; personalData: readonly Hint[] }[];
  };
}

describe('hints at personal data', () => {
  it('A78: come with an answer and with a file name, which are saved all the same', async () => {
    const { answers, evidence } = (await officer.ask<Read>(READ, { id: full.id })).assessment;
    const [answer] = answers;
    expect(answer?.note).toBe(CHILD);
    const passages = answer?.personalData.map(({ field, kind, start: from, end }) => [
      field,
      kind,
      CHILD.slice(from, end),
    ]);
    expect(passages).toEqual([
      ['note', 'NAME', 'Zara Lind (11)'],
      ['note', 'PHONE', '+44 7700 900123'],
    ]);
    expect(evidence[0]?.personalData).toEqual([{ field: 'fileName', kind: 'NAME', start: 0, end: 14 }]);
  });

  it('A78: come with the reply to a save', async () => {
    const input = {
      assessmentId: full.id,
      questionId,
      operationId: randomUUID(),
      baseRevision: 1,
      note: 'x@y.example',
    };
    const { saveAnswer: reply } = await officer.ask<{ saveAnswer: { answer: { personalData: Hint[] } } }>(
      `mutation ($input: SaveAnswerInput!) { saveAnswer(input: $input) { ... on AnswerSaved { answer { ${HINTS} } } } }`,
      { input },
    );
    expect(reply.answer.personalData).toEqual([{ field: 'note', kind: 'EMAIL', start: 0, end: 11 }]);
  });

  it('A78: are stored nowhere', async () => {
    const columns = await app.database.sql(
      `select 1 from information_schema.columns where table_schema in ('app', 'auth') and column_name ilike '%personal%'`,
    );
    const replies = await app.database.sql(
      `select 1 from app.operation_reply where reply::text ilike '%personalData%'`,
    );
    const audit = await app.database.sql(`select 1 from app.audit_entry where details::text ~ 'Zara|900123|PHONE'`);
    expect([columns, replies, audit]).toEqual([[], [], []]);
  });
});

describe('a copy of the own data', () => {
  it('holds profile, memberships, sessions and what was written, and nothing that lets somebody in', async () => {
    const response = await officer.fetch(MINE);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toContain('attachment; filename="My data 2026-11-02.json"');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const text = await response.text();
    const { name, email } = app.viewer('compliance-officer');
    const mine = JSON.parse(text) as {
      account: { email: string; sessions: object[]; signsInWith: string[] };
      organisations: { name: string; profile: object; wrote: Record<string, object[]> }[];
    };
    expect(mine.account).toMatchObject({ name, email, signsInWith: ['credential'] });
    expect(mine.account.sessions).toHaveLength(1);
    const [organisation, ...others] = mine.organisations;
    expect(others).toEqual([]);
    expect(organisation).toMatchObject({ name: FERNHOLLOW, profile: { name, email } });
    expect(organisation?.wrote['membership']).toEqual([expect.objectContaining({ role: 'compliance-officer' })]);
    expect(organisation?.wrote['answer_history']).toContainEqual(expect.objectContaining({ note: CHILD }));
    expect(organisation?.wrote['evidence']).toHaveLength(1);
    const [secrets] = await app.database.sql<{ token: string; password: string }>(
      `select s.token, a.password from auth.session s join auth.account a on a."userId" = s."userId" where s."userId" = $1`,
      [app.viewer('compliance-officer').userId],
    );
    for (const secret of [secrets?.token, secrets?.password, app.viewer('contributor').email]) {
      expect(text).not.toContain(secret);
    }
  });

  it('leaves an entry in the audit log, and is given five times an hour', async () => {
    const { tenantId, userId } = app.viewer('contributor');
    const contributor = await app.as('contributor');
    for (let n = 0; n < 5; n += 1) expect((await contributor.fetch(MINE)).status).toBe(200);
    const refused = await contributor.fetch(MINE);
    expect([refused.status, await codeOf(refused)]).toEqual([429, 'TOO_MANY_ATTEMPTS']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3_000);
    const entries = await app.database.sql(
      `select 1 from app.audit_entry where tenant_id = $1 and actor_id = $2 and action = 'person.export'`,
      [tenantId, userId],
    );
    expect(entries).toHaveLength(5);
    expect((await admin.fetch(MINE)).status).toBe(200);
  });

  it('needs a session', async () => {
    expect((await app.visitor().fetch(MINE)).status).toBe(401);
    expect((await app.visitor().fetch(ALL)).status).toBe(401);
  });
});

interface Line {
  readonly table?: string;
  readonly row?: Readonly<Record<string, unknown>>;
  readonly file?: string;
  readonly end?: { readonly lines: number; readonly sha256: string };
}

const linesOf = (text: string): Line[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

describe('a copy of the data of an organisation', () => {
  it('holds every row of every table it should, by line, and where its files are', async () => {
    const response = await admin.fetch(ALL);
    expect(response.headers.get('content-type')).toBe('application/jsonl; charset=utf-8');
    const text = await response.text();
    const lines = linesOf(text);
    expect(lines[0]).toMatchObject({ export: 'organisation', organisation: { name: FERNHOLLOW, kind: 'company' } });
    const { tenantId } = app.viewer('organisation-admin');
    for (const { table } of EXPORTED) {
      const [{ count } = { count: -1 }] = await app.database.sql<{ count: number }>(
        `select count(*)::int as count from app.${table} where tenant_id = $1`,
        [tenantId],
      );
      expect([table, lines.filter((line) => line.table === table).length]).toEqual([table, count]);
    }
    expect(lines.filter(({ table }) => table === 'answer_history').map(({ row }) => row?.['note'])).toContain(CHILD);
    const [file, ...more] = lines.flatMap((line) => line.file ?? []);
    expect(more).toEqual([]);
    expect(file).toBe(`/api/evidence/${evidenceId}/file`);
    expect((await download(admin, evidenceId)).status).toBe(200);
    const body = text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1);
    const sha256 = createHash('sha256').update(body).digest('hex');
    expect(lines.at(-1)).toEqual({ end: { lines: lines.length - 1, sha256 } });
  });

  it('goes on over any number of rows, each once', async () => {
    const { tenantId } = app.viewer('organisation-admin', BRIGHTPEBBLE);
    await app.database.sql(
      `insert into app.product select $1, gen_random_uuid(), 'Product ' || n, '', '{}', '{}', '{}', 1, now(), now()
         from generate_series(1, 1200) n`,
      [tenantId],
    );
    const theirs = await app.as('organisation-admin', BRIGHTPEBBLE);
    const text = await (await theirs.fetch(ALL)).text();
    const names = linesOf(text).flatMap(({ table, row }) => (table === 'product' ? [row?.['name']] : []));
    expect(new Set(names).size).toBe(1_200);
    expect(names).toHaveLength(1_200);
    expect(text).not.toContain('Tidepool');
    expect(text).not.toContain(FERNHOLLOW);
  });

  it('names every table of an organisation, or the reason why not', async () => {
    const rows = await app.database.sql<{ name: string }>(
      `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
        where c.relnamespace = 'app'::regnamespace and c.relkind = 'r'`,
    );
    const known = [...EXPORTED.map(({ table }) => table), ...Object.keys(NOT_EXPORTED)];
    expect(rows.map(({ name }) => name).sort()).toEqual(known.sort());
  });

  it('is for its administrators', async () => {
    for (const client of [officer, await app.as('reviewer', 'Reviewing Body')]) {
      const response = await client.fetch(ALL);
      expect([response.status, await codeOf(response)]).toEqual([403, 'FORBIDDEN']);
    }
  });
});

describe('what needs a fresh proof', () => {
  const HOME = 'https://cria.example.org';
  let live: TestApp;
  beforeAll(async () => {
    live = await startApp({ production: true, env: { PUBLIC_URL: HOME } });
  });
  afterAll(() => live.close());

  it('is the copy of the own data and the deletion of the account', async () => {
    const { email, userId } = live.viewer('contributor');
    const browser = new TestClient(live.origin, HOME);
    await browser.signIn(email, PASSWORD);
    await live.database.sql(
      `update auth.session set authenticated_at = now() - interval '11 minutes' where "userId" = $1`,
      [userId],
    );
    const refused = await browser.fetch(MINE);
    expect([refused.status, await codeOf(refused)]).toEqual([403, 'STEP_UP_REQUIRED']);
    const erased = (await browser.askTrusted('EraseMe', { input: { email } })) as { errors: { extensions: object }[] };
    expect(erased.errors[0]?.extensions).toMatchObject({ code: 'STEP_UP_REQUIRED' });
    await live.database.sql('update auth.session set authenticated_at = now() where "userId" = $1', [userId]);
    expect((await browser.fetch(MINE)).status).toBe(200);
  });
});

describe('the own name', () => {
  it('is changed wherever it stands', async () => {
    const executive = await app.as('executive');
    await executive.ask(SAVE_PROFILE, { input: { name: '  Siiri Ahola ' } });
    expect(await executive.ask('{ viewer { name } }')).toEqual({ viewer: { name: 'Siiri Ahola' } });
    const { userId } = app.viewer('executive');
    expect(await app.database.sql('select name from auth."user" where id = $1', [userId])).toEqual([
      { name: 'Siiri Ahola' },
    ]);
    expect((await executive.refusal(SAVE_PROFILE, { input: { name: '  ' } })).code).toBe('INVALID_INPUT');
  });
});

describe('retention', () => {
  const sweep = (now: string) => sweepRetention(app.app.get(DataSource), app.app.get(TenantTx), new Date(now));

  it('deletes replies after three days and ended sessions after one, and nothing that is still needed', async () => {
    await app.database.sql(
      `insert into auth.sign_in_attempt values ('past', 3, '2026-11-01'), ('now', 3, '2030-01-01')`,
    );
    const count = async (table: string) => (await app.database.sql(`select 1 from ${table}`)).length;
    const [answers, sessions, replies] = [
      await count('app.answer_history'),
      await count('auth.session'),
      await count('app.operation_reply'),
    ];
    expect(replies).toBeGreaterThan(0);
    expect(await sweep('2026-11-05T08:59:00Z')).toMatchObject({ 'app.operation_reply': 0, 'auth.sign_in_attempt': 1 });
    expect(await sweep('2026-11-05T09:01:00Z')).toMatchObject({ 'app.operation_reply': replies, 'auth.session': 0 });
    expect(await count('auth.session')).toBe(sessions);
    const [row] = await app.database.sql<{ last: Date }>('select max("expiresAt") as last from auth.session');
    const dayLater = new Date((row?.last.getTime() ?? 0) + 25 * 3_600_000).toISOString();
    expect(await sweep(dayLater)).toMatchObject({ 'auth.session': sessions });
    expect(await count('app.answer_history')).toBe(answers);
  });

  it('sweeps every table it names, without a fault', async () => {
    expect(Object.keys(await sweep('2026-11-06T09:00:00Z')).sort()).toEqual(RETENTION.map(({ table }) => table).sort());
  });
});
