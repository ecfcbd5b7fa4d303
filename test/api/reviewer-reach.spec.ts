import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getNamedType, isRequiredArgument } from 'graphql';
import pg from 'pg';
import { roleUrl } from '#api/platform/database/roles.js';
import { testSecret } from '../support/clone-database.js';
import type { TestClient } from '../support/graphql-client.js';
import { REVIEWERS } from '../support/people.js';
import { HIDDEN, reachWorld, type Placed, type ReachWorld } from '../support/reach-world.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { SMALL_INSTRUMENT } from '../support/submitted-case.js';
import { callOf, idPaths, operationOf, publishedSchema, rootFields, type RootField } from '../support/walk-schema.js';
import { routesOf } from '../support/walk-routes.js';
import { wholeSelection } from '../support/whole-selection.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** This walk asks more often than any person does. */
const UNHURRIED = ['requests', 'export', 'upload', 'join', 'alarm', 'outward', 'reset']
  .map((name) => `${name}=1000000/1`)
  .join(' ');
/** Requests at the same time. */
const TOGETHER = 12;

let app: TestApp;
let world: ReachWorld;
let reviewer: TestClient;
let me: { tenantId: string; userId: string };

beforeAll(async () => {
  app = await startApp({ env: { ...SMALL_INSTRUMENT, RATE_LIMITS: UNHURRIED } });
  world = await reachWorld(app);
  reviewer = await app.as('reviewer', REVIEWERS);
  me = app.viewer('reviewer', REVIEWERS);
}, 60_000);
afterAll(() => app.close());

const submissionsOf = (of: readonly Placed[]) => of.map(({ submissionId }) => submissionId).filter((id) => id !== '');
const quoted = (ids: readonly string[]) => ids.map((id) => `'${id}'`).join(', ');

/** Every table there is. */
async function tables(): Promise<string[]> {
  const rows = await app.database.sql<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_toast%'
        and c.relkind in ('r', 'p', 'v', 'm', 'f') order by 1`,
  );
  return rows.map(({ name }) => name);
}

/** Rows of every table that a connection of the role opencria_reviewer shows; a table it may not read is left out. */
async function rowsShown(settings: { tenantId: string; userId: string } | null): Promise<Map<string, string[]>> {
  const client = new pg.Client({
    connectionString: roleUrl('reviewer', app.database.adminUrl, testSecret(), {}),
  });
  await client.connect();
  const shown = new Map<string, string[]>();
  try {
    if (settings) {
      await client.query(`select set_config('app.tenant_id', $1, false), set_config('app.person_id', $2, false)`, [
        settings.tenantId,
        settings.userId,
      ]);
    }
    for (const table of await tables()) {
      try {
        const { rows } = await client.query<{ row: string }>(`select to_jsonb(t)::text as row from ${table} t`);
        shown.set(table, rows.map(({ row }) => row).sort());
      } catch (refused) {
        expect([table, (refused as { code: string }).code]).toEqual([table, '42501']);
      }
    }
  } finally {
    await client.end();
  }
  return shown;
}

/** What a table holds for this reviewer by the rules of decision 0016, read past every policy. */
function expectedOf(): Readonly<Record<string, string>> {
  const readable = quoted(submissionsOf(world.readable));
  const cases = quoted(submissionsOf([...world.readable, ...world.listed]));
  const ofCase = `submission_id in (${cases})`;
  const ofBody = `tenant_id = '${me.tenantId}'`;
  return {
    'app.submission': `id in (${readable})`,
    'app.submission_evidence': `submission_id in (${readable})`,
    ...Object.fromEntries(
      ['appeal', 'condition', 'decision', 'event', 'message', 'request'].map((name) => [`app.case_${name}`, ofCase]),
    ),
    'app.submission_case': ofCase,
    'app.review_verdict': ofCase,
    'app.review_verdict_history': ofCase,
    'app.second_review': ofCase,
    'app.private_note': ofCase,
    ...Object.fromEntries(
      [
        ...['advice_text', 'audit_entry', 'membership', 'operation_reply', 'organisation', 'person', 'programme'],
        ...['programme_reviewer', 'programme_template', 'queue_view', 'reviewer_conflict', 'submission_record'],
      ].map((name) => [`app.${name}`, ofBody]),
    ),
    'app.enrolment': `body_id = '${me.tenantId}'`,
  };
}

describe('A19: rows that the role of reviewers reaches', () => {
  it('are those that were submitted to them and those of their own body, in every table there is', async () => {
    const shown = await rowsShown(me);
    const expected = expectedOf();
    // The tables of the job queue take jobs from every side; what they hold is asked for below.
    expect([...shown.keys()].filter((name) => !name.startsWith('pgboss.'))).toEqual(Object.keys(expected).sort());
    for (const [table, where] of Object.entries(expected)) {
      const rows = await app.database.sql<{ row: string }>(
        `select to_jsonb(t)::text as row from ${table} t where ${where}`,
      );
      expect([table, shown.get(table)]).toEqual([table, rows.map(({ row }) => row).sort()]);
    }
    expect(shown.get('app.submission')).toHaveLength(world.readable.length);
    expect(shown.get('app.case_decision')).toHaveLength(2);
    expect(shown.get('app.review_verdict')?.join()).toContain('shown-reason');
  });

  it('hold nothing that was written elsewhere, not even in the job queue', async () => {
    // Names of programmes and companies of the own body are open to its reviewers; contents are not.
    const named = ['app.enrolment', 'app.programme', 'app.submission_record'];
    for (const [table, rows] of await rowsShown(me)) {
      if (!named.includes(table)) expect([table, rows.filter((row) => row.includes(HIDDEN))]).toEqual([table, []]);
    }
  });

  it('are none without saying who asks, and none of a body for somebody of another', async () => {
    const mine = await rowsShown(me);
    const strangers = [null, { tenantId: randomUUID(), userId: me.userId }];
    for (const stranger of strangers) {
      for (const [table, rows] of await rowsShown(stranger)) {
        if (table.startsWith('app.')) expect([table, rows]).toEqual([table, []]);
      }
    }
    const [other] = await app.database.sql<{ tenantId: string; userId: string }>(
      `select tenant_id as "tenantId", person_id as "userId" from app.membership
        where role = 'reviewer' and tenant_id <> $1`,
      [me.tenantId],
    );
    for (const [table, rows] of await rowsShown(other ?? null)) {
      if (!table.startsWith('app.')) continue;
      const both = rows.filter((row) => mine.get(table)?.includes(row));
      expect([table, both]).toEqual([table, []]);
    }
  });

  it('tell nothing through functions: they answer for what was submitted alone', async () => {
    const rows = await app.database.sql<{ name: string }>(
      `select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname in ('app', 'auth', 'pgboss') and p.prosecdef and p.prorettype <> 'trigger'::regtype
          and has_function_privilege('opencria_reviewer', p.oid, 'execute') order by 1`,
    );
    expect(rows).toEqual([{ name: 'submitted_file_state' }]);
    const client = new pg.Client({ connectionString: roleUrl('reviewer', app.database.adminUrl, testSecret(), {}) });
    await client.connect();
    await client.query(`select set_config('app.tenant_id', $1, false), set_config('app.person_id', $2, false)`, [
      me.tenantId,
      me.userId,
    ]);
    const known: string[] = [];
    const companies = await app.database.sql<{ id: string }>(`select tenant_id as id from app.organisation`);
    for (const { evidenceId, submissionId } of [...world.readable, ...world.listed, ...world.hidden]) {
      for (const { id } of companies) {
        const { rows: told } = await client.query<{ state: string | null }>(
          'select app.submitted_file_state($1, $2, $3) as state',
          [id, submissionId === '' ? randomUUID() : submissionId, evidenceId],
        );
        if (told[0]?.state) known.push(submissionId);
      }
    }
    await client.end();
    expect(known.sort()).toEqual(submissionsOf(world.readable).sort());
  });
});

/** The ids of everybody's rows, so also those of drafts, other programmes and other bodies. */
async function everyId(): Promise<string[]> {
  const found = new Set<string>();
  for (const table of (await tables()).filter((name) => name.startsWith('app.'))) {
    const rows = await app.database.sql<{ id: string | null; of: string | null }>(
      `select to_jsonb(t) ->> 'id' as id, to_jsonb(t) ->> 'tenant_id' as of from ${table} t`,
    );
    for (const { id, of } of rows) for (const each of [id, of]) if (each && UUID.test(each)) found.add(each);
  }
  return [...found];
}

describe('A19: what the service gives to reviewers', () => {
  let ids: string[];
  beforeAll(async () => {
    ids = await everyId();
  });

  const schema = publishedSchema();
  const queries = rootFields(schema).filter(({ kind }) => kind === 'query');
  const takesId = ({ field }: RootField) =>
    field.args.some((arg) => getNamedType(arg.type).name === 'ID' && isRequiredArgument(arg));

  /** Reply to a query about one id, with everything that can be asked of it. */
  async function replyOf(client: TestClient, root: RootField, id: string): Promise<string> {
    const { declared, variables } = callOf(root, (type) => (type === 'ID' ? id : undefined));
    const passed = Object.keys(variables).map((name) => `${name.replace('it_', '')}: $${name}`);
    const call = `${root.field.name}${passed.length > 0 ? `(${passed.join(', ')})` : ''}`;
    const selection = wholeSelection(schema, getNamedType(root.field.type), 4);
    const query = `query${declared && ` (${declared})`} { ${call}${selection} }`;
    return (await client.post('/graphql', { query, variables })).text();
  }
  const isGiven = (reply: string) =>
    (JSON.parse(reply) as { data?: unknown }).data != null && !reply.includes('"errors"');

  it('is by each query exactly the cases that are open to them, whatever id is named', async () => {
    const cases = submissionsOf([...world.readable, ...world.listed]).sort();
    const readable = submissionsOf(world.readable).sort();
    const given: Record<string, string[]> = {};
    for (const root of queries) {
      if (!takesId(root)) {
        const reply = await replyOf(reviewer, root, '');
        if (!['programmes', 'people'].includes(root.field.name)) expect(`${root.name} ${reply}`).not.toContain(HIDDEN);
        continue;
      }
      if ((await replyOf(reviewer, root, randomUUID())).includes('FORBIDDEN')) continue;
      for (let at = 0; at < ids.length; at += TOGETHER) {
        const tried = ids.slice(at, at + TOGETHER);
        const replies = await Promise.all(tried.map((id) => replyOf(reviewer, root, id)));
        for (const [place, reply] of replies.entries()) {
          if (root.field.name !== 'programme') expect(`${root.name} ${reply}`).not.toContain(HIDDEN);
          if (isGiven(reply)) (given[root.field.name] ??= []).push(tried[place] ?? '');
        }
      }
    }
    const programmes = await app.database.sql<{ id: string }>(`select id from app.programme where tenant_id = $1`, [
      me.tenantId,
    ]);
    for (const name of Object.keys(given)) given[name]?.sort();
    expect(given).toEqual({
      review: readable,
      reviewCorrespondence: cases,
      reviewOutcome: cases,
      decisionPreparation: readable,
      programme: programmes.map(({ id }) => id).sort(),
    });
  });

  it('is nothing of a case for whoever only manages programmes, or leads another', async () => {
    const admin = await app.as('programme-admin', REVIEWERS);
    for (const root of queries) {
      for (const { submissionId } of [...world.readable, ...world.hidden]) {
        if (submissionId === '') continue;
        const reply = await replyOf(admin, root, submissionId);
        if (takesId(root)) expect(`${root.name} ${String(isGiven(reply))}`).toBe(`${root.name} false`);
      }
    }
  });

  it('is by each route exactly the files and bytes that were submitted', async () => {
    const routes = routesOf(app.app).filter((route) => route.startsWith('GET ') && route.includes(':'));
    const opened: string[] = [];
    const placed = [...world.readable, ...world.listed, ...world.hidden];
    const tried = [...new Set(placed.flatMap((one) => [one.assessmentId, one.submissionId, one.evidenceId]))].filter(
      (id) => id !== '',
    );
    const files = [...new Set(placed.map(({ evidenceId }) => evidenceId))];
    for (const route of routes) {
      const path = route.replace('GET ', '');
      if (path.startsWith('/instruments') || path.includes('events')) continue;
      const isFile = path.endsWith('/file') && path.includes('submission');
      const addresses = tried.flatMap((one) =>
        isFile ? files.map((two) => [one, two] as const) : [[one, ''] as const],
      );
      const open = async ([one, two]: readonly [string, string]) => {
        const named = path.replace(/:\w+/, one).replace(/:\w+/, two);
        const response = await reviewer.fetch(named);
        const body = Buffer.from(await response.arrayBuffer());
        expect(`${named} ${body.toString('latin1')}`).not.toContain(HIDDEN);
        if (response.status !== 200) return;
        opened.push(`${path} ${one} ${two}`.trim());
        if (isFile) expect(createHash('sha256').update(body).digest('hex')).toBe(await digestOf(one, two));
      };
      for (let at = 0; at < addresses.length; at += TOGETHER) {
        await Promise.all(addresses.slice(at, at + TOGETHER).map(open));
      }
    }
    expect(opened.sort()).toEqual(
      world.readable
        .flatMap(({ submissionId, evidenceId }) => [
          `/api/reviews/:submissionId/evidence/:evidenceId/file ${submissionId} ${evidenceId}`,
          `/api/reviews/:id/report.pdf ${submissionId}`,
          `/api/reviews/:id/submission.json ${submissionId}`,
        ])
        .sort(),
    );
  });

  it('refuses every change to what is hidden as it refuses what does not exist', async () => {
    const before = await stateOf();
    const hidden = [
      ...new Set(world.hidden.flatMap((one) => [one.submissionId, one.assessmentId, one.evidenceId])),
    ].filter((id) => id !== '');
    const mutations = rootFields(schema).filter(({ kind }) => kind === 'mutation');
    for (const root of mutations) {
      for (const path of idPaths(root).filter((each) => !each.endsWith('operationId'))) {
        const refused = async (id: string) => {
          const call = callOf(root, (type, place) => {
            if (type !== 'ID') return undefined;
            return place.endsWith('operationId') ? randomUUID() : place === path ? id : undefined;
          });
          const reply = await (await reviewer.post('/graphql', operationOf([call]))).text();
          return /"code":"(\w+)"/.exec(reply)?.[1];
        };
        const nothing = await refused(randomUUID());
        if (nothing === 'FORBIDDEN' || nothing === undefined) continue;
        const answers = await Promise.all(hidden.map(refused));
        expect([root.name, path, ...new Set(answers)]).toEqual([root.name, path, nothing]);
      }
    }
    expect(await stateOf()).toEqual(before);
  });

  const stateOf = async () =>
    app.database.sql(
      `select md5(string_agg(c::text, ',' order by c.submission_id)) as cases from app.submission_case c
        where c.submission_id in (${quoted(submissionsOf(world.hidden))})`,
    );

  async function digestOf(submissionId: string, evidenceId: string): Promise<string | undefined> {
    const [row] = await app.database.sql<{ digest: string }>(
      `select encode(stored_sha256, 'hex') as digest from app.submission_evidence
        where submission_id = $1 and evidence_id = $2`,
      [submissionId, evidenceId],
    );
    return row?.digest;
  }
});
