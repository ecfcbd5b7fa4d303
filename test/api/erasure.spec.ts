import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addMember } from '#api/accounts/found-organisation.js';
import { TenantTx } from '#api/platform/tenant-tx.js';
import { OrganisationErasureService } from '#api/privacy/organisation-erasure.service.js';
import { TombstonesService } from '#api/privacy/tombstones.service.js';
import { choices, createProduct, instrumentOf, saveAnswer, start, type Started } from '../support/assessment-story.js';
import { captureOutput } from '../support/captured-output.js';
import type { TestClient } from '../support/graphql-client.js';
import { BRIGHTPEBBLE, FERNHOLLOW, PASSWORD } from '../support/people.js';
import { PDF } from '../support/sample-files.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { uploaded } from '../support/upload.js';
import { chainOf, tablesHolding } from '../support/walk-database.js';

const NAME = 'Quillon Vexmoor';
const SIGN_UP = 'mutation ($input: SignUpInput!) { signUp(input: $input) { id } }';
const SAVE_PROFILE = 'mutation ($input: SaveProfileInput!) { saveProfile(input: $input) { name } }';
const ERASE_ME = 'mutation ($input: EraseMeInput!) { eraseMe(input: $input) { id } }';
const ERASE_PERSON = 'mutation ($input: ErasePersonInput!) { erasePerson(input: $input) { id } }';
const STATE = '{ organisationErasure { graceDays eraseAfter requestedBy { name } } }';
const REQUEST = `mutation ($input: RequestErasureInput!) { requestErasure(input: $input) { eraseAfter } }`;
const CANCEL = 'mutation { cancelErasure { eraseAfter } }';

let app: TestApp;
let output: ReturnType<typeof captureOutput>;
beforeAll(async () => {
  output = captureOutput();
  app = await startApp();
});
afterAll(async () => {
  output.stop();
  await app.close();
});

const emailOf = (client: TestClient) =>
  client.ask<{ viewer: { email: string; id: string } }>('{ viewer { email id } }').then(({ viewer }) => viewer);

/** Files below a folder that hold a text in their name or content. */
function filesHolding(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile())
    .filter((file) => file.includes(text) || readFileSync(file).includes(text));
}

/** Where a text occurs in the database, the data folder, what the app printed and the log of PostgreSQL. */
async function hits(text: string): Promise<string[]> {
  const [row] = await app.database.sql<{ folder: string }>(`select current_setting('data_directory') as folder`);
  const serverLog = readFileSync(path.join(path.dirname(row?.folder ?? ''), 'postgres.log'), 'utf8');
  return [
    ...(await tablesHolding(app.database, text)),
    ...filesHolding(app.dataDir, text),
    ...(output.text().includes(text) ? ['output'] : []),
    ...(serverLog.includes(text) ? ['log of PostgreSQL'] : []),
  ];
}

/** An assessment with one answer of the officer, and the same answer saved in vain by the contributor. */
async function meetInOneAnswer(officer: TestClient, contributor: TestClient): Promise<Started> {
  const full = await start(officer, 'FULL', await createProduct(officer, 'Tidepool'));
  const [question] = choices(await instrumentOf(officer, full));
  const answer = { assessmentId: full.id, questionId: question?.id, option: question?.options[0]?.id };
  await saveAnswer(contributor, answer);
  const conflict = await saveAnswer(officer, answer);
  expect(conflict.current?.updatedBy.name).toBe(NAME);
  return full;
}

describe('a person who is erased', () => {
  let officer: TestClient;
  let contributor: TestClient;
  let full: Started;
  let email: string;
  beforeAll(async () => {
    officer = await app.as('compliance-officer');
    contributor = await app.as('contributor');
    email = (await emailOf(contributor)).email;
    await contributor.ask(SAVE_PROFILE, { input: { name: NAME } });
    await app.visitor().signIn(email, 'wrong words for this account');
    full = await meetInOneAnswer(officer, contributor);
    await uploaded(contributor, full, PDF, 'record.pdf');
  });

  it('is found before in the tables that the search has to find', async () => {
    expect(await tablesHolding(app.database, NAME)).toEqual(['app.operation_reply', 'app.person', 'auth."user"']);
    expect(await tablesHolding(app.database, email)).toEqual(['app.person', 'auth."user"']);
  });

  it('has to confirm by the own address', async () => {
    const refusal = await contributor.refusal(ERASE_ME, { input: { email: 'another@fernhollow.example' } });
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field: 'email' }] });
  });

  it('A79: is in no table, file or log afterwards, and the audit chain verifies', async () => {
    const { tenantId, userId } = app.viewer('contributor');
    await contributor.ask(ERASE_ME, { input: { email: email.toUpperCase() } });
    expect(await hits(NAME)).toEqual([]);
    expect(await hits(email)).toEqual([]);
    const chain = await chainOf(app.database, tenantId);
    expect(chain.bad).toBe(0);
    const [last] = await app.database.sql(
      'select action, actor_id, object_id, details from app.audit_entry where tenant_id = $1 order by seq desc limit 1',
      [tenantId],
    );
    expect(last).toEqual({ action: 'person.erase', actor_id: userId, object_id: userId, details: { by: 'self' } });
  });

  it('cannot come back, and has no session left', async () => {
    expect(await contributor.ask('{ viewer { id } }')).toEqual({ viewer: null });
    expect((await app.visitor().signIn(email, PASSWORD)).status).toBe(401);
  });

  it('leaves what was written, under "Former member"', async () => {
    const { assessment } = await officer.ask<{
      assessment: { answers: { updatedBy: object }[]; evidence: { fileName: string }[] };
    }>(`query ($id: ID!) { assessment(id: $id) { answers { updatedBy { id name } } evidence { fileName } } }`, {
      id: full.id,
    });
    const { userId } = app.viewer('contributor');
    expect(assessment.answers.map(({ updatedBy }) => updatedBy)).toEqual([{ id: userId, name: 'Former member' }]);
    expect(assessment.evidence).toHaveLength(1);
  });

  it('A79: is erased again when a backup brings the rows back, once', async () => {
    const { userId, tenantId } = app.viewer('contributor');
    await app.database.sql(`insert into auth."user" (id, name, email, "emailVerified") values ($1, $2, $3, true)`, [
      userId,
      NAME,
      email,
    ]);
    await app.database.sql('insert into app.person values ($1, $2, $3, $4, now())', [tenantId, userId, NAME, email]);
    await app.database.sql(`insert into app.membership values ($1, $2, 'contributor', now())`, [tenantId, userId]);
    await app.database.sql('delete from auth.tombstone');
    const tombstones = app.app.get(TombstonesService);
    expect(await tombstones.replayTombstones()).toBe(1);
    expect(await hits(NAME)).toEqual([]);
    expect(await tombstones.replayTombstones()).toBe(0);
    expect((await chainOf(app.database, tenantId)).bad).toBe(0);
  });
});

describe('a member whom an administrator erases', () => {
  it('goes from this organisation alone, and keeps signing in to another', async () => {
    const admin = await app.as('organisation-admin');
    const executive = app.viewer('executive');
    const other = app.viewer('executive', BRIGHTPEBBLE);
    const there = { tenantId: other.tenantId, name: BRIGHTPEBBLE, kind: 'company' } as const;
    await app.app
      .get(TenantTx)
      .run(there, (em) =>
        addMember(em, there, { ...executive, id: executive.userId, role: 'contributor' }, new Date()),
      );
    await admin.ask(ERASE_PERSON, { input: { personId: executive.userId } });
    const rows = await app.database.sql('select tenant_id from app.person where id = $1', [executive.userId]);
    expect(rows).toEqual([{ tenant_id: other.tenantId }]);
    const client = app.visitor();
    expect((await client.signIn(executive.email, PASSWORD)).status).toBe(200);
    expect(await client.ask('{ viewer { organisation { name } } }')).toEqual({
      viewer: { organisation: { name: BRIGHTPEBBLE } },
    });
  });

  it('is nobody of another organisation, and not the last administrator', async () => {
    const admin = await app.as('organisation-admin');
    const stranger = app.viewer('compliance-officer', BRIGHTPEBBLE).userId;
    expect((await admin.refusal(ERASE_PERSON, { input: { personId: stranger } })).code).toBe('NOT_FOUND');
    const self = app.viewer('organisation-admin');
    expect((await admin.refusal(ERASE_PERSON, { input: { personId: self.userId } })).code).toBe('LAST_ADMIN');
    expect((await admin.refusal(ERASE_ME, { input: { email: self.email } })).code).toBe('LAST_ADMIN');
    const officer = await app.as('compliance-officer');
    expect((await officer.refusal(ERASE_PERSON, { input: { personId: self.userId } })).code).toBe('FORBIDDEN');
    expect((await admin.ask<{ viewer: object }>('{ viewer { id } }')).viewer).toEqual({ id: self.userId });
  });
});

describe('an organisation that is erased', () => {
  const LABS = 'Vexmoor Laboratories';
  const CANARIES = [LABS, 'Bryony Tarnfeather', 'bryony@vexmoor.example', 'Undertow Lantern', 'A very private remark'];
  let tenantId: string;
  let admin: TestClient;
  beforeAll(async () => {
    const [organisationName, name, email] = CANARIES;
    const input = { organisationName, name, email, password: PASSWORD };
    tenantId = (await app.visitor().ask<{ signUp: { id: string } }>(SIGN_UP, { input })).signUp.id;
    admin = app.visitor();
    await admin.signIn(email ?? '', PASSWORD);
    const full = await start(admin, 'FULL', await createProduct(admin, 'Undertow Lantern'));
    const [question] = choices(await instrumentOf(admin, full));
    const file = await uploaded(admin, full, PDF, 'undertow.pdf');
    await saveAnswer(admin, {
      assessmentId: full.id,
      questionId: question?.id,
      option: question?.options[0]?.id,
      note: 'A very private remark',
      evidenceIds: [file.id],
    });
  });
  const filesLeft = () => filesHolding(path.join(app.dataDir, 'files'), '').filter((file) => file.includes(tenantId));

  it('has to be named to confirm, by an administrator', async () => {
    const wrong = await admin.refusal(REQUEST, { input: { organisationName: FERNHOLLOW } });
    expect(wrong.fields).toEqual([{ field: 'organisationName', says: expect.stringContaining('name') }]);
    const officer = await app.as('compliance-officer');
    expect((await officer.refusal(REQUEST, { input: { organisationName: FERNHOLLOW } })).code).toBe('FORBIDDEN');
    expect((await officer.refusal(STATE)).code).toBe('FORBIDDEN');
  });

  it('waits for thirty days, says so, and can be kept until then', async () => {
    await admin.ask(REQUEST, { input: { organisationName: LABS } });
    expect(await admin.ask(STATE)).toEqual({
      organisationErasure: {
        graceDays: 30,
        eraseAfter: '2026-12-02T09:00:00.000Z',
        requestedBy: { name: 'Bryony Tarnfeather' },
      },
    });
    expect(await app.app.get(OrganisationErasureService).eraseDue()).toBe(0);
    expect(await admin.ask(CANCEL)).toEqual({ cancelErasure: { eraseAfter: null } });
    expect((await admin.refusal(CANCEL)).code).toBe('ERASURE_NOT_ASKED');
  });

  it('A79: is in no table, file or log after that, while its audit log stays whole', async () => {
    await admin.ask(REQUEST, { input: { organisationName: LABS } });
    expect(filesLeft()).toHaveLength(1);
    const before = await chainOf(app.database, tenantId);
    app.moveTo('2026-12-02T09:00:01Z');
    expect(await app.app.get(OrganisationErasureService).eraseDue()).toBe(1);
    for (const canary of CANARIES) expect(`${canary}: ${(await hits(canary)).join()}`).toBe(`${canary}: `);
    expect(filesLeft()).toEqual([]);
    expect(await chainOf(app.database, tenantId)).toEqual({ bad: 0, entries: before.entries + 1 });
    const [left] = await app.database.sql(
      'select name, erased_at is not null as erased from app.organisation where tenant_id = $1',
      [tenantId],
    );
    expect(left).toEqual({ name: 'erased', erased: true });
    expect(await admin.ask('{ viewer { id } }')).toEqual({ viewer: null });
  });

  it('takes nothing of others along', async () => {
    expect(await tablesHolding(app.database, FERNHOLLOW)).toContain('app.organisation');
    const officer = await app.as('compliance-officer');
    const { products } = await officer.ask<{ products: { edges: unknown[] } }>(
      '{ products { edges { node { name } } } }',
    );
    expect(products.edges).toEqual([{ node: { name: 'Tidepool' } }]);
  });

  it('A79: is erased again when a backup brings it back, once', async () => {
    await app.database.sql(
      `update app.organisation set name = $2, erased_at = null, erasing_at = null, erase_after = null where tenant_id = $1`,
      [tenantId, LABS],
    );
    await app.database.sql(
      `insert into app.product values ($1, gen_random_uuid(), 'Undertow Lantern', '', '{}', '{}', '{}', 1, now(), now())`,
      [tenantId],
    );
    await app.database.sql(`delete from auth.tombstone where kind = 'organisation'`);
    const tombstones = app.app.get(TombstonesService);
    expect(await tombstones.replayTombstones()).toBe(1);
    expect(await hits(LABS)).toEqual([]);
    expect(await hits('Undertow Lantern')).toEqual([]);
    expect(await tombstones.replayTombstones()).toBe(0);
  });

  it('does not open the histories of those who are not erased', async () => {
    for (const statement of ['delete from app.answer_history', `update app.answer_history set note = 'other'`]) {
      await expect(app.database.sql(statement)).rejects.toMatchObject({ code: '42501' });
    }
  });
});
